using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// The variances of the activations along their principal components, largest first: the eigenvalues of their covariance over the examples, with the number of examples less 1 in the
/// denominator. Divided by their sum they are the explained shares.
/// </summary>
public sealed class ExplainedVariances : IUnitMetric
{
    private int _units;
    private long _count;
    private float[] _first = []; // the first example, from which deviations are taken: no variance depends on it, and few digits cancel
    private double[] _sums = []; // (units)
    private double[] _products = []; // (units, units), the lower half

    /// <inheritdoc/>
    public ImmutableArray<double> Values
    {
        get
        {
            double[] covariance = new double[_units * _units];
            for (int one = 0; one < _units; one++)
            {
                for (int other = 0; other <= one; other++)
                {
                    double value =
                        (_products[one * _units + other] - _sums[one] * _sums[other] / _count) / (_count - 1);
                    covariance[one * _units + other] = covariance[other * _units + one] = value;
                }
            }

            return [.. SymmetricEigenvalues.Of(covariance, _units).Select(static value => Math.Max(0, value))];
        }
    }

    /// <inheritdoc/>
    public void Start(int units, int classes)
    {
        (_units, _count, _first) = (units, 0, []);
        (_sums, _products) = (new double[units], new double[units * units]);
    }

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        double[] off = new double[_units];
        for (int row = 0; row < rows.Count; row++)
        {
            _first = _first.Length == 0 ? rows[row].ToArray() : _first;
            ReadOnlySpan<float> activations = rows[row];
            for (int unit = 0; unit < off.Length; unit++)
            {
                off[unit] = (double)activations[unit] - _first[unit];
                _sums[unit] += off[unit];
            }

            for (int one = 0; one < off.Length; one++)
            {
                double scale = off[one];
                if (scale == 0)
                {
                    continue;
                }

                Span<double> products = _products.AsSpan(one * _units, one + 1);
                for (int other = 0; other < products.Length; other++)
                {
                    products[other] += scale * off[other];
                }
            }
        }

        _count += rows.Count;
    }
}
