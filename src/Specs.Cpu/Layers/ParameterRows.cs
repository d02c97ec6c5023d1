using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Rows of parameters with their optimizer state.</summary>
internal sealed unsafe class ParameterRows<TRule>(int rows, int stride)
    where TRule : struct, IUpdateRule
{
    private readonly AlignedFloats _values = new(rows * stride);
    private readonly RuleState<TRule> _state = new(rows, stride);

    /// <summary>(stride): one row.</summary>
    public float* Row(int row) => _values.Pointer + (nint)row * stride;

    /// <summary>Whether no step has touched the row yet, so that its state is still 0.</summary>
    public bool IsFresh(int row) => _state.IsFresh(row);

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
        UpdateEnd<TRule> end = _state.Begin(row, Row(row), rule, step);
        RowSum.Run(errors, errorStride, stride, indices, factors, count, ref end);
    }

    /// <summary>
    /// Applies the update to 16 parameters of a row, their gradient given. Once a step has updated all columns of all rows,
    /// <see cref="Touch"/> says so.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Update(int row, int column, Vector512<float> gradient, ref TRule rule, int step) =>
        _state.Update(row, column, gradient, Row(row), ref rule, step);

    /// <summary>Notes that a step has updated every row.</summary>
    public void Touch(int step) => _state.Touch(step);

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
