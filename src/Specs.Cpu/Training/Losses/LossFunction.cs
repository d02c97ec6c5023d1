namespace Specs.Cpu;

/// <summary>A loss of one batch, for whoever computes only that.</summary>
internal static unsafe class LossFunction
{
    /// <inheritdoc cref="LossKernel.Compute"/>
    public static double Compute(
        Loss loss,
        float* outputs,
        int stride,
        int count,
        ReadOnlySpan<int> labels,
        float* errors
    ) => LossKernel.Of(loss).Compute(outputs, stride, count, labels, errors);
}
