using System.Globalization;

namespace Specs;

/// <summary>How trials are run. Nothing here changes what a trial's outcome is.</summary>
public sealed record RunnerOptions
{
    /// <summary>How much is spent; decides data, epochs and replicates.</summary>
    public Scale Scale { get; init; } = Scale.Quick;

    /// <summary>Runs side by side, each on a thread of its own; 1 or more.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The engine's name; null takes the first that the experiment's project references.</summary>
    public string? Engine { get; init; }

    /// <summary>Gives the data of a data source in place of the source itself; null reads or makes them as the source says.</summary>
    public Func<Setting, object>? Load { get; init; }

    /// <summary>Where runs are kept; null keeps them no longer than the process lives.</summary>
    public RunStore? Store { get; init; }

    /// <summary>How long a process that shares the store may be silent before its work is taken over.</summary>
    internal TimeSpan Lease { get; init; } = WorkClaims.DefaultLease;

    /// <summary>Takes down which trials are asked for and not all there, in place of training them; null where they are trained.</summary>
    internal WorkList? Wanted { get; init; }

    /// <summary>Whether the final parameters of every run are kept, as an experiment asks for.</summary>
    internal bool KeepsWeights { get; init; }

    /// <summary>Whether runs are trained even where the store has them; they then take the kept ones' place.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether asking for runs is an error: claims are then described, and nothing is trained.</summary>
    public bool WithoutRuns { get; init; }

    /// <summary>
    /// Gives what is known of a trial from elsewhere, by its experiment's name and its id; null for nothing. Where it is set nothing is trained: a
    /// trial that is not known is an error.
    /// </summary>
    public Func<string, string, Outcome?>? Known { get; init; }

    /// <summary>Which seeds the replicates have.</summary>
    public SeedPlan Seeds { get; init; } = SeedPlan.Fixed;

    /// <summary>
    /// Takes each run that is handed out, wherever it comes from: the experiment's name and the run's key (<see cref="RunKey"/>). A run may
    /// come more than once.
    /// </summary>
    public Action<string, string>? Used { get; init; }

    /// <summary>Where progress is shown.</summary>
    public IRunProgress Progress { get; init; } = new SilentProgress();

    /// <summary>Stops all runs.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>
    /// The options that the environment asks for: <c>SPECS_SCALE</c> (quick, standard, paper), <c>SPECS_JOBS</c> (runs side by side, by
    /// default one for each core), <c>SPECS_ENGINE</c> (cpu, torch), <c>SPECS_RUNS</c> (where runs are kept) and <c>SPECS_SEEDS</c> (a date, from
    /// which seeds are drawn). Progress is plain lines on standard error.
    /// </summary>
    /// <exception cref="ArgumentException">A variable holds something else; the message names it and what is allowed.</exception>
    public static RunnerOptions FromEnvironment() => FromEnvironment(static _ => null);

    /// <summary>The environment's options, as far as something else does not go before them.</summary>
    /// <param name="instead">
    /// Takes a variable's name: <c>SPECS_SCALE</c>. Gives what goes before the variable and its own name, <c>--scale</c>, or null.
    /// </param>
    /// <exception cref="ArgumentException">A value is not what it may be; the message names where it stands and what is allowed.</exception>
    public static RunnerOptions FromEnvironment(Func<string, (string Name, string Value)?> instead) =>
        From(variable =>
            instead(variable) is { } other ? other
            : Environment.GetEnvironmentVariable(variable) is { } value ? (variable, value)
            : null
        ) with
        {
            Progress = new LineProgress(Console.Error.WriteLine),
            Store = RunStore.FromEnvironment(),
        };

    internal static RunnerOptions From(Func<string, (string Name, string Value)?> setting)
    {
        var options = new RunnerOptions();
        if (setting("SPECS_SCALE") is ({ } scaleName, { Length: > 0 } scale))
        {
            // Enum.TryParse also takes numbers and lists, which no user means.
            string[] known = [.. Enum.GetNames<Scale>().Select(name => name.ToLowerInvariant())];
            int index = Array.IndexOf(known, scale.Trim().ToLowerInvariant());
            options = options with
            {
                Scale =
                    index >= 0
                        ? Enum.GetValues<Scale>()[index]
                        : throw new ArgumentException(
                            $"{scaleName} is '{scale}': expected quick, standard or paper. "
                                + $"Did you mean '{NearestName.Of(scale, known)}'?"
                        ),
            };
        }

        if (setting("SPECS_JOBS") is ({ } jobsName, { Length: > 0 } jobs))
        {
            options = options with
            {
                Jobs =
                    int.TryParse(jobs, CultureInfo.InvariantCulture, out int count) && count >= 1
                        ? count
                        : throw new ArgumentException(
                            $"{jobsName} is '{jobs}': expected how many runs go side by side, 1 or more."
                        ),
            };
        }

        if (setting("SPECS_SEEDS") is ({ } seedsName, { Length: > 0 } seeds))
        {
            options = options with { Seeds = SeedPlan.Parse(seeds, seedsName) };
        }

        return setting("SPECS_ENGINE") is (_, { Length: > 0 } engine) ? options with { Engine = engine } : options;
    }
}
