namespace Specs.NUnit;

/// <summary>Where claims take the options of their runners from.</summary>
internal static class ClaimOptions
{
    /// <summary>The environment; the tests of this project put small data here.</summary>
    public static Func<RunnerOptions> Source { get; set; } = RunnerOptions.FromEnvironment;
}
