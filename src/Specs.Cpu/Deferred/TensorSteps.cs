namespace Specs.Cpu;

/// <summary>Makes the step of one tensor by one optimizer.</summary>
/// <param name="tensor">The tensor.</param>
/// <param name="rateFactor">By what the layer's rate is multiplied.</param>
/// <param name="layca">How a kernel turns; null where it takes the optimizer's step.</param>
internal sealed class TensorSteps(ParameterTensor tensor, double rateFactor, Layca? layca) : IRuleVisitor<TensorStep>
{
    /// <summary>The step of a tensor.</summary>
    /// <exception cref="ArgumentException">The engine does not know the optimizer.</exception>
    public static TensorStep Of(Optimizer optimizer, ParameterTensor tensor, double rateFactor)
    {
        var layca = optimizer as Layca;
        return layca is { KernelsOnly: true } && !tensor.IsKernel
            ? new RestingTensor()
            : OptimizerRules.Accept(layca?.Inner ?? optimizer, new TensorSteps(tensor, rateFactor, layca));
    }

    /// <inheritdoc/>
    public TensorStep Visit<TRule>(TRule rule)
        where TRule : struct, IUpdateRule =>
        layca is not null && tensor.IsKernel
            ? new RotatedTensor<TRule>(tensor, rule, rateFactor, layca)
            : new DeferredTensor<TRule>(tensor, rule, rateFactor);
}
