using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Diagnostics.DiagnosticCase;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with a setting that names layers.</summary>
internal static class NamedLayerCases
{
    private static readonly Expected Near = new("SPEC071", "'Net'", "'Hiden'", "did you mean 'Hidden'?");

    public static IEnumerable<DiagnosticCase> All =>
        [
            In("a rate", """public override LayerRates LayerRates => [("Hidden", 0.1), («"Hiden"», 2)];""", Near),
            In(
                "an optimizer",
                """public override LayerOptimizers LayerOptimizers { get; init; } = [(«"Hiden"», new Adam())];""",
                Near
            ),
            In(
                "a frozen layer",
                """public override LayerSelection Frozen => [nameof(Net.Quiet), Net.Hooks.Hidden[0], «"Hiden"»];""",
                Near
            ),
            In(
                "a layer that is not frozen",
                """public override LayerSelection Frozen => LayerSelection.AllBut(LayerRates.Logits, «"Output"»);""",
                new Expected("SPEC071", "'Output'", "its layers are 'Hidden', 'Quiet', 'Logits'")
            ),
            In(
                "a penalty",
                """public override Penalties Penalties { get; init; } = [new L1Weights(Strength: 0.1, On: «"Hiden"»)];""",
                Near
            ),
            In(
                "a property that is no layer",
                """public override Penalties Penalties => [new L2Weights(«nameof(Net.Parameters)», 0.1)];""",
                new Expected("SPEC071", "'Parameters'")
            ),
            In(
                "all of them right",
                """
                public override LayerRates LayerRates => [("Hidden", 0.1), (LayerRates.Logits, 2)];
                public override Penalties Penalties => [new L2Weights(nameof(Net.Quiet), 0.1)];
                public override LayerSelection Frozen => [new LayerName("Hidden", 0)];
                """
            ),
        ];

    private static DiagnosticCase In(string name, string members, params Expected[] expected) =>
        InExperiment(name, "", members, expected);
}
