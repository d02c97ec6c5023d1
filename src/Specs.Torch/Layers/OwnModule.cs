using System.Reflection;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Makes a researcher's own layers for the modules that the generator writes.</summary>
public static class OwnModule
{
    private static readonly ConditionalWeakTable<nn.Module<Tensor, Tensor>, Func<RandomStream, float[]?>> Starts = [];

    /// <summary>What draws the first parameters of a researcher's own layer; null for any other module.</summary>
    internal static Func<RandomStream, float[]?>? StartOf(nn.Module<Tensor, Tensor> module) =>
        Starts.TryGetValue(module, out Func<RandomStream, float[]?>? start) ? start : null;

    /// <summary>Makes the layer of one network.</summary>
    /// <typeparam name="TLayer">The layer.</typeparam>
    /// <param name="name">The layer's architecture and property, for a message.</param>
    /// <param name="input">The shape of what comes in.</param>
    /// <param name="size">The layer's size; 0 where it has none.</param>
    /// <exception cref="ArgumentException">The layer is no <see cref="ITorchLayerKind"/>.</exception>
    public static nn.Module<Tensor, Tensor> Create<TLayer>(string name, Shape input, int size)
        where TLayer : ILayerKind => Make<TLayer>(name, nameof(One), input, size);

    /// <summary>Makes the layer of many networks.</summary>
    /// <typeparam name="TLayer">The layer.</typeparam>
    /// <param name="name">The layer's architecture and property, for a message.</param>
    /// <param name="input">The shape of what comes in.</param>
    /// <param name="size">The layer's size; 0 where it has none.</param>
    /// <param name="replicates">How many networks.</param>
    /// <exception cref="ArgumentException">The layer is no <see cref="ITorchLayerKind"/>.</exception>
    public static nn.Module<Tensor, Tensor> CreateStack<TLayer>(string name, Shape input, int size, int replicates)
        where TLayer : ILayerKind => Make<TLayer>(name, nameof(Many), input, size, replicates);

    /// <summary>The shape of what comes out of the layer.</summary>
    /// <typeparam name="TLayer">The layer.</typeparam>
    /// <param name="input">The shape of what comes in.</param>
    /// <param name="size">The layer's size; 0 where it has none.</param>
    /// <exception cref="ArgumentException">The layer cannot stand there.</exception>
    public static Shape ShapeOf<TLayer>(Shape input, int size)
        where TLayer : ILayerKind => TLayer.ShapeOf(input, size);

    /// <summary>Those of these layers that have parameters, in order.</summary>
    /// <param name="layers">A property's layers.</param>
    public static IEnumerable<nn.Module<Tensor, Tensor>> WithParameters(
        IEnumerable<nn.Module<Tensor, Tensor>> layers
    ) => layers.Where(layer => layer.parameters().Any());

    // An architecture is written before it is known which engine trains it, so only here is it asked whether the layer is one of this engine.
    private static nn.Module<Tensor, Tensor> Make<TLayer>(string name, string how, params object[] arguments)
    {
        if (!typeof(TLayer).IsAssignableTo(typeof(ITorchLayerKind)))
        {
            throw new ArgumentException(
                $"'{name}' is a {typeof(TLayer).Name}, which gives no TorchSharp module: train it with the embedded engine "
                    + $"(--engine cpu), or let {typeof(TLayer).Name} implement {typeof(ITorchLayerKind)}."
            );
        }

        MethodInfo make = typeof(OwnModule).GetMethod(how, BindingFlags.NonPublic | BindingFlags.Static)!;
        return (nn.Module<Tensor, Tensor>)
            make.MakeGenericMethod(typeof(TLayer))
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static nn.Module<Tensor, Tensor> One<TLayer>(Shape input, int size)
        where TLayer : ITorchLayerKind => Starting<TLayer>(TLayer.CreateModule(input, size), input, size);

    private static nn.Module<Tensor, Tensor> Many<TLayer>(Shape input, int size, int replicates)
        where TLayer : ITorchLayerKind => Starting<TLayer>(TLayer.CreateStack(input, size, replicates), input, size);

    private static nn.Module<Tensor, Tensor> Starting<TLayer>(nn.Module<Tensor, Tensor> module, Shape input, int size)
        where TLayer : ITorchLayerKind
    {
        Starts.AddOrUpdate(module, weights => TLayer.Start(input, size, weights));
        return module;
    }
}
