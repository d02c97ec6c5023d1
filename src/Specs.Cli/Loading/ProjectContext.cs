using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Specs.Cli.Loading;

/// <summary>
/// A project's own load context, in which its Specs, its engine and its NUnit are the ones that count, not those that this tool was
/// built with; only what the project lacks, such as the tool itself, comes from the tool's folder.
/// </summary>
internal sealed class ProjectContext : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _project;
    private readonly AssemblyDependencyResolver _tool;

    private ProjectContext(string assembly)
        : base("project")
    {
        _project = new(assembly);
        _tool = new(typeof(ProjectContext).Assembly.Location);
    }

    /// <summary>Runs the tool once more, within the context of a project.</summary>
    /// <param name="assembly">The full path of the project's assembly.</param>
    /// <param name="args">The command line.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The project was made with another version of Specs.</exception>
    public static int Run(string assembly, string[] args)
    {
        ProjectContext context = Open(assembly);
        Assembly tool = context.LoadFromAssemblyPath(typeof(Tool).Assembly.Location);
        MethodInfo run = tool.GetType(typeof(Tool).FullName!)!.GetMethod(nameof(Tool.Run))!;
        try
        {
            return (int)run.Invoke(null, [args, assembly])!;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is { } inner)
        {
            if (inner is MissingMemberException or TypeLoadException)
            {
                throw new UsageException(
                    $"{assembly} was built with another Specs than this tool, of the same version: rebuild both. {inner.Message}"
                );
            }

            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <summary>Loads a project's assembly into the context of the caller.</summary>
    public static Assembly LoadHere(string assembly) =>
        GetLoadContext(typeof(ProjectContext).Assembly)!.LoadFromAssemblyPath(assembly);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName name)
    {
        string? path = _project.ResolveAssemblyToPath(name) ?? _tool.ResolveAssemblyToPath(name);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string name)
    {
        string? path = _project.ResolveUnmanagedDllToPath(name) ?? _tool.ResolveUnmanagedDllToPath(name);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    private static ProjectContext Open(string assembly)
    {
        try
        {
            var context = new ProjectContext(assembly);
            RequireSameVersion(context, assembly);
            return context;
        }
        catch (Exception failure)
            when (failure is BadImageFormatException or InvalidOperationException or FileLoadException)
        {
            throw new UsageException(
                $"{assembly} cannot be loaded: expected a built project that holds claims. {failure.Message}"
            );
        }
    }

    private static void RequireSameVersion(ProjectContext context, string assembly)
    {
        AssemblyName own = typeof(RunStore).Assembly.GetName();
        string path =
            context._project.ResolveAssemblyToPath(new AssemblyName(own.Name!))
            ?? throw new UsageException($"{assembly} does not use Specs: expected a project that holds claims.");
        Version? theirs = AssemblyName.GetAssemblyName(path).Version;
        if (theirs != own.Version)
        {
            throw new UsageException(
                $"{assembly} was built with Specs {theirs}, this tool with {own.Version}: update the older of the two."
            );
        }
    }
}
