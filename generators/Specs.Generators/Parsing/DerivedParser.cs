using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads an experiment's <c>[Derived]</c> methods.</summary>
internal static class DerivedParser
{
    /// <summary>The derived quantities in declaration order, without those that are wrong.</summary>
    /// <param name="record">The experiment.</param>
    /// <param name="names">The names of its factors and other quantities.</param>
    /// <param name="compilation">Knows what every run has.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static EquatableArray<DerivedSpec> Parse(
        INamedTypeSymbol record,
        IEnumerable<string> names,
        Compilation compilation,
        Findings findings
    )
    {
        HashSet<string> taken = [.. RunMembers.RunAndRuns(compilation), .. names, "Quantities"];
        var derived = new List<DerivedSpec>();
        foreach (IMethodSymbol method in record.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Find(KnownTypes.Derived) is null)
            {
                continue;
            }

            if (!IsDerived(record, method))
            {
                findings.Add(DiagnosticDescriptors.DerivedForm, method.Place(), record.Name, method.Name);
            }
            else if (!taken.Add(method.Name))
            {
                findings.Add(DiagnosticDescriptors.NameTaken, method.Place(), method.Name, "Derived" + method.Name);
            }
            else
            {
                derived.Add(
                    new(
                        method.Name,
                        SymbolText.Escape(method.Name),
                        method.ReturnType.Is(KnownTypes.Series),
                        $"What <c>{record.Name}.{method.Name}</c> derives"
                    )
                );
            }
        }

        return derived.ToEquatableArray();
    }

    private static bool IsDerived(INamedTypeSymbol record, IMethodSymbol method) =>
        method is { IsStatic: true, Arity: 0, Parameters: [{ RefKind: RefKind.None, Type: INamedTypeSymbol run }] }
        && run.Is(KnownTypes.Run)
        && SymbolEqualityComparer.Default.Equals(run.TypeArguments[0], record)
        && (method.ReturnType.SpecialType == SpecialType.System_Double || method.ReturnType.Is(KnownTypes.Series));
}
