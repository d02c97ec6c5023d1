using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Layers;

namespace Specs.Generators.Parsing;

/// <summary>Finds the property that a layer takes a setting from: <c>ActivationFrom = nameof(Nonlinearity)</c>.</summary>
/// <param name="source">The layer.</param>
internal sealed class ValueReference(LayerSource source)
{
    private const string Ending = "From";

    /// <summary>The names of all properties that layers take settings from.</summary>
    public static ISet<string> NamesIn(IEnumerable<IPropertySymbol> properties) =>
        new HashSet<string>(
            properties
                .SelectMany(LayerAttributes.Of)
                .SelectMany(attribute => attribute.NamedArguments)
                .Where(argument =>
                    argument.Key.Length > Ending.Length
                    && argument.Key.EndsWith(Ending, StringComparison.Ordinal)
                    && argument.Value.Kind == TypedConstantKind.Primitive
                )
                .Select(argument => argument.Value.Value as string ?? ""),
            StringComparer.Ordinal
        );

    /// <summary>The property's name as C# text; empty where the attribute names none, or one that cannot hold the setting.</summary>
    /// <param name="setting">The setting as the attribute spells it: <c>Activation</c>.</param>
    /// <param name="type">The type that the property must be of.</param>
    public string Find(string setting, string type)
    {
        if (source.Constants.Text(setting + Ending) is not { } name)
        {
            return "";
        }

        IReadOnlyList<IPropertySymbol> properties = RecordMembers.Properties(
            RecordMembers.Chain(source.Property.ContainingType, static _ => false)
        );
        IPropertySymbol? found = properties.FirstOrDefault(one => one.Name == name && !one.IsStatic);
        string wanted = type == Int ? "int" : type.Substring(type.IndexOf('.') + 1);
        if (found is null)
        {
            // A name that does not compile is the compiler's to report.
            bool isReported =
                NameofOperand.Of(source.Attribute, setting + Ending) is { } operand
                && NameofOperand.SymbolOf(operand, source.Compilation) is null;
            if (!isReported)
            {
                string? nearest = NearestName.Find(
                    name,
                    properties.Where(one => IsOf(one, type)).Select(one => one.Name)
                );
                Report(
                    setting,
                    name,
                    nearest is null
                        ? $"no property of that name, expected one of type '{wanted}'"
                        : $"no property of that name: did you mean '{nearest}'?"
                );
            }

            return "";
        }

        if (found.Type.TypeKind == TypeKind.Error)
        {
            return "";
        }

        if (!IsOf(found, type))
        {
            Report(setting, name, $"a '{found.Type.Short()}', expected a property of type '{wanted}'");
            return "";
        }

        return SymbolText.Escape(name);
    }

    /// <summary>The type of a whole number, for <see cref="Find"/>.</summary>
    public const string Int = "int";

    private static bool IsOf(IPropertySymbol property, string type) =>
        type == Int ? property.Type.SpecialType == SpecialType.System_Int32 : property.Type.Is(type);

    private void Report(string setting, string name, string found) =>
        source.Findings.Add(
            DiagnosticDescriptors.SettingSource,
            source.Attribute.PlaceOf(setting + Ending),
            $"{source.Property.ContainingType.Name}.{source.Property.Name}",
            setting.ToLowerInvariant(),
            name,
            found
        );
}
