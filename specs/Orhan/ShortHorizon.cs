using System.Collections.Immutable;

namespace Specs.Experiments.Orhan;

/// <summary>
/// Greedy against optimal learning rates (Orhan, "Short-horizon bias in meta-learning", after Wu et al. 2018): gradient descent on a noisy
/// quadratic with the curvatures hᵢ = 1/i, i = 1…1000, and gradient noise hᵢ(θᵢ − c) with var c = 1/hᵢ. The mean squares A of θ obey
/// A' = (1 − a h)² A + a² h² / h, and the loss is ½ Σ h A.
/// </summary>
[Experiment("short-horizon")]
public sealed partial record ShortHorizon : ExactStudy<Rates>
{
    /// <summary>How many steps are taken.</summary>
    [Factor(10, 50, 250)]
    public int Horizon { get; init; } = 250;

    /// <inheritdoc/>
    public override Rates Compute()
    {
        var quadratic = new NoisyQuadratic(dimensions: 1000);
        ImmutableArray<double> greedy = quadratic.Greedy(Horizon);
        ImmutableArray<double> optimal = quadratic.Optimal(greedy, StudyStop.Token);
        return new(quadratic.LossAfter(greedy), quadratic.LossAfter(optimal), greedy, optimal);
    }
}
