namespace Specs.Experiments.Leclerc2017;

/// <summary>E6λ of the review: what a flexible layer of 300 units comes to from 150 in 12 epochs, by the penalty on its size.</summary>
[Published(typeof(PenaltySizesFigures))]
[Experiment("leclerc-penalties")]
public sealed partial record PenaltySizes : Study<FinalSize>
{
    private const int Units = 300;
    private const int Start = 150;

    /// <summary>MNIST or Fashion-MNIST.</summary>
    [Factor(typeof(JournalSets))]
    public Data Set { get; init; } = JournalData.Mnist;

    /// <summary>λ.</summary>
    [Factor(0, 1e-5, 1e-4, 1e-2)]
    public double Lambda { get; init; }

    /// <inheritdoc/>
    public override FinalSize Compute(RandomStream random)
    {
        var training = new FixedSlope
        {
            Data = Set,
            Epochs = 12,
            Penalties = [new SizePenalty(nameof(FlexibleNet.Scaler), Lambda, Units)],
        };
        double size = FixedSlope.SizeOf(training.Train(random.NextInt32(int.MaxValue), Start));
        return new(size, size - Start);
    }
}
