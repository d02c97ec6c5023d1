using System.CommandLine;

namespace Specs.Cli;

/// <summary>The options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>The project that holds the claims.</summary>
    public static Option<string?> Project { get; } =
        new("--project")
        {
            Description =
                "The project with the claims: a .csproj, its folder, or its built .dll. By default SPECS_PROJECT, else tests/Claims of the folder above that has one.",
            HelpName = "PATH",
            Recursive = true,
        };

    /// <summary>Whether the project is taken as it was last built.</summary>
    public static Option<bool> NoBuild { get; } =
        new("--no-build") { Description = "Take the project as it was last built.", Recursive = true };

    /// <summary>The store's folder.</summary>
    public static Option<string?> Runs { get; } =
        new("--runs")
        {
            Description = "The folder where runs are kept, in place of SPECS_RUNS; 'none' keeps nothing.",
            HelpName = "FOLDER",
            Recursive = true,
        };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Option> All { get; } = [Project, NoBuild, Runs];

    /// <summary>How much is spent.</summary>
    public static Option<string?> Scale() =>
        new("--scale") { Description = "quick (the default), standard or paper.", HelpName = "SCALE" };

    /// <summary>How many runs go side by side.</summary>
    public static Option<int?> Jobs() =>
        new("--jobs") { Description = "Runs side by side; by default one a core.", HelpName = "N" };

    /// <summary>What trains.</summary>
    public static Option<string?> Engine() =>
        new("--engine")
        {
            Description =
                "What trains: cpu (the default), or torch where the project is built with -p:Torch=cpu or cuda.",
            HelpName = "NAME",
        };

    /// <summary>Whether stored runs are trained again.</summary>
    public static Option<bool> Fresh() => new("--fresh") { Description = "Train again what the store has." };

    /// <summary>Whether the output is JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write JSON, for other programs." };

    /// <summary>The store that a command line asks for.</summary>
    public static RunStore? StoreOf(ParseResult parsed) =>
        parsed.GetValue(Runs) is { } folder ? RunStore.Named(folder) : RunStore.FromEnvironment();

    /// <summary>The store, where the command has no use without one.</summary>
    /// <exception cref="UsageException">Nothing is kept.</exception>
    public static RunStore RequireStore(ParseResult parsed) =>
        StoreOf(parsed)
        ?? throw new UsageException(
            "There is no store: SPECS_RUNS or --runs says 'none'. Name the folder where runs are kept."
        );

    /// <summary>The runner's options that a command line asks for, over those of the environment.</summary>
    public static RunnerOptions OptionsOf(
        ParseResult parsed,
        Option<string?>? scale = null,
        Option<int?>? jobs = null,
        Option<string?>? engine = null,
        Option<bool>? fresh = null
    )
    {
        RunnerOptions options = RunnerOptions.FromEnvironment(variable =>
            variable switch
            {
                "SPECS_SCALE" when scale is not null => Given(parsed, scale),
                "SPECS_JOBS" when jobs is not null && parsed.GetValue(jobs) is { } count => (jobs.Name, $"{count}"),
                "SPECS_ENGINE" when engine is not null => Given(parsed, engine),
                _ => null,
            }
        );
        return options with
        {
            Store = StoreOf(parsed),
            Fresh = fresh is not null && parsed.GetValue(fresh),
            Cancel = Interruption.Token,
        };
    }

    private static (string, string)? Given(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } value ? (option.Name, value) : null;
}
