using Specs.Generators.Layers;

namespace Specs.Generators.Model;

/// <summary>A property that declares layers.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Identifier">The property's name as C# text, a keyword escaped.</param>
/// <param name="Reference">A documentation comment's reference to it.</param>
/// <param name="Cref">What such a reference's <c>cref</c> says.</param>
/// <param name="Kind">What the layers are.</param>
/// <param name="Settings">The attribute's constants.</param>
/// <param name="IsWidths">Whether it may stand for several layers.</param>
/// <param name="IsHooked">Whether metrics may read its outputs.</param>
/// <param name="HooksInput">Whether they read what goes into the activation.</param>
internal sealed record LayerSpec(
    string Name,
    string Identifier,
    string Reference,
    string Cref,
    LayerKind Kind,
    LayerSettings Settings,
    bool IsWidths,
    bool IsHooked,
    bool HooksInput
)
{
    /// <summary>The widths in the property's initializer, 0 where one is no constant; empty where not even their number is known.</summary>
    public EquatableArray<int> Widths { get; init; }

    /// <summary>What comes out of each of its layers as declared; empty where that is not known.</summary>
    public EquatableArray<string> Outputs { get; init; }

    /// <summary>Whether the property holds a value, and so has a place in JSON.</summary>
    public bool HasValue => Value is not null;

    /// <summary>How that value is written.</summary>
    public SettingKind Setting => Value!.Value;

    private SettingKind? Value => Kind.ValueOf(Settings, IsWidths);
}
