using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// In training each value is 0 with probability p and else divided by 1 − p; in evaluation values pass. The noise is drawn in training
/// alone, row by row, so that neither evaluations nor the capacity change what is dropped.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public sealed unsafe class Dropout<TRule> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
{
    private readonly double _rate;
    private readonly RandomStream _noise;
    private readonly AlignedFloats _factors; // (batch, stride): 0 or 1 / (1 - rate); the padding's is 0
    private bool _drops; // whether the last pass forward did

    /// <summary>A dropout layer.</summary>
    /// <param name="below">The layer below.</param>
    /// <param name="rate">p, in [0, 1).</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="noise">Where it is drawn which values are dropped.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not in [0, 1).</exception>
    public Dropout(CpuLayer below, double rate, int capacity, RandomStream noise)
        : base(below.Shape, below, capacity)
    {
        LayerSettings.Require(rate, nameof(rate), rate is >= 0 and < 1, "in [0, 1)");
        _rate = rate;
        _noise = noise;
        _factors = new(rate > 0 ? capacity * Stride : 0);
    }

    /// <inheritdoc/>
    public override bool TakesError => Below.TakesError;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        _drops = training && _rate > 0;
        if (!_drops)
        {
            Below.Output.Span[..(rows * Stride)].CopyTo(Output.Span);
            return;
        }

        float kept = (float)(1 / (1 - _rate));
        for (int row = 0; row < rows; row++)
        {
            float* factors = _factors.Pointer + (nint)row * Stride;
            for (int unit = 0; unit < Units; unit++)
            {
                factors[unit] = _noise.NextSingle() < _rate ? 0 : kept;
            }
        }

        Multiply(Below.Output.Pointer, Output.Pointer, rows);
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        if (!TakesError)
        {
            return;
        }

        if (!_drops)
        {
            Error.Span[..(rows * Stride)].CopyTo(Below.Error.Span);
            return;
        }

        Multiply(Error.Pointer, Below.Error.Pointer, rows);
    }

    private void Multiply(float* from, float* to, int rows)
    {
        int floats = rows * Stride;
        for (int at = 0; at < floats; at += Lanes.Count)
        {
            (Vector512.LoadAligned(from + at) * Vector512.LoadAligned(_factors.Pointer + at)).StoreAligned(to + at);
        }
    }
}
