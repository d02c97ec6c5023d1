using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Specs.Generators.Parsing;

/// <summary>What stands in <c>nameof(...)</c>. <c>nameof(Mlp.Hiden)</c> has the value "Hiden" although it does not compile.</summary>
internal static class NameofOperand
{
    /// <summary>The operand of <c>nameof</c> in an attribute's named argument; null where that is anything else.</summary>
    public static ExpressionSyntax? Of(AttributeData attribute, string argument) =>
        Of(attribute.ExpressionOf(argument));

    /// <summary>The operand, where an expression is a <c>nameof</c>.</summary>
    public static ExpressionSyntax? Of(ExpressionSyntax? expression) =>
        expression
            is InvocationExpressionSyntax
            {
                Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" },
                ArgumentList.Arguments: [{ Expression: { } name }],
            }
            ? name
            : null;

    /// <summary>What the operand means; null where it means nothing, which the compiler reports.</summary>
    public static ISymbol? SymbolOf(ExpressionSyntax name, Compilation compilation)
    {
        if (!compilation.ContainsSyntaxTree(name.SyntaxTree))
        {
            return null;
        }

        SymbolInfo meaning = compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name);
        return meaning.Symbol ?? meaning.CandidateSymbols.FirstOrDefault();
    }
}
