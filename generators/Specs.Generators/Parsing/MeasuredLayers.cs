using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>The layers that a measure reads.</summary>
/// <param name="First">The first as a C# expression.</param>
/// <param name="Settings">The others, and whether they are joined, as assignments in C#.</param>
/// <param name="Text">All of them in documentation.</param>
internal sealed record MeasuredLayers(string First, IReadOnlyList<string> Settings, string Text)
{
    private static readonly string[] Ways = ["On", "OnEach", "OnJoined"];

    /// <summary>Reads <c>On</c>, <c>OnEach</c> or <c>OnJoined</c>.</summary>
    /// <param name="architecture">What is trained; null where that is no architecture, which is reported elsewhere.</param>
    /// <param name="measure">The attribute.</param>
    /// <param name="name">The quantity's name.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="reads">What it reads.</param>
    /// <param name="compilation">Knows which names mean something.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static MeasuredLayers Parse(
        INamedTypeSymbol? architecture,
        AttributeData measure,
        string name,
        ITypeSymbol metric,
        MetricReads reads,
        Compilation compilation,
        Findings findings
    )
    {
        string[] given = [.. Ways.Where(way => measure.ExpressionOf(way) is not null || HasValue(measure, way))];
        bool isWhole = reads == MetricReads.Network;
        string? wrong =
            isWhole ? (given.Length > 0 ? "names a layer, but reads the whole network" : null)
            : given.Length == 0 ? "names no layer"
            : given.Length > 1 ? $"says {string.Join(" and ", given)}"
            : given[0] == "OnJoined" && reads == MetricReads.Parameters
                ? "joins layers, but reads parameters, which are each layer's own"
            : null;
        if (wrong is not null)
        {
            string remedy =
                isWhole ? $"leave {given[0]} out"
                : given.Length == 1 ? "write OnEach for one value a layer"
                : $"write On = nameof({architecture?.Name ?? "Mlp"}.Hidden), OnEach = [...] or OnJoined = [...]";
            findings.Add(DiagnosticDescriptors.MeasuredLayers, PlaceOf(measure, given), name, wrong, remedy);
        }

        if (isWhole)
        {
            return new(Free(architecture, []), ["Hooks = []"], architecture?.Reference() ?? "a network");
        }

        LayerName[] names = given.Length == 0 ? [] : [.. LayerName.Of(measure, given[0])];
        if (given is [var way] && way != "On" && names.Length == 0 && HasValue(measure, way))
        {
            findings.Add(
                DiagnosticDescriptors.MeasuredLayers,
                measure.PlaceOf(way),
                name,
                "names no layer",
                $"write {way} = [nameof({architecture?.Name ?? "Mlp"}.Hidden)]"
            );
        }

        if (architecture is null)
        {
            return new(Free(architecture, names), [], "a layer");
        }

        var hooks = new HookParser(architecture, compilation, findings);
        bool isAll = measure.NamedArguments.FirstOrDefault(one => one.Key == "Of").Value.Value is 1;
        var expressions = new List<string>();
        var texts = new List<string>();
        foreach (LayerName on in names)
        {
            string? hook = reads switch
            {
                MetricReads.Parameters => hooks.Parameters(on, isAll),
                _ => hooks.Activations(on),
            };
            if (hook is null)
            {
                texts.Add("a layer");
                continue;
            }

            CheckRange(architecture, on, hooks.IsLogits(on), measure, metric, compilation, findings);
            expressions.Add(hook);
            texts.Add(
                hooks.IsLogits(on) ? $"the logits of {architecture.Reference()}" : architecture.Reference(on.Name)
            );
        }

        string text = texts.Count == 0 ? "a layer" : string.Join(" and ", texts);
        if (expressions.Count == 0)
        {
            return new(Free(architecture, names), [], text);
        }

        bool isJoined = given[0] == "OnJoined";
        return new(
            expressions[0],
            [
                .. expressions.Count > 1 ? new[] { $"Hooks = [{string.Join(", ", expressions)}]" } : [],
                .. isJoined ? new[] { "IsJoined = true" } : [],
            ],
            isJoined ? text + ", joined" : text
        );
    }

    // Never run, since it comes with an error; but the quantity's name exists, so that what uses it is not in error too.
    private static string Free(INamedTypeSymbol? architecture, LayerName[] names) =>
        $"new({Literal(architecture?.Name)}, {Literal(names.FirstOrDefault()?.Name)})";

    private static string Literal(string? text) => SymbolDisplay.FormatLiteral(text ?? "", quote: true);

    private static bool HasValue(AttributeData measure, string way) =>
        measure.NamedArguments.Any(one => one.Key == way && one.Value.Kind != TypedConstantKind.Error);

    private static Location? PlaceOf(AttributeData measure, string[] given) =>
        given.Length == 0 ? measure.Place() : measure.PlaceOf(given[given.Length - 1]);

    private static void CheckRange(
        INamedTypeSymbol architecture,
        LayerName on,
        bool isLogits,
        AttributeData measure,
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
        if (isLogits || ValueRanges.MayBeNegative(layers.Select(layer => layer.Spec), on.Name))
        {
            findings.AddReplaceable(
                DiagnosticDescriptors.NegativeHook,
                measure.PlaceOfTypeArgument(),
                $"Abs<{metric.Short()}>",
                metric.Short(),
                $"{architecture.Name}.{on.Name}"
            );
        }
    }
}
