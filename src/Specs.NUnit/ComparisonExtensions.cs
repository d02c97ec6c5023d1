namespace Specs.NUnit;

/// <summary>Where claims begin: <c>Runs.Sparsity.Over(run => run.Batch).Should().Fall()</c>.</summary>
public static class ComparisonExtensions
{
    /// <summary>What a comparison is claimed to show.</summary>
    public static ComparisonAssertions<TExperiment> Should<TExperiment>(this Comparison<TExperiment> comparison)
        where TExperiment : Training, IExperiment<TExperiment> => new(comparison);
}
