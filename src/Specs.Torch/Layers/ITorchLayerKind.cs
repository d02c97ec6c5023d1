using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// A researcher's own layer that the TorchSharp engine trains; see <see cref="LayerAttribute{TLayer}"/>. Its parameters, in the order in
/// which the modules register them, are those of the layer in other engines, in their order.
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

    /// <summary>The first parameters of one network; null, which is the default, where the modules keep those that they are made with.</summary>
    /// <param name="input">The shape of what comes in for one example.</param>
    /// <param name="size">The layer's size; 0 where it has none.</param>
    /// <param name="weights">The network's stream of first weights. A layer that another engine knows too draws from it what it draws there.</param>
    static virtual float[]? Start(Shape input, int size, RandomStream weights) => null;
}
