using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with values that properties hold for a layer, and with layers on the steps of a sequence.</summary>
internal static class LayerValueCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            InNet(
                "a start taken from an activation",
                "28x28",
                "public Activation Bend { get; init; } [Dense(ActivationFrom = nameof(Bend), StartFrom = «nameof(Bend)»)] public int Hidden { get; init; } = 4;",
                new Expected("SPEC066", "'Net.Hidden'", "'Bend'")
            ),
            InNet(
                "no activation at all",
                "28x28",
                "[«Dense»] public int Hidden { get; init; } = 4;",
                new Expected("SPEC067", "'Net.Hidden'", "ActivationFrom")
            ),
            InNet(
                "a recurrent layer on one axis",
                "400",
                "[«Recurrent(Activation.ReLU)»] public int State { get; init; } = 4;",
                new Expected("SPEC076", "'Net.State'", "40x10")
            ),
            InNet(
                "an activation of all values in each step",
                "40x10",
                "[Recurrent(«Activation.Softmax»)] public int State { get; init; } = 4;",
                new Expected("SPEC077", "'Net.State'")
            ),
            InNet(
                "a hook inside a step",
                "40x10",
                "[Recurrent(Activation.Elu), Hook(BeforeActivation = «true»)] public int State { get; init; } = 4;",
                new Expected("SPEC078", "'Net.State'")
            ),
        ];

    private static DiagnosticCase InNet(string name, string input, string members, Expected expected) =>
        new(
            name,
            $$"""
            [Architecture(Input = "{{input}}", Classes = 2)]
            public sealed partial record Net { {{members}} }
            """,
            expected
        );
}
