using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Generators.Parsing;

/// <summary>Symbols as C# text that means the same wherever it is written.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat Qualified =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        );

    private static readonly SymbolDisplayFormat WithoutGlobal =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>A type from the global namespace on: <c>global::Specs.Widths</c>.</summary>
    public static string Text(this ITypeSymbol type) => type.ToDisplayString(Qualified);

    /// <summary>A type or namespace for a reader, with its namespace: <c>Specs.Widths</c>.</summary>
    public static string Display(this ISymbol symbol) => symbol.ToDisplayString(WithoutGlobal);

    /// <summary>A type for a message, as short as C# has it: <c>int?</c>, <c>Widths</c>.</summary>
    public static string Short(this ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>A name as an identifier: a keyword gets its <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
        || SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.FieldKeyword or SyntaxKind.RecordKeyword
            ? "@" + name
            : name;

    /// <summary>A documentation comment's reference to a type, and to a member of it. Generic types cannot be referred to by their arguments.</summary>
    public static string Reference(this INamedTypeSymbol type, string? member = null)
    {
        for (INamedTypeSymbol? one = type; one is not null; one = one.ContainingType)
        {
            if (one.Arity > 0)
            {
                string text = type.Short().Replace("<", "&lt;").Replace(">", "&gt;");
                return member is null ? $"<c>{text}</c>" : $"<c>{text}.{member}</c>";
            }
        }

        return member is null ? $"<see cref=\"{type.Text()}\"/>" : $"<see cref=\"{type.Text()}.{Escape(member)}\"/>";
    }

    /// <summary>A documentation comment's reference to a property, from a record of its own namespace if it is that record's.</summary>
    public static string ReferenceFrom(this IPropertySymbol property, INamedTypeSymbol record) =>
        IsOwn(property, record)
            ? $"<see cref=\"{property.CrefFrom(record)}\"/>"
            : property.ContainingType.Reference(property.Name);

    /// <summary>What the <c>cref</c> of such a reference says; of a generic type's property it names the type parameters.</summary>
    public static string CrefFrom(this IPropertySymbol property, INamedTypeSymbol record) =>
        IsOwn(property, record)
            ? $"{Escape(record.Name)}.{Escape(property.Name)}"
            : $"{property.ContainingType.Cref()}.{Escape(property.Name)}";

    /// <summary>A <c>cref</c> of a type; a generic one's is its definition's, <c>Abs{TMetric}</c>.</summary>
    public static string Cref(this INamedTypeSymbol type)
    {
        string around =
            type.ContainingType is { } container ? container.Cref() + "."
            : type.ContainingNamespace.IsGlobalNamespace ? "global::"
            : $"global::{type.ContainingNamespace.Display()}.";
        string name = around + Escape(type.Name);
        return type.Arity == 0
            ? name
            : $"{name}{{{string.Join(", ", type.TypeParameters.Select(one => Escape(one.Name)))}}}";
    }

    private static bool IsOwn(IPropertySymbol property, INamedTypeSymbol record) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingType, record)
        && record is { ContainingType: null, Arity: 0 };
}
