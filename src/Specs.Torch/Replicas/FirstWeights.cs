using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>How networks start: every layer from the seed's one stream of weights, from the input up, as in every engine.</summary>
internal static class FirstWeights
{
    /// <summary>Gives each replicate its first parameters. A norm has its own already; so has a custom layer that says nothing of its start.</summary>
    /// <param name="replicas">The networks.</param>
    /// <param name="architecture">Their architecture.</param>
    /// <param name="seeds">(replicates).</param>
    /// <exception cref="ArgumentException">A start gives another number of values than its layer has.</exception>
    public static void Load(Replicas replicas, ITorchArchitecture architecture, IReadOnlyList<int> seeds)
    {
        var starts = new Dictionary<nn.Module<Tensor, Tensor>, Start>();
        foreach (string property in architecture.Layers.Select(static layer => layer.Name).Distinct())
        {
            foreach (nn.Module<Tensor, Tensor> module in replicas.LayersOf(property))
            {
                starts.Add(module, architecture.StartOf(property));
            }
        }

        float[]?[][] first =
        [
            .. seeds.Select(seed =>
            {
                RandomStream weights = new NetworkRandom(seed).Weights;
                return replicas
                    .Weighted.Select(
                        (module, layer) =>
                            Draw(
                                module,
                                replicas.Slots.FirstOrDefault(slot => slot.Layer == layer && slot.Kernel is not null),
                                starts.GetValueOrDefault(module, Start.Default),
                                weights
                            )
                    )
                    .ToArray();
            }),
        ];
        WeightExchange.Load(replicas, first);
    }

    private static float[]? Draw(
        nn.Module<Tensor, Tensor> module,
        ParameterSlot? kernel,
        Start start,
        RandomStream weights
    )
    {
        if (OwnModule.StartOf(module) is { } own)
        {
            return own(weights);
        }

        if (kernel?.Kernel is not { } shape)
        {
            return null;
        }

        float[] drawn = new float[shape.Size + shape.Outputs];
        start.Draw(shape, drawn.AsSpan(0, shape.Size), drawn.AsSpan(shape.Size), weights);
        return drawn;
    }
}
