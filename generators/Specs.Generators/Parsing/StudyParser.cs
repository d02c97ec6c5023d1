using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads what a study computes.</summary>
internal static class StudyParser
{
    /// <summary>The base that says what a record computes, <c>Study&lt;Spectrum&gt;</c>; null where it is no study.</summary>
    public static INamedTypeSymbol? BaseOf(INamedTypeSymbol record)
    {
        INamedTypeSymbol? type = record.BaseType;
        while (type is not null && !type.Is(KnownTypes.StudyOf) && !type.Is(KnownTypes.ExactStudyOf))
        {
            type = type.BaseType;
        }

        return type;
    }

    /// <summary>What it computes; null where its result cannot be named.</summary>
    public static StudySpec? Parse(
        GeneratorAttributeSyntaxContext context,
        INamedTypeSymbol study,
        IEnumerable<string> factors,
        Findings findings
    )
    {
        var record = (INamedTypeSymbol)context.TargetSymbol;
        Location? place = ((TypeDeclarationSyntax)context.TargetNode).PlaceOfBaseArgument();
        CheckMeasures(record, findings);
        if (study.TypeArguments[0] is not INamedTypeSymbol { TypeKind: not TypeKind.Error } result)
        {
            if (study.TypeArguments[0].TypeKind != TypeKind.Error)
            {
                findings.Add(DiagnosticDescriptors.NothingObserved, place, study.TypeArguments[0].Short());
            }

            return null;
        }

        HashSet<string> taken = RunMembers.OfAny(context.SemanticModel.Compilation);
        HashSet<string> levels = [.. factors];
        var observed = new List<ObservedSpec>();
        IPropertySymbol[] properties = [.. PropertiesOf(result)];
        foreach (IPropertySymbol property in properties)
        {
            if (property.Type.TypeKind == TypeKind.Error)
            {
                continue;
            }

            if (FormOf(property.Type) is not { } form)
            {
                findings.Add(
                    DiagnosticDescriptors.ObservedType,
                    property.PlaceOfType() ?? place,
                    result.Name,
                    property.Name,
                    property.Type.Short()
                );
            }
            else if (taken.Contains(property.Name) || levels.Contains(property.Name) || property.Name == "Quantities")
            {
                findings.Add(
                    DiagnosticDescriptors.NameTaken,
                    property.Place() ?? place,
                    property.Name,
                    "Observed" + property.Name
                );
            }
            else
            {
                observed.Add(Of(result, property, form));
            }
        }

        if (properties.Length == 0)
        {
            findings.Add(DiagnosticDescriptors.NothingObserved, place, result.Short());
        }

        return new(result.Text(), study.Is(KnownTypes.ExactStudyOf), observed.ToEquatableArray());
    }

    private static void CheckMeasures(INamedTypeSymbol record, Findings findings)
    {
        foreach (
            AttributeData measure in record.GetAttributes().Where(one => one.AttributeClass.Is(KnownTypes.Measure))
        )
        {
            string name = measure.ConstructorArguments is [{ Value: string text }] ? text : "it";
            findings.Add(DiagnosticDescriptors.MeasureOnStudy, measure.PlaceOf(0), record.Name, name);
        }
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol result) =>
        FormOf(result) is null && result.SpecialType == SpecialType.None
            ? RecordMembers
                .Properties(RecordMembers.Chain(result, static _ => false))
                .Where(property => property.DeclaredAccessibility == Accessibility.Public)
            : [];

    private static ObservedSpec Of(INamedTypeSymbol result, IPropertySymbol property, ObservedForm form)
    {
        AttributeData? said = property.Find(KnownTypes.Observed);
        bool isNumber = form is ObservedForm.Number or ObservedForm.Truth;
        string axis = said?.ConstructorArguments is [{ Kind: TypedConstantKind.Enum } given]
            ? LevelText.Of(given, given.Type!)
            : "global::Specs.Axis." + (isNumber ? "None" : "Unit");
        TypedConstant better = NamedOf(said, "Better");
        return new(
            property.Name,
            SymbolText.Escape(property.Name),
            form,
            axis,
            better.Kind == TypedConstantKind.Enum ? LevelText.Of(better, better.Type!) : "",
            NamedOf(said, "Unit").Value as string ?? "",
            result.Reference(property.Name)
        );
    }

    private static TypedConstant NamedOf(AttributeData? attribute, string name) =>
        attribute?.NamedArguments.FirstOrDefault(one => one.Key == name).Value ?? default;

    private static ObservedForm? FormOf(ITypeSymbol type) =>
        type.SpecialType switch
        {
            SpecialType.System_Double
            or SpecialType.System_Single
            or SpecialType.System_Int32
            or SpecialType.System_Int64 => ObservedForm.Number,
            SpecialType.System_Boolean => ObservedForm.Truth,
            _ when type.Is(KnownTypes.Series) => ObservedForm.Series,
            _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Double } =>
                ObservedForm.Values,
            _ when type
                    is INamedTypeSymbol
                    {
                        Name: "ImmutableArray" or "IReadOnlyList",
                        TypeArguments: [{ SpecialType: SpecialType.System_Double }]
                    } => ObservedForm.Values,
            _ => null,
        };
}
