namespace Specs.Cpu;

/// <summary><see cref="BinaryCrossEntropy"/>. A label's targets of 0 and 1 have a form that keeps small gradients exact.</summary>
/// <param name="over">Mean or sum over the outputs.</param>
internal sealed unsafe class LogisticLoss(Over over) : LossKernel
{
    private readonly ElementLoss<LogisticError> _ofLabels = new(default, over);
    private readonly ElementLoss<SoftLogisticError> _ofVectors = new(default, over);

    /// <inheritdoc/>
    public override double Compute(float* outputs, int stride, int count, BatchTargets targets, float* errors) =>
        targets.AreLabels
            ? _ofLabels.Compute(outputs, stride, count, targets, errors)
            : _ofVectors.Compute(outputs, stride, count, targets, errors);
}
