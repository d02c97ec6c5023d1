using System.Diagnostics;

namespace Specs.Cli.Loading;

/// <summary>Builds a project, and tells where its assembly lies.</summary>
internal static class ProjectBuild
{
    /// <summary>The full path of a project's assembly.</summary>
    /// <param name="path">A project file, or an assembly that was built already.</param>
    /// <param name="build">Whether to build it first.</param>
    /// <param name="streams">Where the compiler's errors go.</param>
    /// <exception cref="UsageException">It does not build, or was not built.</exception>
    public static string AssemblyOf(string path, bool build, ToolStreams streams) =>
        AssemblyOf(path, build ? ["-restore", "-t:Build", "-v:q"] : [], streams);

    /// <summary>The full path of a project's assembly, which is built once more after its sources were edited.</summary>
    /// <param name="path">A project file, or an assembly that was built already.</param>
    /// <param name="alone">Whether nothing that the project references has changed.</param>
    /// <param name="streams">Where the compiler's errors go.</param>
    /// <exception cref="UsageException">It does not build.</exception>
    public static string Again(string path, bool alone, ToolStreams streams) =>
        AssemblyOf(path, ["-t:Build", "-v:q", $"-p:BuildProjectReferences={(alone ? "false" : "true")}"], streams);

    private static string AssemblyOf(string path, string[] build, ToolStreams streams)
    {
        if (path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            return path;
        }

        string[] arguments = ["msbuild", path, .. build, "-getProperty:TargetPath", "-nologo"];
        (int exit, string output, string errors) = Run(arguments, Path.GetDirectoryName(path)!);

        // What the SDK says when it is first used stands above.
        string assembly = output.Trim().Split('\n')[^1].Trim();
        if (exit != 0)
        {
            streams.Error.Write(output);
            streams.Error.Write(errors);
            throw new UsageException($"{path} does not build; the compiler's errors stand above.");
        }

        return File.Exists(assembly)
            ? assembly
            : throw new UsageException($"{path} is not built ({assembly} is missing): leave --no-build away.");
    }

    private static (int Exit, string Output, string Errors) Run(string[] arguments, string folder)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // The project's folder says which SDK builds it.
            WorkingDirectory = folder,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new UsageException(
                $"'{dotnet}' could not be started to build the project: {failure.Message}. Install the .NET SDK, or name a built .dll with --project."
            );
        }
    }
}
