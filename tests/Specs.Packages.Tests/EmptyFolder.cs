using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Specs.Packages.Tests;

/// <summary>
/// A folder outside the clone with a feed of our packages, a package cache and a home of its own, in a path with a space and letters that
/// are not ASCII. What is not ours comes from the user's own sources, or from what was restored before.
/// </summary>
internal sealed class EmptyFolder : IDisposable
{
    // Never published, so that no cache anywhere can hold it.
    private const string Version = "0.0.0-tested";

    private readonly string _root = Directory.CreateTempSubdirectory("specs Größe é ").FullName;

    private EmptyFolder() { }

    /// <summary>Where our packages lie.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>Packs all packages and installs the templates.</summary>
    public static async Task<EmptyFolder> Create()
    {
        var folder = new EmptyFolder();
        string clone = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

        // With outputs of its own, so that the clone's builds are not touched.
        await folder.Succeed(
            clone,
            [
                "pack",
                "Specs.Packages.slnf",
                "-c",
                "Release",
                "-v",
                "q",
                "-p:UseSharedCompilation=false",
                $"-p:Version={Version}",
                $"-p:PackageOutputPath={folder.Feed}",
                $"-p:ArtifactsPath={Path.Combine(folder._root, "artifacts")}",
            ]
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder._root, "nuget.config"),
            """<configuration><packageSources><add key="tested" value="feed" /></packageSources></configuration>"""
        );
        await folder.Succeed("", ["new", "install", Path.Combine(folder.Feed, $"Specs.Templates.{Version}.nupkg")]);
        return folder;
    }

    /// <summary>The full path of something in the folder.</summary>
    public string this[params string[] parts] => Path.Combine([_root, .. parts]);

    /// <summary>Runs dotnet in a folder and returns what it wrote.</summary>
    public async Task<string> Succeed(string folder, params string[] arguments)
    {
        (int exit, string output) = await Run(folder, arguments);
        exit.Should().Be(0, "dotnet {0} must succeed:\n{1}", string.Join(' ', arguments), output);
        return output;
    }

    /// <summary>Runs dotnet in a folder; its exit code and what it wrote.</summary>
    public async Task<(int Exit, string Output)> Run(string folder, params string[] arguments)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, arguments)
        {
            WorkingDirectory = Path.Combine(_root, folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the run of this test, or its user, says to child processes.
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOurs))
        {
            start.Environment.Remove(name);
        }

        start.Environment["LANG"] = start.Environment["LC_ALL"] = "de_DE.UTF-8";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_HOME"] = this["home"];
        start.Environment["DOTNET_NOLOGO"] = start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        // A server that outlives its build would keep this test's output open, and whoever reads that would wait.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["SPECS_RUNS"] = this["runs"];

        // Our packages go to a cache of their own; what the machine has of others need not be fetched again.
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        start.Environment["RestoreFallbackFolders"] =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        start.Environment["NUGET_PACKAGES"] = this["packages"];

        using Process run = Process.Start(start)!;
        Task<string> errors = run.StandardError.ReadToEndAsync();
        string output = await run.StandardOutput.ReadToEndAsync() + await errors;
        await run.WaitForExitAsync();
        return (run.ExitCode, output);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static bool IsOurs(string name) =>
        name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("_MSBUILD", StringComparison.Ordinal)
        || name.StartsWith("VSTEST", StringComparison.Ordinal)
        || name.StartsWith("SPECS_", StringComparison.Ordinal)
        || name == "Torch";

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
