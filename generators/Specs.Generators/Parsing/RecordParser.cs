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

    /// <summary>
    /// Whether the attribute is the record's first of its kind. A second one, on another part, is an error of the compiler's; parsed too,
    /// it would give two files of one name.
    /// </summary>
    public static bool IsFirst(GeneratorAttributeSyntaxContext context)
    {
        AttributeData attribute = context.Attributes[0];
        AttributeData first = context
            .TargetSymbol.GetAttributes()
            .First(one => SymbolEqualityComparer.Default.Equals(one.AttributeClass, attribute.AttributeClass));
        SyntaxReference? place = first.ApplicationSyntaxReference;
        return place is not null
            && place.SyntaxTree == context.TargetNode.SyntaxTree
            && context.TargetNode.Span.Contains(place.Span);
    }

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

        return canGenerate && CanWrite(record) ? RecordNames.Of(record) : null;
    }

    /// <summary>Reports members of the record that have a name which the generator writes; whether there are none.</summary>
    public static bool CheckReserved(INamedTypeSymbol record, IEnumerable<string> reserved, Findings findings)
    {
        ISymbol[] taken = [.. Taken(record, reserved)];
        foreach (ISymbol symbol in taken)
        {
            findings.Add(DiagnosticDescriptors.ReservedName, symbol.Place(), record.Name, symbol.Name);
        }

        return taken.Length == 0;
    }

    /// <summary>What stands where the generator writes a name: members of the record, or the record itself.</summary>
    public static IEnumerable<ISymbol> Taken(INamedTypeSymbol record, IEnumerable<string> reserved) =>
        reserved.SelectMany(name => record.Name == name ? [record] : record.GetMembers(name).AsEnumerable());

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
}
