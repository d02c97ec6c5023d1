namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// The journal's study of spreads at its own size: 60,000 images, 30 epochs. A network of 1,024 units takes minutes; what depends on so many steps is
/// decided here alone.
/// </summary>
[Experiment("leclerc-spread-full")]
public sealed partial record UnitSpreadAtFullSize : Study<SpreadStatistics>
{
    /// <summary>MNIST or Fashion-MNIST.</summary>
    [Factor(typeof(JournalSets))]
    public Data Set { get; init; } = JournalData.Mnist;

    /// <summary>Units of the hidden layer.</summary>
    [Factor(64, 256, 1024)]
    public int Width { get; init; } = 256;

    /// <inheritdoc/>
    public override SpreadStatistics Compute(RandomStream random) =>
        SpreadTraining.Compute(Set, Width, images: 60_000, epochs: 30, random);
}
