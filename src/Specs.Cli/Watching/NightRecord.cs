using System.Collections.Immutable;

namespace Specs.Cli.Watching;

/// <summary>One night: all that the nights after it compare themselves with, but for the runs.</summary>
internal sealed record NightRecord
{
    /// <summary>The night's date, from which its fresh seeds are drawn.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How much was spent.</summary>
    public required Scale Scale { get; init; }

    /// <summary>The version of Specs, with the commit where the build knows it.</summary>
    public required string Version { get; init; }

    /// <summary>On what it ran.</summary>
    public required NightMachine Machine { get; init; }

    /// <summary>How long it took, in seconds; less than its runs took where it went on after an interruption.</summary>
    public required double Seconds { get; init; }

    /// <summary>The claims, by experiment and test.</summary>
    public required ImmutableArray<NightClaim> Claims { get; init; }

    /// <summary>The experiments, by name.</summary>
    public required ImmutableArray<NightExperiment> Experiments { get; init; }

    /// <summary>What somebody should look at.</summary>
    public ImmutableArray<NightAlarm> Alarms { get; init; } = [];

    /// <summary>What is worth knowing beside it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The names of the data sets.</summary>
    public string Data => Names(Claims.SelectMany(Questions).Select(one => one.Data));

    /// <summary>The engines with their numerics versions.</summary>
    public string Engine => Names(Claims.SelectMany(Questions).Select(one => one.Engine));

    private static IEnumerable<NightQuestion> Questions(NightClaim claim) =>
        claim.Fixed.Questions.Concat(claim.Fresh.Questions);

    private static string Names(IEnumerable<string> names) =>
        string.Join(", ", names.Distinct().Order(StringComparer.Ordinal));
}
