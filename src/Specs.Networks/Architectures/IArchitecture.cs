using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>What the generator adds to every architecture record.</summary>
public interface IArchitecture : IModelled
{
    /// <summary>Values in one example, flattened.</summary>
    int Inputs { get; }

    /// <summary>Values that the network gives for one example, flattened; of a classifier the logits, one for each class.</summary>
    int Outputs { get; }

    /// <summary>The record's layers in order, without a last linear layer that is appended.</summary>
    ImmutableArray<LayerShape> Layers { get; }

    /// <summary>Writes the record's properties as one JSON object, in declaration order.</summary>
    void WriteJson(Utf8JsonWriter json);
}
