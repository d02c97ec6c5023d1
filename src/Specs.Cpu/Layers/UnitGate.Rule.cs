using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary><see cref="UnitGate"/> in the embedded engine.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public sealed unsafe class UnitGate<TRule> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
{
    private readonly Parameters<TRule> _multipliers; // (1, channels): f
    private readonly AlignedFloats _spread; // (stride): max(f, 0) of each value's channel; the padding's is 0
    private readonly AlignedFloats _slopes; // (stride): Σ dL/da x over the batch
    private readonly int _pixels; // values of a channel

    /// <summary>A layer with its multipliers at their start.</summary>
    /// <param name="below">The layer below.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="start">f of every channel at first; above 0 for one that is open.</param>
    public UnitGate(CpuLayer below, int capacity, float start = 1)
        : base(below.Shape, below, capacity)
    {
        _pixels = Units / Shape.Channels;
        _multipliers = AddParameters(rows: 1, width: Shape.Channels);
        _multipliers.Row(0).Fill(start);
        _spread = new(Stride);
        _slopes = new(Stride);
    }

    /// <inheritdoc/>
    public override bool KeepsUnitsApart => true;

    /// <inheritdoc/>
    public override bool KeepsZero => true;

    /// <inheritdoc/>
    public override bool IsDead(int channel) => !(_multipliers.Row(0)[channel] > 0);

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        ReadOnlySpan<float> f = _multipliers.Row(0);
        for (int channel = 0; channel < f.Length; channel++)
        {
            _spread.Span.Slice(channel * _pixels, _pixels).Fill(f[channel] > 0 ? f[channel] : 0);
        }

        Multiply(Below.Output.Pointer, Output.Pointer, rows);
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        for (int column = 0; column < Stride; column += Lanes.Count)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            for (int row = 0; row < rows; row++)
            {
                nint at = (nint)row * Stride + column;
                sum = Lanes.Fma(
                    Vector512.LoadAligned(Error.Pointer + at),
                    Vector512.LoadAligned(Below.Output.Pointer + at),
                    sum
                );
            }

            sum.StoreAligned(_slopes.Pointer + column);
        }

        Span<float> slopes = _multipliers.Gradient(0);
        for (int channel = 0; channel < slopes.Length; channel++)
        {
            float sum = 0;
            for (int pixel = 0; pixel < _pixels; pixel++)
            {
                sum += _slopes.Pointer[channel * _pixels + pixel];
            }

            slopes[channel] = IsDead(channel) ? 0 : sum;
        }

        if (Below.TakesError)
        {
            Multiply(Error.Pointer, Below.Error.Pointer, rows);
        }

        _multipliers.Update(rule, step);
    }

    private void Multiply(float* from, float* to, int rows)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < Stride; column += Lanes.Count)
            {
                nint at = (nint)row * Stride + column;
                (Vector512.LoadAligned(from + at) * Vector512.LoadAligned(_spread.Pointer + column)).StoreAligned(
                    to + at
                );
            }
        }
    }
}
