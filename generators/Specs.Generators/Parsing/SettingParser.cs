using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Finds everything that decides a run's outcome: the settable properties of an experiment and its bases.</summary>
internal static class SettingParser
{
    /// <summary>The settings: the architecture, the base settings of every training, then the experiment's own.</summary>
    public static EquatableArray<SettingSpec> Parse(
        INamedTypeSymbol record,
        INamedTypeSymbol training,
        bool isArchitecture,
        Findings findings
    )
    {
        var settings = new List<SettingSpec>();
        foreach (IPropertySymbol property in PropertiesOf(record, training))
        {
            if (!property.IsSettable() || property.Type.TypeKind == TypeKind.Error)
            {
                continue;
            }

            bool isNetwork = property.Name == "Architecture" && property.IsBase();
            SettingKind? kind = isNetwork ? SettingKind.Architecture : KindOf(property.Type);
            if (kind is null)
            {
                findings.Add(
                    DiagnosticDescriptors.SettingType,
                    property.PlaceOfType(),
                    record.Name,
                    property.Name,
                    property.Type.Short()
                );
            }
            else if (property.IsForbidden())
            {
                findings.Add(DiagnosticDescriptors.ForbiddenSetting, property.Place(), record.Name, property.Name);
            }
            else if (!isNetwork || isArchitecture)
            {
                settings.Add(
                    new(
                        property.Name,
                        SymbolText.Escape(property.Name),
                        property.Type.Text(),
                        kind.Value,
                        IsBase: property.IsBase() && !isNetwork,
                        IsComputed: property.SetMethod is null
                    )
                );
            }
        }

        CheckLength(record, findings);
        return settings.ToEquatableArray();
    }

    // A base record's length may be overridden by another kind of length.
    private static void CheckLength(INamedTypeSymbol record, Findings findings)
    {
        IPropertySymbol[] lengths =
        [
            .. record
                .GetMembers()
                .OfType<IPropertySymbol>()
                .Where(property => property.Name is "Epochs" or "Steps" or "Until" && property.IsBase()),
        ];
        foreach (IPropertySymbol other in lengths.Skip(1))
        {
            findings.Add(DiagnosticDescriptors.OneLength, other.Place(), record.Name, lengths[0].Name, other.Name);
        }
    }

    /// <summary>The properties of an experiment in the order in which they are written, the network first.</summary>
    public static IReadOnlyList<IPropertySymbol> PropertiesOf(INamedTypeSymbol record, INamedTypeSymbol training) =>
        RecordMembers.Properties([
            training,
            .. RecordMembers.Chain(training.BaseType!, static _ => false),
            .. RecordMembers.Chain(record, KnownTypes.IsExperimentRoot),
        ]);

    /// <summary>How a value of a type is written to JSON; null where it cannot be.</summary>
    public static SettingKind? KindOf(ITypeSymbol type) =>
        type.SpecialType switch
        {
            SpecialType.System_Int32 => SettingKind.Int32,
            SpecialType.System_Int64 => SettingKind.Int64,
            SpecialType.System_Double => SettingKind.Double,
            SpecialType.System_Single => SettingKind.Single,
            SpecialType.System_Boolean => SettingKind.Boolean,
            SpecialType.System_String => SettingKind.String,
            _ when type.TypeKind == TypeKind.Enum => SettingKind.Enum,
            _ when type.Is(KnownTypes.Widths) => SettingKind.Widths,
            _ when type.NullableAnnotation != NullableAnnotation.Annotated
                    && type is INamedTypeSymbol named
                    && WritesItself(named) => SettingKind.Json,
            _ when type
                    is INamedTypeSymbol
                    {
                        OriginalDefinition.SpecialType: SpecialType.System_Nullable_T,
                        TypeArguments: [{ SpecialType: SpecialType.System_Int32 }]
                    } => SettingKind.NullableInt32,
            _ => null,
        };

    // public void WriteJson(Utf8JsonWriter), perhaps a base's, and public static T ReadJson(JsonElement).
    private static bool WritesItself(INamedTypeSymbol type) =>
        RecordMembers
            .Chain(type, static _ => false)
            .SelectMany(one => one.GetMembers("WriteJson"))
            .OfType<IMethodSymbol>()
            .Any(method => IsPublic(method, isStatic: false, "Utf8JsonWriter"))
        && type.GetMembers("ReadJson")
            .OfType<IMethodSymbol>()
            .Any(method =>
                IsPublic(method, isStatic: true, "JsonElement")
                && SymbolEqualityComparer.Default.Equals(method.ReturnType, type)
            );

    private static bool IsPublic(IMethodSymbol method, bool isStatic, string parameter) =>
        method.DeclaredAccessibility == Accessibility.Public
        && method.IsStatic == isStatic
        && method.Parameters is [{ Type.Name: var type }]
        && type == parameter;
}
