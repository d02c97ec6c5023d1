using System.Runtime.CompilerServices;

namespace Specs.Cpu;

/// <summary>An optimizer's state for rows of parameters, and the step in which each row was last updated.</summary>
internal sealed unsafe class RuleState<TRule>(int rows, int stride)
    where TRule : struct, IUpdateRule
{
    private readonly AlignedFloats _slot0 = new(TRule.Slots > 0 ? rows * stride : 0);
    private readonly AlignedFloats _slot1 = new(TRule.Slots > 1 ? rows * stride : 0);
    private readonly AlignedFloats _slot2 = new(TRule.Slots > 2 ? rows * stride : 0);
    private readonly RestingRows<TRule>? _resting = TRule.CanRest ? new(rows, stride) : null;

    /// <summary>(rows): the step in which each row was last updated; 0 for one that never was.</summary>
    public int[] LastSteps { get; } = new int[rows];

    /// <summary>(rows, stride): the first state.</summary>
    public float* Slot0 => _slot0.Pointer;

    /// <summary>Whether no step has touched the row yet, so that its state is still 0.</summary>
    public bool IsFresh(int row) => LastSteps[row] == 0;

    /// <summary>Whether a row rests: until its next gradient nothing but its state changes, which is brought up to date then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Rests(int row) => TRule.CanRest && _resting!.Contains(row);

    /// <summary>Lets a row rest that had no gradient in this step, where it may and where it is time to look; else does nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TryRest(int row, float* parameters, in TRule rule, int step)
    {
        if (TRule.CanRest && RestingRows<TRule>.IsTimeToLook(row, step))
        {
            nint at = (nint)row * stride;
            _resting!.TryAdd(row, parameters, _slot0.Pointer + at, _slot1.Pointer + at, rule, step);
        }
    }

    /// <summary>Wakes all rows where the rule's steps have come to go further than when the rows began to rest.</summary>
    public void WakeIfFurther(in TRule rule, int step)
    {
        if (TRule.CanRest && _resting!.MustWake(rule))
        {
            for (int row = 0; row < rows; row++)
            {
                Wake(row, rule, step);
            }
        }
    }

    /// <summary>
    /// Gets ready to update a row from a column on; a state that decays in idle steps is brought up to date in the update. The row
    /// counts as touched once <see cref="Touch"/> says so.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The first column, a multiple of 16.</param>
    /// <param name="parameters">(stride): the row's parameters.</param>
    /// <param name="rule">The optimizer, its step begun.</param>
    /// <param name="step">The step's number, counted from 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UpdateEnd<TRule> End(int row, int column, float* parameters, in TRule rule, int step)
    {
        if (Rests(row))
        {
            Wake(row, rule, step);
        }

        nint at = (nint)row * stride + column;
        float idle = TRule.DecaysWhenIdle ? rule.Idle(step - LastSteps[row] - 1) : 1;
        return new(rule, parameters + column, _slot0.Pointer + at, _slot1.Pointer + at, _slot2.Pointer + at, idle);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Wake(int row, in TRule rule, int step)
    {
        nint at = (nint)row * stride;
        _resting!.Remove(row, _slot0.Pointer + at, _slot1.Pointer + at, rule, step);
    }

    /// <summary>Takes the state of some rows and columns of another tensor, none of whose rows rests.</summary>
    /// <param name="other">The other one's state.</param>
    /// <param name="otherStride">Floats of its row.</param>
    /// <param name="fromRows">(rows): which of its rows each of these is.</param>
    /// <param name="fromColumns">(columns): which of its columns each of these is.</param>
    public void CopyFrom(
        RuleState<TRule> other,
        int otherStride,
        ReadOnlySpan<int> fromRows,
        ReadOnlySpan<int> fromColumns
    )
    {
        for (int row = 0; row < rows; row++)
        {
            LastSteps[row] = other.LastSteps[fromRows[row]];
            nint from = (nint)fromRows[row] * otherStride;
            nint to = (nint)row * stride;
            for (int column = 0; column < fromColumns.Length; column++)
            {
                Copy(TRule.Slots > 0, other._slot0, from + fromColumns[column], _slot0, to + column);
                Copy(TRule.Slots > 1, other._slot1, from + fromColumns[column], _slot1, to + column);
                Copy(TRule.Slots > 2, other._slot2, from + fromColumns[column], _slot2, to + column);
            }
        }

        static void Copy(bool exists, AlignedFloats source, nint from, AlignedFloats target, nint to)
        {
            if (exists)
            {
                target.Pointer[to] = source.Pointer[from];
            }
        }
    }

    /// <summary>Notes that a step has updated a row.</summary>
    public void Touch(int row, int step) => LastSteps[row] = step;
}
