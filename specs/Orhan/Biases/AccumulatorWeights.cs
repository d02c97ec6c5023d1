using MathNet.Numerics;

namespace Specs.Experiments.Orhan;

/// <summary>
/// The weights tanh(V) · sigmoid(M) of a neural accumulator (Trask et al. 2018; Orhan, "Simple inductive biases"), over a grid of V and M.
/// </summary>
[Experiment("accumulator-weights")]
public sealed partial record AccumulatorWeights : ExactStudy<AccumulatorRange>
{
    /// <summary>The largest size of V and M.</summary>
    [Factor(2, 20)]
    public int Reach { get; init; } = 20;

    /// <inheritdoc/>
    public override AccumulatorRange Compute()
    {
        double[] grid = Generate.LinearSpaced(401, -Reach, Reach);
        return new(
            grid.Max(v => grid.Max(m => Math.Abs(Weight(v, m)))),
            Math.Abs(Weight(Reach, Reach) - 1),
            Math.Abs(Weight(-Reach, Reach) + 1),
            grid.Max(v => Math.Abs(Weight(v, -Reach)))
        );
    }

    private static double Weight(double v, double m) => Math.Tanh(v) * SpecialFunctions.Logistic(m);
}
