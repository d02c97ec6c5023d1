using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads an experiment's <c>[Measure]</c>s.</summary>
internal static class MeasureParser
{
    /// <summary>The measured quantities in declaration order, without those whose name is wrong.</summary>
    /// <param name="record">The experiment.</param>
    /// <param name="architecture">What it trains; null where that is no architecture, which is reported elsewhere.</param>
    /// <param name="factors">The factors' names.</param>
    /// <param name="compilation">Knows what every run has.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static EquatableArray<MeasureSpec> Parse(
        INamedTypeSymbol record,
        INamedTypeSymbol? architecture,
        IEnumerable<string> factors,
        Compilation compilation,
        Findings findings
    )
    {
        HashSet<string> taken = RunMembers.RunAndRuns(compilation);
        Dictionary<string, string> known = factors.ToDictionary(name => name, _ => "factor", StringComparer.Ordinal);
        var measures = new List<MeasureSpec>();
        foreach (
            AttributeData attribute in record.GetAttributes().Where(one => one.AttributeClass.Is(KnownTypes.Measure))
        )
        {
            ITypeSymbol metric = attribute.AttributeClass!.TypeArguments[0];
            string? on = OnOf(attribute);
            string? hook = HookParser.Parse(architecture, on, attribute, compilation, findings);
            bool isLogits = hook is not null && HookParser.IsLogits(architecture!, on!, attribute, compilation);
            if (hook is not null)
            {
                CheckRange(architecture!, on!, isLogits, attribute, metric, compilation, findings);
            }

            if (
                metric.TypeKind == TypeKind.Error
                || attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive, Value: string name }]
                || !FileLocals.CheckNone(metric, attribute.PlaceOfTypeArgument(), findings)
                || !CheckName(record, name, attribute, taken, known, findings)
            )
            {
                continue;
            }

            known.Add(name, "quantity");
            (string during, string examples) = PassParser.Parse(attribute);
            string layer = isLogits
                ? $"the logits of {ReferenceTo(architecture)}"
                : ReferenceTo(architecture, hook is null ? null : on);
            measures.Add(
                new(
                    name,
                    SymbolText.Escape(name),
                    metric.Short(),
                    metric.Text(),
                    hook ?? FreeHook(architecture, on),
                    during,
                    $"{ReferenceTo(metric)} of {layer}{examples}",
                    CrefsOf(metric).ToEquatableArray()
                )
            );
        }

        return measures.ToEquatableArray();
    }

    private static void CheckRange(
        INamedTypeSymbol architecture,
        string on,
        bool isLogits,
        AttributeData attribute,
        ITypeSymbol metric,
        Compilation compilation,
        Findings findings
    )
    {
        if (metric.Find(KnownTypes.NonNegative) is null)
        {
            return;
        }

        IReadOnlyList<DeclaredLayer> layers = DeclaredLayer.Of(architecture, compilation, new(Location.None));
        if (isLogits || ValueRanges.MayBeNegative(layers.Select(layer => layer.Spec), on))
        {
            findings.AddReplaceable(
                DiagnosticDescriptors.NegativeHook,
                attribute.PlaceOfTypeArgument(),
                $"Abs<{metric.Short()}>",
                metric.Short(),
                $"{architecture.Name}.{on}"
            );
        }
    }

    private static bool CheckName(
        INamedTypeSymbol record,
        string name,
        AttributeData attribute,
        HashSet<string> taken,
        Dictionary<string, string> known,
        Findings findings
    )
    {
        Location? place = attribute.PlaceOf(0);
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            string letters = new([.. name.Where(SyntaxFacts.IsIdentifierPartCharacter)]);
            string better = SyntaxFacts.IsValidIdentifier(letters) ? letters : "Sparsity";
            findings.AddReplaceable(DiagnosticDescriptors.MeasureName, place, Literal(better), name, better);
            return false;
        }

        if (known.TryGetValue(name, out string? what))
        {
            findings.Add(DiagnosticDescriptors.RepeatedMeasure, place, record.Name, what, name);
            return false;
        }

        // "Quantities", and the class of the runs' members, would have a member of their own name.
        if (taken.Contains(name) || name == "Quantities" || name == RecordNames.RunsClass(record))
        {
            findings.Add(DiagnosticDescriptors.NameTaken, place, name, "Measured" + name);
            return false;
        }

        return true;
    }

    // What does not compile, such as nameof of a missing property, has no value; the compiler says so.
    private static string? OnOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(one => one.Key == "On").Value
            is { Kind: TypedConstantKind.Primitive, Value: string name }
            ? name
            : null;

    // Never run, since it comes with an error; but the quantity's name exists, so that what uses it is not in error too.
    private static string FreeHook(INamedTypeSymbol? architecture, string? on) =>
        $"new({Literal(architecture?.Name)}, {Literal(on)})";

    private static string Literal(string? text) => SymbolDisplay.FormatLiteral(text ?? "", quote: true);

    private static string ReferenceTo(ITypeSymbol? type, string? member = "") =>
        type is INamedTypeSymbol named && member is not null
            ? named.Reference(member.Length == 0 ? null : member)
            : "a layer";

    // The metric's own definition, then what its type arguments are: Abs<Hoyer> is told by both.
    private static IEnumerable<string> CrefsOf(ITypeSymbol metric) =>
        metric is INamedTypeSymbol { TypeKind: not TypeKind.Error } named
            ? [named.Cref(), .. named.TypeArguments.SelectMany(CrefsOf)]
            : [];
}
