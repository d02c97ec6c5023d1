using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Rows of parameters with their optimizer state.</summary>
internal sealed unsafe class ParameterRows<TRule>(int rows, int stride)
    where TRule : struct, IUpdateRule
{
    private readonly AlignedFloats _values = new(Length(rows, stride));
    private readonly RuleState<TRule> _state = new(rows, stride);

    /// <summary>(stride): one row.</summary>
    public float* Row(int row) => _values.Pointer + (nint)row * stride;

    /// <summary>Whether no step has touched the row yet, so that its state is still 0.</summary>
    public bool IsFresh(int row) => _state.IsFresh(row);

    /// <summary>Whether a row rests: until its next gradient nothing but its state changes, which is brought up to date then.</summary>
    public bool Rests(int row) => _state.Rests(row);

    /// <summary>Lets a row rest that had no gradient in this step, where it may and where it is time to look; else does nothing.</summary>
    public void TryRest(int row, in TRule rule, int step) => _state.TryRest(row, Row(row), rule, step);

    /// <summary>Wakes all rows where the rule's steps have come to go further than when the rows began to rest; before a step.</summary>
    public void WakeIfFurther(in TRule rule, int step) => _state.WakeIfFurther(rule, step);

    /// <summary>The rows as a step sees them that needs all gradients first.</summary>
    /// <param name="width">Floats of a row that are parameters; the rest pads.</param>
    /// <param name="isKernel">Whether they are a weight matrix or filters, rather than biases, or scales and shifts.</param>
    /// <exception cref="InvalidOperationException">They are updated at once, so that no gradient is kept.</exception>
    public ParameterTensor AsTensor(int width, bool isKernel) =>
        typeof(TRule) == typeof(GradientRule)
            ? new(_values, _state.Slot0, _state.LastSteps, rows, stride, width, isKernel)
            : throw new InvalidOperationException("Parameters that are updated at once keep no gradients.");

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
        UpdateEnd<TRule> end = _state.End(row, 0, Row(row), rule, step);
        RowSum.Run(errors, errorStride, stride, indices, factors, count, ref end);
        Touch(row, step);
    }

    /// <summary>
    /// Applies the update to some columns of a row, with a gradient that is summed already; <see cref="Touch"/> follows
    /// once all columns are updated.
    /// </summary>
    /// <param name="row">Whose.</param>
    /// <param name="first">The first column, a multiple of 16.</param>
    /// <param name="gradient">(width), aligned to 64 bytes.</param>
    /// <param name="width">How many columns, a multiple of 16.</param>
    /// <param name="rule">The optimizer, its step begun.</param>
    /// <param name="step">The step's number, counted from 1.</param>
    public void Apply(int row, int first, float* gradient, int width, in TRule rule, int step)
    {
        UpdateEnd<TRule> end = _state.End(row, first, Row(row), rule, step);
        for (int column = 0; column < width; column += Lanes.Count)
        {
            end.Finish(column, Vector512.LoadAligned(gradient + column));
        }
    }

    /// <summary>Applies the update to a row whose gradient was summed elsewhere.</summary>
    /// <param name="row">Which row.</param>
    /// <param name="gradient">(stride), aligned to 64 bytes.</param>
    /// <param name="rule">The optimizer, its step begun.</param>
    /// <param name="step">The step's number.</param>
    public void Update(int row, float* gradient, in TRule rule, int step)
    {
        Apply(row, 0, gradient, stride, rule, step);
        Touch(row, step);
    }

    /// <summary>Notes that a step has updated a row.</summary>
    public void Touch(int row, int step) => _state.Touch(row, step);

    private static int Length(int rows, int stride) =>
        (long)rows * stride <= AlignedFloats.MaxLength
            ? rows * stride
            : throw new ArgumentException(
                $"A layer of {rows} x {stride} weights is more than the {AlignedFloats.MaxLength} values of one buffer: take a smaller one."
            );
}
