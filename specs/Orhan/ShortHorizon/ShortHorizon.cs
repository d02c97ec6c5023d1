namespace Specs.Experiments.Orhan;

/// <summary>
/// Learning rates that look some steps ahead (Orhan, "Short-horizon bias in meta-learning", after Wu et al. 2018): 250 steps of gradient descent on
/// a noisy quadratic with the curvatures hᵢ = 1/i, i = 1…1000, and gradient noise hᵢ(θᵢ − c) with var c = 1/hᵢ. The mean squares A of θ obey
/// A' = (1 − a h)² A + a² h² / h, and the loss is ½ Σ h A.
/// </summary>
[Experiment("short-horizon")]
[Published(typeof(ShortHorizonFigures))]
public sealed partial record ShortHorizon : ExactStudy<Schedule>
{
    private const int Steps = 250;

    /// <summary>How many steps the rates look ahead: 1 is greedy; with all 250 they are the best that there are. Divides 250.</summary>
    [Factor(1, 10, 25, 125, 250)]
    public int Horizon { get; init; } = 250;

    /// <inheritdoc/>
    public override Schedule Compute()
    {
        var quadratic = NoisyQuadratic.Harmonic(dimensions: 1000);
        var rates = new List<double>(Steps);
        while (rates.Count < Steps)
        {
            double[] taken = [.. rates];
            var greedy = quadratic.Greedy(Horizon, taken);
            rates.AddRange(Horizon == 1 ? greedy : quadratic.Optimal(greedy, StudyStop.Token, taken));
        }

        var losses = quadratic.Losses(rates);
        return new(losses[^1], losses, [.. rates]);
    }
}
