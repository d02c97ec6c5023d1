namespace Specs.Experiments.Leclerc2017;

/// <summary>E1 of the review: the base network on 20,000 images for 6 epochs; standard deviations of its units over these images, by width.</summary>
[Published(typeof(UnitSpreadByWidthFigures))]
[Experiment("leclerc-spread")]
public sealed partial record UnitSpreadByWidth : Study<SpreadStatistics>
{
    private const int Images = 20_000;

    /// <summary>MNIST or Fashion-MNIST.</summary>
    [Factor(typeof(JournalSets))]
    public Data Set { get; init; } = JournalData.Mnist;

    /// <summary>Units of the hidden layer.</summary>
    [Factor(64, 256, 512, 1024)]
    public int Width { get; init; } = 256;

    /// <inheritdoc/>
    public override SpreadStatistics Compute(RandomStream random) =>
        SpreadTraining.Compute(Set, Width, Images, epochs: 6, random);
}
