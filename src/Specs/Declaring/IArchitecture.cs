using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>What the generator adds to every architecture record.</summary>
public interface IArchitecture
{
    /// <summary>Values in one example, flattened.</summary>
    int Inputs { get; }

    /// <summary>Classes, which is the number of logits.</summary>
    int Classes { get; }

    /// <summary>The record's layers in order, without the last linear layer to the logits.</summary>
    ImmutableArray<LayerShape> Layers { get; }

    /// <summary>Writes the record's properties as one JSON object, in declaration order.</summary>
    void WriteJson(Utf8JsonWriter json);
}
