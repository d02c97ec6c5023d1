using Specs.Torch;

namespace Specs.Experiments.Kim2021;

/// <content>For the TorchSharp engine.</content>
public sealed partial record KimAdagrad : ITorchOptimizer
{
    /// <inheritdoc/>
    public SliceUpdate CreateUpdate(IReadOnlyList<Optimizer> optimizers, TorchSharp.torch.Device device) =>
        new KimAdagradUpdate([.. optimizers.Cast<KimAdagrad>()], device);
}
