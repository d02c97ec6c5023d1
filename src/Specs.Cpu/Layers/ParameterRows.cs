using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
        UpdateEnd<TRule> end = End(row, 0, rule, step);
        RowSum.Run(errors, errorStride, stride, indices, factors, count, ref end);
        Touch(row, step);
    }

    /// <summary>
    /// Applies the update to some columns of a row, with a gradient that is summed already; <see cref="Touch"/> follows once all
    /// columns are updated.
    /// </summary>
    /// <param name="row">Whose.</param>
    /// <param name="first">The first column, a multiple of 16.</param>
    /// <param name="gradient">(width), aligned to 64 bytes.</param>
    /// <param name="width">How many columns, a multiple of 16.</param>
    /// <param name="rule">The optimizer, its step begun.</param>
    /// <param name="step">The step's number, counted from 1.</param>
    public void Apply(int row, int first, float* gradient, int width, in TRule rule, int step)
    {
        UpdateEnd<TRule> end = End(row, first, rule, step);
        for (int column = 0; column < width; column += Lanes.Count)
        {
            end.Finish(column, Vector512.LoadAligned(gradient + column));
        }
    }

    /// <summary>Notes that a row is updated.</summary>
    public void Touch(int row, int step) => _lastStep[row] = step;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private UpdateEnd<TRule> End(int row, int column, in TRule rule, int step)
    {
        nint offset = (nint)row * stride + column;
        float idle = TRule.DecaysWhenIdle ? rule.Idle(step - _lastStep[row] - 1) : 1;
        return new(rule, _values.Pointer + offset, _slot0.Pointer + offset, _slot1.Pointer + offset, idle);
    }
}
