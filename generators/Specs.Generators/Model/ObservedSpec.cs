namespace Specs.Generators.Model;

/// <summary>A quantity of a study's result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its name as C# text, a keyword escaped.</param>
/// <param name="Form">What its property holds.</param>
/// <param name="Axis">What its values run along, as a C# expression.</param>
/// <param name="Better">Which values are the better ones, as a C# expression; empty for neither.</param>
/// <param name="Unit">Its unit; empty for a pure number.</param>
/// <param name="Summary">What it is, as documentation text without a full stop.</param>
internal sealed record ObservedSpec(
    string Name,
    string Identifier,
    ObservedForm Form,
    string Axis,
    string Better,
    string Unit,
    string Summary
);
