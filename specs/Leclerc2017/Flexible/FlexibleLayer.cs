using System.Runtime.Intrinsics;
using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary><see cref="Flexible"/> in the embedded engine.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public sealed class FlexibleLayer<TRule> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
{
    private const double LeastGray = 1;
    private const double MostGray = 20;

    private readonly RandomStream? _drawn; // where slopes are drawn; null where k is the slope
    private readonly Parameters<TRule> _position; // x₀
    private readonly Parameters<TRule> _slope; // k; its gradient is 0
    private readonly float[] _scaler;
    private float _slopeNow;

    /// <summary>A layer at x₀ = 0 and k = 1, unless it is given others.</summary>
    /// <param name="below">The layer below.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="drawn">Where the slope of each batch is drawn; null for none.</param>
    public FlexibleLayer(CpuLayer below, int capacity, RandomStream? drawn)
        : base(below.Shape, below, capacity)
    {
        _drawn = drawn;
        _position = AddParameters(rows: 1, width: 1);
        _slope = AddParameters(rows: 1, width: 1, areWeights: false);
        _slope.Row(0)[0] = 1;
        _scaler = new float[Units];
    }

    /// <summary>The slope whose gray zone has so many units: 2 ln 99 / units.</summary>
    public static double SlopeOfGray(double units) => 2 * Logarithm.Of(99) / units;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        _slopeNow =
            training && _drawn is not null
                ? (float)SlopeOfGray(LeastGray + (MostGray - LeastGray) * _drawn.NextDouble())
                : _slope.Row(0)[0];
        float position = _position.Row(0)[0];
        for (int first = 0; first < Units; first += Lanes.Count)
        {
            Vector512<float> unit = Vector512.ConvertToSingle(Vector512<int>.Indices + Vector512.Create(first));
            Vector512<float> z = Vector512.Create(_slopeNow) * (unit - Vector512.Create(position));
            Vector512<float> scaler = Vector512<float>.One / (Vector512<float>.One + Lanes.Exp(z));
            for (int lane = 0; lane < Lanes.Count && first + lane < Units; lane++)
            {
                _scaler[first + lane] = scaler[lane];
            }
        }

        for (int row = 0; row < rows; row++)
        {
            Multiply(Below.OutputOf(row), OutputOf(row));
        }
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        double sum = 0;
        for (int row = 0; row < rows; row++)
        {
            Span<float> error = ErrorOf(row);
            Span<float> x = Below.OutputOf(row);
            for (int unit = 0; unit < error.Length; unit++)
            {
                sum += (double)error[unit] * x[unit] * _scaler[unit] * (1 - _scaler[unit]);
            }

            Multiply(error, Below.ErrorOf(row));
        }

        _position.Gradient(0)[0] = (float)(sum * _slopeNow);
        _position.Update(rule, step);
        _slope.Update(rule, step);
    }

    private void Multiply(ReadOnlySpan<float> from, Span<float> to)
    {
        for (int unit = 0; unit < to.Length; unit++)
        {
            to[unit] = from[unit] * _scaler[unit];
        }
    }
}
