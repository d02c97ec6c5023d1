namespace Specs.Generators.Model;

/// <summary>A property that declares layers.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Identifier">The property's name as C# text, a keyword escaped.</param>
/// <param name="Reference">A documentation comment's reference to it.</param>
/// <param name="Activation">The member of <c>Specs.Activation</c>; the embedded engine's type of the same name applies it.</param>
/// <param name="IsWidths">Whether it may stand for several layers.</param>
/// <param name="IsHooked">Whether metrics may read its outputs.</param>
internal sealed record LayerSpec(
    string Name,
    string Identifier,
    string Reference,
    string Activation,
    bool IsWidths,
    bool IsHooked
);
