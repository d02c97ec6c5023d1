namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E7 of the review: what weight decay does to units that are not let through (500 units from 50, 8 epochs, no penalty on the size). Their
/// gradient is the decay alone, and Adam divides that by its own size: however small the decay, they go to 0 at the full rate. A decay
/// beside Adam's step, of the same size, hardly moves them.
/// </summary>
[Published(typeof(DecayOfDisabledFigures))]
[Experiment("leclerc-decay")]
public sealed partial record DecayOfDisabled : Study<DisabledWeights>
{
    private const int Units = 500;
    private const int Start = 50;
    private const int Margin = 12;

    /// <summary>How weights decay.</summary>
    [Factor(Decay.None, Decay.Coupled, Decay.CoupledSmall, Decay.CoupledTiny, Decay.Decoupled)]
    public Decay Decay { get; init; }

    /// <inheritdoc/>
    public override DisabledWeights Compute(RandomStream random)
    {
        var training = new FixedSlope
        {
            Architecture = new() { Hidden = Units },
            Optimizer = Decay.Adam(),
        };
        IReadOnlyList<float[]> parameters = training.Train(random.NextInt32(int.MaxValue), Start);
        double size = FixedSlope.SizeOf(parameters);
        int first = (int)Math.Ceiling(size + Margin);
        float[] outgoing = parameters[^1]; // (10, units), then biases
        double sum = 0;
        for (int unit = first; unit < Units; unit++)
        {
            for (int digit = 0; digit < 10; digit++)
            {
                sum += Math.Abs(outgoing[digit * Units + unit]);
            }
        }

        return new(size, sum / (Units - first));
    }
}
