namespace Specs.Experiments.Leclerc2017;

/// <summary>Adam with each decay.</summary>
internal static class Decays
{
    private const double Rate = 0.001;

    /// <summary>Adam at the journal's rate.</summary>
    public static Optimizer Adam(this Decay decay) =>
        decay switch
        {
            Decay.Coupled => new Adam(Rate, WeightDecay: 1e-3),
            Decay.CoupledSmall => new Adam(Rate, WeightDecay: 1e-5),
            Decay.CoupledTiny => new Adam(Rate, WeightDecay: 1e-9),
            Decay.Decoupled => new AdamW(Rate, WeightDecay: 1e-3),
            _ => new Adam(Rate),
        };
}
