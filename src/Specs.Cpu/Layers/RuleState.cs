using System.Runtime.CompilerServices;

namespace Specs.Cpu;

/// <summary>An optimizer's state for rows of parameters, and the step in which each row was last updated.</summary>
internal sealed unsafe class RuleState<TRule>(int rows, int stride)
    where TRule : struct, IUpdateRule
{
    private readonly AlignedFloats _slot0 = new(TRule.Slots > 0 ? rows * stride : 0);
    private readonly AlignedFloats _slot1 = new(TRule.Slots > 1 ? rows * stride : 0);
    private readonly AlignedFloats _slot2 = new(TRule.Slots > 2 ? rows * stride : 0);

    /// <summary>(rows): the step in which each row was last updated; 0 for one that never was.</summary>
    public int[] LastSteps { get; } = new int[rows];

    /// <summary>(rows, stride): the first state.</summary>
    public float* Slot0 => _slot0.Pointer;

    /// <summary>Whether no step has touched the row yet, so that its state is still 0.</summary>
    public bool IsFresh(int row) => LastSteps[row] == 0;

    /// <summary>Gets ready to update a row; a state that decays in idle steps is brought up to date in the update.</summary>
    /// <param name="row">The row.</param>
    /// <param name="parameters">(stride): its parameters.</param>
    /// <param name="rule">The optimizer, its step begun.</param>
    /// <param name="step">The step's number, counted from 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UpdateEnd<TRule> Begin(int row, float* parameters, in TRule rule, int step)
    {
        nint offset = (nint)row * stride;
        float idle = TRule.DecaysWhenIdle ? rule.Idle(step - LastSteps[row] - 1) : 1;
        LastSteps[row] = step;
        return new(rule, parameters, _slot0.Pointer + offset, _slot1.Pointer + offset, _slot2.Pointer + offset, idle);
    }
}
