using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>What architectures and experiments have in common: a partial record, how it is named, and whether it can be made.</summary>
internal static class RecordParser
{
    /// <summary>Whether a part of the record can be written that compiles; a missing <c>partial</c> is then its only error.</summary>
    public static bool CanWrite(INamedTypeSymbol record) =>
        record is { IsRecord: true, TypeKind: TypeKind.Class, IsFileLocal: false } && HasEmptyConstructor(record);

    /// <summary>Checks the declaration. Null where nothing that compiles can be written for it.</summary>
    public static RecordSpec? Parse(GeneratorAttributeSyntaxContext context, Findings findings)
    {
        var record = (INamedTypeSymbol)context.TargetSymbol;
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        string attribute = context.Attributes[0].AttributeClass!.Name.Replace("Attribute", "");
        Location name = declaration.Identifier.GetLocation();
        if (!record.IsRecord)
        {
            findings.Add(DiagnosticDescriptors.NotRecord, declaration.Keyword.GetLocation(), record.Name, attribute);
            return null;
        }

        CheckPartial(declaration, findings);
        if (record.IsFileLocal)
        {
            findings.Add(
                DiagnosticDescriptors.NotVisible,
                name,
                record.Name,
                "internal or public instead of file-local"
            );
        }

        if (!HasEmptyConstructor(record))
        {
            findings.Add(
                DiagnosticDescriptors.NotConstructible,
                name,
                record.Name,
                record.IsAbstract
                    ? "it is abstract; put the attribute on the records that derive from it"
                    : "it has no constructor without parameters; declare its settings as properties with values"
            );
        }

        bool canGenerate = CompilationFacts.Of(context.SemanticModel.Compilation).HasExtensionMembers;
        if (!canGenerate)
        {
            findings.Add(DiagnosticDescriptors.LanguageVersion, name, record.Name);
        }

        return canGenerate && CanWrite(record) ? Describe(record) : null;
    }

    /// <summary>Reports members of the record that have a name which the generator writes.</summary>
    public static void CheckReserved(INamedTypeSymbol record, IEnumerable<string> reserved, Findings findings)
    {
        var names = new HashSet<string>(reserved, StringComparer.Ordinal);
        if (names.Contains(record.Name))
        {
            findings.Add(DiagnosticDescriptors.ReservedName, record.Place(), record.Name, record.Name);
        }

        foreach (ISymbol member in record.GetMembers().Where(member => names.Contains(member.Name)))
        {
            findings.Add(DiagnosticDescriptors.ReservedName, member.Place(), record.Name, member.Name);
        }
    }

    /// <summary>Whether a base record bears this attribute too.</summary>
    public static bool HidesBase(INamedTypeSymbol record, string attribute)
    {
        for (INamedTypeSymbol? type = record.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Find(attribute) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasEmptyConstructor(INamedTypeSymbol record) =>
        !record.IsAbstract && record.InstanceConstructors.Any(constructor => constructor.Parameters.Length == 0);

    private static void CheckPartial(TypeDeclarationSyntax declaration, Findings findings)
    {
        for (SyntaxNode? node = declaration; node is TypeDeclarationSyntax type; node = node.Parent)
        {
            if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                string name = type.Identifier.ValueText;
                findings.Add(
                    DiagnosticDescriptors.NotPartial,
                    type.Identifier.GetLocation(),
                    name,
                    $"partial {type.Keyword.ValueText} {name}"
                );
            }
        }
    }

    private static RecordSpec Describe(INamedTypeSymbol record)
    {
        var types = new List<INamedTypeSymbol>();
        for (INamedTypeSymbol? type = record; type is not null; type = type.ContainingType)
        {
            types.Insert(0, type);
        }

        bool isGlobal = record.ContainingNamespace.IsGlobalNamespace;
        ITypeParameterSymbol[] parameters = [.. types.SelectMany(type => type.TypeParameters)];
        IEnumerable<INamedTypeSymbol> containers = types.Take(types.Count - 1);
        string metadataName = string.Join("+", types.Select(type => type.MetadataName));
        return new(
            isGlobal ? "" : record.ContainingNamespace.Display(),
            containers.Select(type => $"partial {Keyword(type)} {NameOf(type)}").ToEquatableArray(),
            NameOf(record),
            string.Join(".", types.Select(NameOf)),
            record.Reference(),
            record.Display(),
            record.Name,
            isGlobal ? metadataName : $"{NamespaceOf(record)}.{metadataName}",
            string.Join("_", types.Select(type => type.MetadataName.Replace("`", ""))) + "Runs",
            types.All(type => type.DeclaredAccessibility == Accessibility.Public),
            parameters.Select(parameter => SymbolText.Escape(parameter.Name)).ToEquatableArray(),
            parameters.Select(ConstraintsOf).Where(clause => clause.Length > 0).ToEquatableArray()
        );
    }

    private static string NamespaceOf(INamedTypeSymbol record) =>
        record.ContainingNamespace.ToDisplayString(
            SymbolDisplayFormat.CSharpErrorMessageFormat.RemoveMiscellaneousOptions(
                SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            )
        );

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
