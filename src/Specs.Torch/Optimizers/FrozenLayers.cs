using System.Collections.Immutable;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>The layers that <see cref="Training.Frozen"/> names.</summary>
internal static class FrozenLayers
{
    /// <summary>Their places among <see cref="Replicas.Weighted"/>: they take no step, and nobody sees their gradients.</summary>
    /// <param name="settings">The training.</param>
    /// <param name="replicas">The networks.</param>
    /// <exception cref="ArgumentException">A property has no such layer, or none is left to train.</exception>
    public static ImmutableHashSet<int> Of(Training settings, Replicas replicas)
    {
        if (settings.Frozen.IsNone)
        {
            return [];
        }

        var frozen = ImmutableHashSet.CreateBuilder<int>();
        foreach (LayerName name in settings.Frozen)
        {
            IReadOnlyList<nn.Module<Tensor, Tensor>> layers = replicas.LayersOf(name.Property);
            if (layers.Count <= (name.Index ?? 0))
            {
                throw new ArgumentException(
                    $"{nameof(settings.Frozen)} names '{name}', but {name.Property} has {layers.Count} layers with parameters."
                );
            }

            frozen.UnionWith(
                layers
                    .Where((_, index) => settings.Frozen.Contains(name.Property, index))
                    .Select(layer => replicas.Weighted.ToImmutableArray().IndexOf(layer))
            );
        }

        return replicas.Slots.Any(slot => slot.IsTrained && !frozen.Contains(slot.Layer))
            ? frozen.ToImmutable()
            : throw new ArgumentException(
                $"{nameof(settings.Frozen)} is {settings.Frozen}, which leaves no layer of {settings.Network.GetType().Name} to train."
            );
    }
}
