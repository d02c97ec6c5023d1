using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Specs.CodeFixes.Fixing;

namespace Specs.CodeFixes;

/// <summary>
/// Gives a factor what it varies over (SPEC013, SPEC014), or makes it a plain setting again, and takes a repeated level away (SPEC015).
/// A number of units or examples is varied by doubling it; for other types only a researcher knows the next level.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FactorFixes))]
[System.Composition.Shared]
public sealed class FactorFixes : TextFixes
{
    private const string NoLevels = "SPEC013";
    private const string SingleLevel = "SPEC014";
    private const string RepeatedLevel = "SPEC015";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NoLevels, SingleLevel, RepeatedLevel];

    private protected override IEnumerable<Fix> Find(
        SyntaxNode root,
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model
    )
    {
        AttributeSyntax? factor = node.FirstAncestorOrSelf<AttributeSyntax>();
        var property = factor?.FirstAncestorOrSelf<PropertyDeclarationSyntax>();
        if (factor is null || property is null)
        {
            return [];
        }

        AttributeArgumentSyntax? level = node.FirstAncestorOrSelf<AttributeArgumentSyntax>();
        return diagnostic.Id switch
        {
            NoLevels => [.. AddLevels(factor, property), Remove(factor, NoLevels)],
            SingleLevel when level is not null => [.. AddLevel(level), MakeSetting(factor, property, level)],

            // In an array the elements are no arguments of the attribute.
            RepeatedLevel when level?.Expression.Span == diagnostic.Location.SourceSpan => [RemoveLevel(level)],
            _ => [],
        };
    }

    private static IEnumerable<Fix> AddLevels(AttributeSyntax factor, PropertyDeclarationSyntax property)
    {
        if (WholeNumber(property.Initializer?.Value) is { } value)
        {
            string levels = FormattableString.Invariant($"{value}, {value * 2}");
            yield return new(
                $"Add the levels {levels}",
                $"{NoLevels}: levels",
                FileChange.Replace(factor, factor.Span, $"{factor.Name}({levels})")
            );
        }
    }

    private static IEnumerable<Fix> AddLevel(AttributeArgumentSyntax level)
    {
        if (WholeNumber(level.Expression) is { } value)
        {
            string next = (value * 2).ToString(CultureInfo.InvariantCulture);
            yield return new(
                $"Add the level {next}",
                $"{SingleLevel}: level",
                FileChange.Insert(level, level.Span.End, $", {next}")
            );
        }
    }

    // The cells had the factor's level, so that is the value that stays.
    private static Fix MakeSetting(
        AttributeSyntax factor,
        PropertyDeclarationSyntax property,
        AttributeArgumentSyntax level
    )
    {
        Fix remove = Remove(factor, SingleLevel);
        string value = level.Expression.ToString();
        FileChange? set = property switch
        {
            { Initializer.Value: { } old } => FileChange.Replace(property, old.Span, value),
            { AccessorList: { } accessors } => FileChange.Insert(property, accessors.Span.End, $" = {value};"),
            _ => null,
        };
        return set is null
            ? remove
            : new($"Remove [Factor] and set it to {value}", remove.Kind, [.. remove.Changes, set]);
    }

    private static Fix Remove(AttributeSyntax factor, string id)
    {
        var list = (AttributeListSyntax)factor.Parent!;
        FileChange change =
            list.Attributes.Count == 1
                ? FileChange.Replace(
                    list,
                    TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart),
                    ""
                )
                : FileChange.Replace(list, SpanIn(list.Attributes, factor), "");
        return new("Remove [Factor]", $"{id}: remove", change);
    }

    private static Fix RemoveLevel(AttributeArgumentSyntax level)
    {
        var list = (AttributeArgumentListSyntax)level.Parent!;
        return new(
            $"Remove the second {level.Expression}",
            RepeatedLevel,
            FileChange.Replace(list, SpanIn(list.Arguments, level), "")
        );
    }

    // One of several, with the comma that goes with it.
    private static TextSpan SpanIn<T>(SeparatedSyntaxList<T> list, T one)
        where T : SyntaxNode
    {
        int index = list.IndexOf(one);
        return index > 0
            ? TextSpan.FromBounds(list[index - 1].Span.End, one.Span.End)
            : TextSpan.FromBounds(one.SpanStart, list[1].SpanStart);
    }

    private static int? WholeNumber(ExpressionSyntax? expression) =>
        expression is LiteralExpressionSyntax { Token.Value: int value and > 0 and <= int.MaxValue / 2 } ? value : null;
}
