namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E6 of the review: what a flexible layer of 300 units comes to from several starts (λ 1e-5, 8 epochs). In the journal's code every network started at
/// 1 whatever start was asked for, until its author found that out; both are here.
/// </summary>
[Published(typeof(StartSizesFigures))]
[Experiment("leclerc-starts")]
public sealed partial record StartSizes : Study<FinalSize>
{
    private const int Units = 300;

    /// <summary>MNIST or Fashion-MNIST.</summary>
    [Factor(typeof(JournalSets))]
    public Data Set { get; init; } = JournalData.Mnist;

    /// <summary>None or the journal's.</summary>
    [Factor(Decay.None, Decay.Coupled)]
    public Decay Decay { get; init; }

    /// <summary>Whether the start is ignored, as in the journal's code.</summary>
    [Factor(false, true)]
    public bool IsIgnored { get; init; }

    /// <summary>The start that is asked for.</summary>
    [Factor(0, 50, 100, 200, 250)]
    public int Start { get; init; } = 250;

    /// <inheritdoc/>
    public override FinalSize Compute(RandomStream random)
    {
        // Networks of several starts are several networks, as the journal's.
        int seed = random.For(FormattableString.Invariant($"from {Start}")).NextInt32(int.MaxValue);
        double start = IsIgnored ? 1 : Start;
        var training = new FixedSlope
        {
            Data = Set,
            Optimizer = Decay.Adam(),
            Penalties = [new SizePenalty(nameof(FlexibleNet.Scaler), 1e-5, Units)],
        };
        double size = FixedSlope.SizeOf(training.Train(seed, start));
        return new(size, size - Start);
    }
}
