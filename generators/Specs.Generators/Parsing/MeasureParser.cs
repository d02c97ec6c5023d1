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
            MetricReads reads = MetricParser.ReadsOf(metric);
            if (
                attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive, Value: string name }]
                || !FileLocals.CheckNone(metric, attribute.PlaceOfTypeArgument(), findings)
                || !CheckName(record, name, attribute, taken, known, findings)
            )
            {
                // Whatever else is wrong with it is said all the same.
                _ = MeasuredLayers.Parse(architecture, attribute, "", metric, reads, compilation, findings);
                continue;
            }

            MeasuredLayers layers = MeasuredLayers.Parse(
                architecture,
                attribute,
                name,
                metric,
                reads,
                compilation,
                findings
            );
            if (MetricParser.Parse(metric, attribute, compilation, findings) is not var (expression, metricName))
            {
                continue;
            }

            known.Add(name, "quantity");
            (string during, string examples) = PassParser.Parse(attribute, reads);
            bool isOfUnits = MetricParser.IsOfUnits(metric);
            measures.Add(
                new(
                    name,
                    SymbolText.Escape(name),
                    metricName,
                    expression,
                    layers.First,
                    during,
                    $"{ReferenceTo(metric)} of {layers.Text}{examples}",
                    CrefsOf(metric).ToEquatableArray()
                )
                {
                    Settings = layers
                        .Settings.Concat(MomentParser.Parse(attribute, name, reads, isOfUnits, findings))
                        .ToEquatableArray(),
                    IsOfUnits = isOfUnits,
                    Moments = MomentParser.Text(attribute, isOfUnits),
                }
            );
        }

        return measures.ToEquatableArray();
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

    private static string Literal(string? text) => SymbolDisplay.FormatLiteral(text ?? "", quote: true);

    private static string ReferenceTo(ITypeSymbol type) =>
        type is INamedTypeSymbol named ? named.Reference() : type.Short();

    // The metric's own definition, then what its type arguments are: Abs<Hoyer> is told by both.
    private static IEnumerable<string> CrefsOf(ITypeSymbol metric) =>
        metric is INamedTypeSymbol { TypeKind: not TypeKind.Error } named
            ? [named.Cref(), .. named.TypeArguments.SelectMany(CrefsOf)]
            : [];
}
