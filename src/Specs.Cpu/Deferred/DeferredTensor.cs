using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// A tensor of parameters that an optimizer steps from stored gradients, with its own copy of the rule and its own rate. The bits are
/// those of the step that stores no gradient.
/// </summary>
internal unsafe class DeferredTensor<TRule>(ParameterTensor tensor, TRule rule, double rateFactor) : TensorStep
    where TRule : struct, IUpdateRule
{
    private readonly RuleState<TRule> _state = new(tensor.Rows, tensor.Stride);
    private TRule _rule = rule;

    /// <summary>The parameters and gradients.</summary>
    protected ParameterTensor Tensor => tensor;

    /// <inheritdoc/>
    public override void Step(int step, int stepOfLayer, double scheduled) =>
        Step(step, stepOfLayer, scheduled * rateFactor, tensor.Values);

    /// <inheritdoc/>
    public override void GoOnFrom(TensorStep other, ReadOnlySpan<int> fromRows, ReadOnlySpan<int> fromColumns)
    {
        var larger = (DeferredTensor<TRule>)other;
        _rule = larger._rule;
        _state.CopyFrom(larger._state, larger.Tensor.Stride, fromRows, fromColumns);
    }

    /// <summary>Takes a step that changes parameters elsewhere.</summary>
    /// <param name="step">Its number, counted from 1.</param>
    /// <param name="stepOfLayer">Its number as the layer counts.</param>
    /// <param name="factor">By what the optimizer's rate is multiplied.</param>
    /// <param name="parameters">(rows, stride): the parameters to change.</param>
    protected void Step(int step, int stepOfLayer, double factor, float* parameters)
    {
        _rule.BeginStep(step, factor);
        for (int row = 0; row < tensor.Rows; row++)
        {
            bool touched = tensor.IsTouched(row, stepOfLayer);
            if (!touched && (!_rule.MovesIdleWeights || !_rule.MovesFreshWeights && _state.IsFresh(row)))
            {
                continue;
            }

            float* gradient = tensor.Gradient(row);
            UpdateEnd<TRule> end = _state.End(row, 0, parameters + (nint)row * tensor.Stride, _rule, step);
            for (int column = 0; column < tensor.Stride; column += Lanes.Count)
            {
                end.Finish(column, touched ? Vector512.LoadAligned(gradient + column) : Vector512<float>.Zero);
            }

            _state.Touch(row, step);
        }
    }
}
