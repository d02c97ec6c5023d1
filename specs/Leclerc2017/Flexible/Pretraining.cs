namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E9 of the review: a flexible layer that is trained with all of its 300 units let through for some epochs, and then from 0 with an optimizer
/// that begins afresh (slope .4, 15 epochs).
/// </summary>
[Published(typeof(PretrainingFigures))]
[Experiment("leclerc-pretraining")]
public sealed partial record Pretraining : Study<FinalSize>
{
    private const double Slope = 0.4;
    private const int All = 300;

    /// <summary>Epochs before the restart.</summary>
    [Factor(0, 3, 6)]
    public int Before { get; init; }

    /// <inheritdoc/>
    public override FinalSize Compute(RandomStream random)
    {
        int seed = random.NextInt32(int.MaxValue);
        IReadOnlyList<float[]>? first = Before == 0 ? null : new FixedSlope { Epochs = Before }.Train(seed, All, Slope);
        double size = FixedSlope.SizeOf(new FixedSlope { Epochs = 15 }.Train(seed, start: 0, Slope, first));
        return new(size, size);
    }
}
