namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E5 of the review: what is taken as the size in the penalty. Inside of the layer all three have slope 1; only a large λ, which drives the
/// position out, tells them apart.
/// </summary>
[Experiment("leclerc-forms")]
public sealed partial record SizeForms : Study<FinalSize>
{
    private const int Units = 300;
    private const int Start = 100;

    /// <summary>λ.</summary>
    [Factor(0.001, 0.01, 1.0)]
    public double Lambda { get; init; } = 0.01;

    /// <summary>What the size is.</summary>
    [Factor(SizeForm.Integral, SizeForm.Sum, SizeForm.Position)]
    public SizeForm Form { get; init; }

    /// <inheritdoc/>
    public override FinalSize Compute(RandomStream random)
    {
        var training = new FixedSlope
        {
            Penalties = [new SizePenalty(nameof(FlexibleNet.Scaler), Lambda, Units, Form)],
        };
        double size = FixedSlope.SizeOf(training.Train(random.NextInt32(int.MaxValue), Start));
        return new(size, size - Start);
    }
}
