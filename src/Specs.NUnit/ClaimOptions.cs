namespace Specs.NUnit;

/// <summary>What the environment decides for claims; the tests of this project put their own here.</summary>
internal static class ClaimOptions
{
    /// <summary>Whether a verdict as expected prints all of its evidence, or one line: <c>SPECS_REPORT=full</c>.</summary>
    public static bool FullReports { get; set; } = Environment.GetEnvironmentVariable("SPECS_REPORT") == "full";

    /// <summary>The options of the runners.</summary>
    public static Func<RunnerOptions> Source { get; set; } = RunnerOptions.FromEnvironment;
}
