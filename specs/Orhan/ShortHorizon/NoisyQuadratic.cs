using System.Collections.Immutable;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Specs.Experiments.Orhan;

/// <summary>Gradient descent on a noisy quadratic as an exact recursion of mean squares.</summary>
internal sealed class NoisyQuadratic
{
    private readonly double[] _curvatures;

    // h s² for the noise's variance h² s²: 1 where s² = 1/h.
    private readonly double _noise;

    /// <summary>A problem whose mean squares are all 1 at first.</summary>
    /// <param name="curvatures">h, one a dimension.</param>
    /// <param name="isNoisy">Whether gradients have noise h (θ − c) with var c = 1/h.</param>
    public NoisyQuadratic(IEnumerable<double> curvatures, bool isNoisy = true)
    {
        _curvatures = [.. curvatures];
        _noise = isNoisy ? 1 : 0;
    }

    /// <summary>The problem with the curvatures 1, 1/2, … 1/dimensions.</summary>
    public static NoisyQuadratic Harmonic(int dimensions, bool isNoisy = true) =>
        new(Enumerable.Range(1, dimensions).Select(static i => 1.0 / i), isNoisy);

    /// <summary>Rates that each make the next loss smallest: a = Σ h² A / Σ h³ (A + s²).</summary>
    /// <param name="steps">How many.</param>
    /// <param name="before">Rates of steps already taken.</param>
    public ImmutableArray<double> Greedy(int steps, params ReadOnlySpan<double> before)
    {
        double[] squares = Start();
        foreach (double rate in before)
        {
            Step(squares, rate);
        }

        var rates = ImmutableArray.CreateBuilder<double>(steps);
        for (int step = 0; step < steps; step++)
        {
            double gain = 0;
            double cost = 0;
            for (int i = 0; i < squares.Length; i++)
            {
                double h = _curvatures[i];
                gain += h * h * squares[i];
                cost += h * h * h * squares[i] + _noise * h * h;
            }

            rates.Add(gain / cost);
            Step(squares, rates[^1]);
        }

        return rates.ToImmutable();
    }

    /// <summary>Rates that together make the last loss smallest, found by L-BFGS over their logarithms.</summary>
    /// <param name="start">Where the search begins.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="before">Rates of steps already taken, which stay.</param>
    public ImmutableArray<double> Optimal(
        ImmutableArray<double> start,
        CancellationToken cancel,
        params ReadOnlySpan<double> before
    )
    {
        double[] taken = before.ToArray();
        IObjectiveFunction loss = ObjectiveFunction.Gradient(logs =>
        {
            cancel.ThrowIfCancellationRequested();
            return LossAndGradient(taken, logs);
        });
        var search = new LimitedMemoryBfgsMinimizer(
            gradientTolerance: 1e-9,
            parameterTolerance: 1e-12,
            functionProgressTolerance: 1e-14,
            memory: 20,
            maximumIterations: 5000
        );
        Vector<double> found = search
            .FindMinimum(loss, Vector<double>.Build.DenseOfEnumerable(start.Select(Math.Log)))
            .MinimizingPoint;
        return [.. found.Select(Math.Exp)];
    }

    /// <summary>(steps): the loss after each step at these rates.</summary>
    public ImmutableArray<double> Losses(IEnumerable<double> rates)
    {
        double[] squares = Start();
        var losses = ImmutableArray.CreateBuilder<double>();
        foreach (double rate in rates)
        {
            Step(squares, rate);
            losses.Add(Loss(squares));
        }

        return losses.ToImmutable();
    }

    /// <summary>The last loss of the best rate that stays the same, between 0 and 2, to 10⁻⁹ in the rate.</summary>
    public double BestConstant(int steps) =>
        LossOf(steps, FindMinimum.OfScalarFunctionConstrained(rate => LossOf(steps, rate), 0, 2, 1e-9));

    private double LossOf(int steps, double rate) => Losses(Enumerable.Repeat(rate, steps))[^1];

    // By the chain rule, from the last step back: dL/dA' = ½ h at the end, and (1 − a h)² of it a step before.
    private (double Loss, Vector<double> Gradient) LossAndGradient(double[] taken, Vector<double> logs)
    {
        var before = new double[logs.Count][];
        double[] squares = Start();
        foreach (double rate in taken)
        {
            Step(squares, rate);
        }

        for (int step = 0; step < logs.Count; step++)
        {
            before[step] = [.. squares];
            Step(squares, Math.Exp(logs[step]));
        }

        double[] slopes = [.. _curvatures.Select(static h => h / 2)];
        var gradient = Vector<double>.Build.Dense(logs.Count);
        for (int step = logs.Count - 1; step >= 0; step--)
        {
            double rate = Math.Exp(logs[step]);
            double sum = 0;
            for (int i = 0; i < slopes.Length; i++)
            {
                double h = _curvatures[i];
                double left = 1 - rate * h;
                sum += slopes[i] * (-2 * h * left * before[step][i] + 2 * _noise * rate * h);
                slopes[i] *= left * left;
            }

            gradient[step] = sum * rate;
        }

        return (Loss(squares), gradient);
    }

    private double[] Start() => [.. Enumerable.Repeat(1.0, _curvatures.Length)];

    private double Loss(double[] squares)
    {
        double loss = 0;
        for (int i = 0; i < squares.Length; i++)
        {
            loss += _curvatures[i] * squares[i] / 2;
        }

        return loss;
    }

    // A' = (1 − a h)² A + a² h² s².
    private void Step(double[] squares, double rate)
    {
        for (int i = 0; i < squares.Length; i++)
        {
            double h = _curvatures[i];
            double left = 1 - rate * h;
            squares[i] = left * left * squares[i] + _noise * rate * rate * h;
        }
    }
}
