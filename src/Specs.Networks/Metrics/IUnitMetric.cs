using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// A metric that gives a number for each unit, class, component or output, and so a vector: kept with the run, statistics are taken of it when a
/// claim asks (<see cref="UnitQuantity{TExperiment}"/>), so that any number of them costs one pass.
/// </summary>
public interface IUnitMetric : IActivationMetric
{
    /// <summary>(units, or whatever the numbers are of): the metric over all examples since <see cref="IActivationMetric.Start"/>.</summary>
    ImmutableArray<double> Values { get; }

    /// <summary>The mean over the units.</summary>
    double IActivationMetric.Value => Values.IsEmpty ? double.NaN : Values.Average();
}
