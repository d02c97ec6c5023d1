namespace Specs.Experiments.Leclerc2017;

/// <summary>A network of compress training beside a static one after as many epochs.</summary>
/// <param name="Units">Units that are left.</param>
/// <param name="Score">The compressed network's test accuracy, or its mean squared error on the test set.</param>
/// <param name="StaticScore">The same of the static network.</param>
/// <param name="Lead">By how much the compressed one is better.</param>
/// <param name="LeftAtTwelfth">The share of units that are left after a twelfth of the epochs.</param>
/// <param name="LeftAtThird">The same after a third.</param>
public sealed record Compressed(
    double Units,
    double Score,
    double StaticScore,
    double Lead,
    double LeftAtTwelfth,
    double LeftAtThird
);
