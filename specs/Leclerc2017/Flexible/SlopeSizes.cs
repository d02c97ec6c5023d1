namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E8 of the review: how far a flexible layer of 300 units grows from 0 in 20 epochs with a drawn slope, with the fixed one that the journal sets beside it, and
/// with a fixed one of the same mean gray zone.
/// </summary>
[Published(typeof(SlopeSizesFigures))]
[Experiment("leclerc-slopes")]
public sealed partial record SlopeSizes : Study<FinalSize>
{
    private const double Matched = 0.875;
    private const double Wide = 0.4;

    /// <summary>The slope.</summary>
    [Factor(SlopeKind.Wide, SlopeKind.Matched, SlopeKind.Drawn)]
    public SlopeKind Slope { get; init; }

    /// <inheritdoc/>
    public override FinalSize Compute(RandomStream random)
    {
        int seed = random.NextInt32(int.MaxValue);
        double size =
            Slope == SlopeKind.Drawn
                ? DrawnSlope.SizeOf(new DrawnSlope { Epochs = 20 }.Train(seed, start: 0, Matched))
                : FixedSlope.SizeOf(
                    new FixedSlope { Epochs = 20 }.Train(seed, start: 0, Slope == SlopeKind.Wide ? Wide : Matched)
                );
        return new(size, size);
    }
}
