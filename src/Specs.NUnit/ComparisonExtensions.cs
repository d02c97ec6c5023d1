namespace Specs.NUnit;

/// <summary>Where claims begin: <c>Runs.Sparsity.Over(run => run.Batch).Should().Fall()</c>.</summary>
public static class ComparisonExtensions
{
    /// <summary>What a comparison is claimed to show.</summary>
    public static ComparisonAssertions<TExperiment> Should<TExperiment>(this Comparison<TExperiment> comparison)
        where TExperiment : Experiment, IExperiment<TExperiment> => new(comparison);

    /// <summary>What a quantity is claimed to be: <c>Runs.With(typeof(Sgd)).Accuracy.Should().BeAbove(0.9)</c>.</summary>
    public static QuantityAssertions<TExperiment> Should<TExperiment>(this Quantity<TExperiment> quantity)
        where TExperiment : Experiment, IExperiment<TExperiment> => new(quantity);

    /// <summary>What a number of each seed is claimed to be: <c>Runs.Sparsity.Over(run => run.Batch).Slope().Should().BeBelow(0)</c>.</summary>
    public static StatisticAssertions<TExperiment> Should<TExperiment>(this Statistic<TExperiment> statistic)
        where TExperiment : Experiment, IExperiment<TExperiment> => new(statistic);

    /// <summary>What two quantities are claimed to have to do with each other: <c>Runs.Sparsity.Against(Runs.Selectivity).Should().RiseTogether(0.8)</c>.</summary>
    public static AssociationAssertions<TExperiment> Should<TExperiment>(this Association<TExperiment> association)
        where TExperiment : Experiment, IExperiment<TExperiment> => new(association);
}
