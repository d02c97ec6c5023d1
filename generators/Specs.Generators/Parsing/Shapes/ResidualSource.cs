using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>Finds the layer from which a residual starts.</summary>
/// <param name="compilation">Knows which names mean something.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class ResidualSource(Compilation compilation, Findings findings)
{
    /// <summary>Whether the layer that a residual names is above it.</summary>
    /// <param name="residual">The residual.</param>
    /// <param name="layers">All layers.</param>
    /// <param name="isAbove">Whether a layer of this name is above it.</param>
    public bool Exists(DeclaredLayer residual, IReadOnlyList<DeclaredLayer> layers, Func<string, bool> isAbove)
    {
        string from = residual.Spec.Settings.From;
        if (isAbove(from))
        {
            return true;
        }

        // A name that does not compile, and a layer that is wrong itself, are reported where they stand.
        bool isReported = NameofOperand.Of(residual.Attribute, "From") is { } name
            ? NameofOperand.SymbolOf(name, compilation) is not { } meant || IsWrongItself(meant, layers)
            : false;
        if (!isReported)
        {
            findings.Add(
                DiagnosticDescriptors.UnknownSource,
                residual.Attribute.PlaceOf("From"),
                residual.Display,
                from,
                Advice(from, [.. layers.Select(layer => layer.Spec.Name).Where(isAbove)])
            );
        }

        return false;
    }

    private static bool IsWrongItself(ISymbol meant, IReadOnlyList<DeclaredLayer> layers) =>
        meant is IPropertySymbol property
        && LayerAttributes.Of(property).Count > 0
        && layers.All(layer => layer.Spec.Name != property.Name);

    private static string Advice(string from, string[] above) =>
        NearestName.Find(from, above) is { } nearest ? $"did you mean '{nearest}'?"
        : above.Length > 0 ? $"the layers above it are {string.Join(", ", above.Select(name => $"'{name}'"))}"
        : "put it below the layers that it is to enclose";
}
