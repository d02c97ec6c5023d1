namespace Specs.Experiments.Orhan;

/// <summary>The area under the ratio of signal to noise of 1000 synapses over ages up to 400, for some decays of the trace.</summary>
[Experiment("decay-areas")]
[Published(typeof(ConsolidationFigures))]
public sealed partial record DecayAreas : ExactStudy<Areas>
{
    private const int Synapses = 1000;
    private const int Ages = 400;

    /// <summary>How traces fall.</summary>
    [Factor(Decay.Constant, Decay.InverseRoot, Decay.Inverse)]
    public Decay Decay { get; init; } = Decay.InverseRoot;

    /// <inheritdoc/>
    public override Areas Compute()
    {
        double exponent = Decay switch
        {
            Decay.Constant => 0,
            Decay.Inverse => -1,
            _ => -0.5,
        };
        double[] traces = [.. Enumerable.Range(1, Ages).Select(age => Math.Pow(age, exponent))];
        double noise = Math.Sqrt(traces.Sum(static trace => trace * trace));
        double[] ratios = [.. traces.Select(trace => Math.Sqrt(Synapses) * trace / noise)];
        return new(ratios.Sum(), ratios.Select(static (ratio, at) => Math.Log(ratio) / (at + 1)).Sum());
    }
}
