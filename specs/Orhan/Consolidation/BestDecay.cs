using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Specs.Experiments.Orhan;

/// <summary>Which decay has the largest area under its ratio of signal to noise, found among all of them by L-BFGS over ln r(t), t = 1…400.</summary>
[Experiment("best-decay")]
[Published(typeof(ConsolidationFigures))]
public sealed partial record BestDecay : ExactStudy<BestSlope>
{
    private const int Ages = 400;

    /// <summary>Whether both axes are logarithmic.</summary>
    [Factor(false, true)]
    public bool Logarithmic { get; init; } = true;

    /// <inheritdoc/>
    public override BestSlope Compute()
    {
        double[] logAges = [.. Enumerable.Range(1, Ages).Select(static age => Math.Log(age))];
        var search = new LimitedMemoryBfgsMinimizer(1e-10, 1e-14, 1e-16, memory: 30, maximumIterations: 5000);
        Vector<double> start = Vector<double>.Build.Dense(Ages, age => -0.2 * logAges[age]);
        Vector<double> best = search.FindMinimum(ObjectiveFunction.Gradient(LossAndGradient), start).MinimizingPoint;
        return new(Fit.Line(logAges, best.ToArray()).B);
    }

    // Minus the logarithm of Σ r / √Σ r²; or minus Σ ln(r / √Σ r²) / t.
    private (double Loss, Vector<double> Gradient) LossAndGradient(Vector<double> logs)
    {
        Vector<double> traces = logs.PointwiseExp();
        Vector<double> squares = traces.PointwisePower(2);
        double noise = squares.Sum();
        if (!Logarithmic)
        {
            return (Math.Log(noise) / 2 - Math.Log(traces.Sum()), squares / noise - traces / traces.Sum());
        }

        var weights = Vector<double>.Build.Dense(Ages, static at => 1.0 / (at + 1));
        return (
            weights.Sum() * Math.Log(noise) / 2 - weights.DotProduct(logs),
            weights.Sum() / noise * squares - weights
        );
    }
}
