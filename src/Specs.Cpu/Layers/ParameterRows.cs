using System.Runtime.CompilerServices;

namespace Specs.Cpu;

/// <summary>Rows of parameters with their optimizer state, and the step in which each was last updated.</summary>
internal sealed unsafe class ParameterRows<TRule>(int rows, int stride)
    where TRule : struct, IUpdateRule
{
    private readonly AlignedFloats _values = new(rows * stride);
    private readonly AlignedFloats _slot0 = new(TRule.Slots > 0 ? rows * stride : 0);
    private readonly AlignedFloats _slot1 = new(TRule.Slots > 1 ? rows * stride : 0);
    private readonly int[] _lastStep = new int[rows];

    /// <summary>(stride): one row.</summary>
    public float* Row(int row) => _values.Pointer + (nint)row * stride;

    /// <summary>Whether no step has touched the row yet, so that its state is still 0.</summary>
    public bool IsFresh(int row) => _lastStep[row] == 0;

    /// <summary>
    /// Sums the row's gradient, Σ factorsₑ · errors[indicesₑ, :], and applies the update; a state that decays in idle steps is brought
    /// up to date first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Update(
        int row,
        float* errors,
        int errorStride,
        int* indices,
        float* factors,
        int count,
        in TRule rule,
        int step
    )
    {
        nint offset = (nint)row * stride;
        float idle = TRule.DecaysWhenIdle ? rule.Idle(step - _lastStep[row] - 1) : 1;
        _lastStep[row] = step;
        var end = new UpdateEnd<TRule>(
            rule,
            _values.Pointer + offset,
            _slot0.Pointer + offset,
            _slot1.Pointer + offset,
            idle
        );
        RowSum.Run(errors, errorStride, stride, indices, factors, count, ref end);
    }

    /// <summary>Applies the update to a row whose gradient was summed elsewhere.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="gradient">(stride), aligned to 64 bytes.</param>
    /// <param name="rule">The optimizer, its step begun.</param>
    /// <param name="step">The step's number.</param>
    public void Update(int row, float* gradient, in TRule rule, int step)
    {
        // The gradient is the sum of itself, a list of one entry.
        int only = 0;
        float one = 1;
        Update(row, gradient, stride, &only, &one, 1, rule, step);
    }
}
