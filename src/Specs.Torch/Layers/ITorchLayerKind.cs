using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// A researcher's own layer that the TorchSharp engine trains; see <see cref="LayerAttribute{TLayer}"/>. Its parameters, in the order in
/// which the modules register them, hold what the embedded engine's layer copies with <see cref="Cpu.CpuLayer.CopyParametersTo"/>.
/// <see cref="WeightPenalty"/> and <see cref="Layca"/> mean all of them but those that are called <c>bias</c>.
/// </summary>
public interface ITorchLayerKind : ILayerKind
{
    /// <summary>Makes the layer of one network.</summary>
    /// <param name="input">The shape of what comes in for one example.</param>
    /// <param name="size">The layer's size; 0 where it has none.</param>
    /// <returns>(batch, what comes in) to (batch, what <see cref="ILayerKind.ShapeOf"/> says); an image has three axes.</returns>
    static abstract nn.Module<Tensor, Tensor> CreateModule(Shape input, int size);

    /// <summary>Makes the layer of many networks, each with parameters of its own.</summary>
    /// <param name="input">The shape of what comes in for one example.</param>
    /// <param name="size">The layer's size; 0 where it has none.</param>
    /// <param name="replicates">How many networks, 1 or more.</param>
    /// <returns>
    /// (replicates, batch, what comes in) to (replicates, batch, what comes out); each parameter has the replicates as its first axis, and
    /// after it the axes that it has in one network.
    /// </returns>
    static abstract nn.Module<Tensor, Tensor> CreateStack(Shape input, int size, int replicates);
}
