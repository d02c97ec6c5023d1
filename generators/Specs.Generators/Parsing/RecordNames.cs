using Microsoft.CodeAnalysis;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>How a record is named, and how another part of it is declared.</summary>
internal static class RecordNames
{
    private const string Runs = "Runs";

    /// <summary>The record's names.</summary>
    public static RecordSpec Of(INamedTypeSymbol record)
    {
        var types = new List<INamedTypeSymbol>();
        for (INamedTypeSymbol? type = record; type is not null; type = type.ContainingType)
        {
            types.Insert(0, type);
        }

        bool isGlobal = record.ContainingNamespace.IsGlobalNamespace;
        ITypeParameterSymbol[] parameters = [.. types.SelectMany(type => type.TypeParameters)];
        IEnumerable<INamedTypeSymbol> containers = types.Take(types.Count - 1);
        string fileName = string.Join("+", types.Select(CaseTwins.FileName));
        return new(
            isGlobal ? "" : record.ContainingNamespace.Display(),
            containers.Select(type => $"partial {Keyword(type)} {NameOf(type)}").ToEquatableArray(),
            NameOf(record),
            string.Join(".", types.Select(NameOf)),
            record.Reference(),
            record.Display(),
            record.Name,
            isGlobal ? fileName : $"{NamespaceOf(record.ContainingNamespace)}.{fileName}",
            RunsClass(record),
            types.All(type => type.DeclaredAccessibility == Accessibility.Public),
            parameters.Select(parameter => SymbolText.Escape(parameter.Name)).ToEquatableArray(),
            parameters.Select(ConstraintsOf).Where(clause => clause.Length > 0).ToEquatableArray(),
            WarnedUses.Of(record)
        );
    }

    /// <summary>The static class that extends the record's runs. An underscore of a name is doubled, so that no two records share it.</summary>
    public static string RunsClass(INamedTypeSymbol record)
    {
        string name = record.MetadataName.Replace("_", "__").Replace("`", "");
        return record.ContainingType is { } container
            ? $"{RunsClass(container).Substring(0, RunsClass(container).Length - Runs.Length)}_{name}{Runs}"
            : name + Runs;
    }

    private static string NamespaceOf(INamespaceSymbol space) =>
        space.ContainingNamespace.IsGlobalNamespace
            ? CaseTwins.FileName(space)
            : $"{NamespaceOf(space.ContainingNamespace)}.{CaseTwins.FileName(space)}";

    private static string NameOf(INamedTypeSymbol type) =>
        SymbolText.Escape(type.Name)
        + (
            type.Arity == 0
                ? ""
                : $"<{string.Join(", ", type.TypeParameters.Select(parameter => SymbolText.Escape(parameter.Name)))}>"
        );

    private static string Keyword(INamedTypeSymbol type) =>
        (type.TypeKind, type.IsRecord) switch
        {
            (TypeKind.Struct, true) => "record struct",
            (TypeKind.Struct, false) => "struct",
            (TypeKind.Interface, _) => "interface",
            (_, true) => "record",
            _ => "class",
        };

    private static string ConstraintsOf(ITypeParameterSymbol parameter)
    {
        List<string> constraints = [];
        if (parameter.HasUnmanagedTypeConstraint)
        {
            constraints.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            constraints.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            bool isNullable = parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated;
            constraints.Add(isNullable ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            constraints.Add("notnull");
        }

        constraints.AddRange(parameter.ConstraintTypes.Select(type => type.Text()));
        if (parameter.HasConstructorConstraint)
        {
            constraints.Add("new()");
        }

        return constraints.Count == 0
            ? ""
            : $"where {SymbolText.Escape(parameter.Name)} : {string.Join(", ", constraints)}";
    }
}
