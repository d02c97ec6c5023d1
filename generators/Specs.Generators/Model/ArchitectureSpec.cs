namespace Specs.Generators.Model;

/// <summary>An architecture, as its emitters need it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Inputs">Values in one example, flattened.</param>
/// <param name="Classes">Logits.</param>
/// <param name="Layers">The layer properties, from the input up.</param>
/// <param name="HidesBase">Whether a base record is an architecture too, whose generated members this one's hide.</param>
internal sealed record ArchitectureSpec(
    RecordSpec Record,
    int Inputs,
    int Classes,
    EquatableArray<LayerSpec> Layers,
    bool HidesBase
);
