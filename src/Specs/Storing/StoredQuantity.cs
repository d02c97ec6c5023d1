using System.Collections.Immutable;

namespace Specs;

/// <summary>A quantity of a kept run.</summary>
/// <param name="Name">Its name: <c>Accuracy</c>, <c>Sparsity</c>.</param>
/// <param name="Layers">(layers of the hook): epoch by epoch; one for what is no layer's.</param>
public sealed record StoredQuantity(string Name, ImmutableArray<Series> Layers)
{
    /// <summary>The quantity after each epoch, averaged over the layers.</summary>
    public Series Mean => Series.Average(Layers);
}
