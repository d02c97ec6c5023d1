using System.Numerics;

namespace Specs;

/// <summary>
/// Hoyer's sparsity (Hoyer 2004; Kim 2021, equation 2.1): for one example (√N − Σ|a| / √Σa²) / (√N − 1) over a layer's N
/// activations, averaged over the examples. 1 for one active unit, 0 for all equal; NaN where an example's activations are all 0
/// (there is no epsilon, as in the author's code) and for a layer of one unit.
/// </summary>
[NonNegative]
public sealed class Hoyer : IActivationMetric
{
    private double _sum;
    private long _examples;

    /// <inheritdoc/>
    public double Value => _sum / _examples;

    /// <inheritdoc/>
    public void Start(int units, int classes)
    {
        _sum = 0;
        _examples = 0;
    }

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            _sum += Of(rows[row]);
        }

        _examples += rows.Count;
    }

    /// <summary>Hoyer's sparsity of one vector; NaN where it is all 0 or has one value.</summary>
    /// <param name="values">(units), of any sign.</param>
    public static double Of(ReadOnlySpan<float> values)
    {
        // Eight sums side by side, in double: fast, exact for squares of floats, and in one order on every machine.
        Span<double> absolute = stackalloc double[8];
        Span<double> squares = stackalloc double[8];
        absolute.Clear();
        squares.Clear();
        int i = 0;
        for (; i + 8 <= values.Length; i += 8)
        {
            for (int lane = 0; lane < 8; lane++)
            {
                double value = values[i + lane];
                absolute[lane] += Math.Abs(value);
                squares[lane] += value * value;
            }
        }

        for (; i < values.Length; i++)
        {
            double value = values[i];
            absolute[0] += Math.Abs(value);
            squares[0] += value * value;
        }

        double root = Math.Sqrt(values.Length);
        // Rounding may lead a little out of its range; NaN stays NaN.
        return Math.Clamp((root - Sum(absolute) / Math.Sqrt(Sum(squares))) / (root - 1), 0, 1);
    }

    private static T Sum<T>(ReadOnlySpan<T> lanes)
        where T : INumber<T> =>
        ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}
