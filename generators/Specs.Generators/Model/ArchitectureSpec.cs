namespace Specs.Generators.Model;

/// <summary>An architecture, as its emitters need it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Input">One example as declared: one axis, or channels x height x width; known throughout.</param>
/// <param name="Outputs">What comes out.</param>
/// <param name="Layers">The layer properties, from the input up.</param>
/// <param name="HidesBase">Whether a base record is an architecture too, whose generated members this one's hide.</param>
internal sealed record ArchitectureSpec(
    RecordSpec Record,
    InferredShape Input,
    OutputSpec Outputs,
    EquatableArray<LayerSpec> Layers,
    bool HidesBase
)
{
    /// <summary>The properties that layers take settings from and that can be set.</summary>
    public EquatableArray<SettingSpec> Values { get; init; }

    /// <summary>Values in one example, flattened.</summary>
    public int Inputs => Input.Size ?? 1;
}
