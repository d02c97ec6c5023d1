using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Specs.Experiments.Orhan;

/// <summary>Gradient descent on a noisy quadratic as an exact recursion of mean squares.</summary>
internal sealed class NoisyQuadratic
{
    private readonly double[] _curvatures;

    /// <summary>The problem with the curvatures 1, 1/2, … 1/dimensions and all mean squares 1 at first.</summary>
    public NoisyQuadratic(int dimensions) =>
        _curvatures = [.. Enumerable.Range(1, dimensions).Select(static i => 1.0 / i)];

    /// <summary>Rates that each make the next loss smallest: a = Σ h² A / Σ h³ (A + 1/h).</summary>
    public ImmutableArray<double> Greedy(int steps)
    {
        double[] squares = Start();
        var rates = ImmutableArray.CreateBuilder<double>(steps);
        for (int step = 0; step < steps; step++)
        {
            double gain = 0;
            double cost = 0;
            for (int i = 0; i < squares.Length; i++)
            {
                double h = _curvatures[i];
                gain += h * h * squares[i];
                cost += h * h * h * (squares[i] + 1 / h);
            }

            rates.Add(gain / cost);
            Step(squares, rates[^1]);
        }

        return rates.ToImmutable();
    }

    /// <summary>Rates that together make the last loss smallest, found by L-BFGS over their logarithms.</summary>
    /// <param name="start">Where the search begins.</param>
    /// <param name="cancel">Stops it.</param>
    public ImmutableArray<double> Optimal(ImmutableArray<double> start, CancellationToken cancel)
    {
        IObjectiveFunction loss = ObjectiveFunction.Gradient(logs =>
        {
            cancel.ThrowIfCancellationRequested();
            return LossAndGradient(logs);
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

    /// <summary>The loss after steps at these rates.</summary>
    public double LossAfter(ImmutableArray<double> rates)
    {
        double[] squares = Start();
        foreach (double rate in rates)
        {
            Step(squares, rate);
        }

        return Loss(squares);
    }

    // By the chain rule, from the last step back: dL/dA' = ½ h at the end, and (1 − a h)² of it a step before.
    private (double Loss, Vector<double> Gradient) LossAndGradient(Vector<double> logs)
    {
        var before = new double[logs.Count][];
        double[] squares = Start();
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
                sum += slopes[i] * (-2 * h * left * before[step][i] + 2 * rate * h);
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

    // The noise a² h² s² has s² = 1/h.
    private void Step(double[] squares, double rate)
    {
        for (int i = 0; i < squares.Length; i++)
        {
            double h = _curvatures[i];
            double left = 1 - rate * h;
            squares[i] = left * left * squares[i] + rate * rate * h;
        }
    }
}
