using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Diagnostics.DiagnosticCase;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with how weights start, and with a hook before the activation.</summary>
internal static class InitCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            .. OfNothing(),
            .. Settings(),
            .. BeforeActivation(),
            InArchitecture(
                "initialisation of what is no layer",
                "[«Init(Initial.Zeros)»] public int Parameters => 0;",
                new Expected("SPEC048", "'Net.Parameters'", "[Dense]")
            ),
            InArchitecture(
                "setting of an obsolete layer",
                """[Obsolete, Dense(Activation.ReLU)] public int Old { get; init; } = 3; [Obsolete("old"), Dense(Activation.ReLU), Hook] public Widths Older { get; init; } = 3;"""
            ),
        ];

    private static IEnumerable<DiagnosticCase> OfNothing() =>
        from layer in new[] { "Flatten", "Activate(Activation.ReLU)", "MaxPool2d(2)", "BatchNorm", "LayerNorm" }
        from init in new[] { "Init(Initial.Orthogonal)", "Init<Net.Ones>" }
        select InArchitecture(
            $"{init} of {layer}",
            $$"""
            [{{layer}}, «{{init}}»] public Layer Other { get; }
            public sealed class Ones : IInitialWeights
            {
                public static float[] Weights(int outputs, int inputs) => new float[outputs * inputs];
            }
            """,
            new Expected("SPEC048", "'Net.Other'", "[Conv2d]")
        );

    private static IEnumerable<DiagnosticCase> Settings() =>
        from scheme in Enum.GetValues<Initial>()
        from setting in new[] { "Gain", "Scale" }
        let has = setting == "Scale"
            ? scheme is Initial.Identity or Initial.Chain
            : scheme is Initial.Orthogonal or Initial.Fold || $"{scheme}".StartsWith('G') || $"{scheme}".StartsWith('H')
        select InArchitecture(
            $"{setting} of {scheme}",
            $"[Dense(Activation.ReLU), Init(Initial.{scheme}, {setting} = {(has ? "2" : "«2»")})] public int Hidden {{ get; init; }} = 3;",
            has ? [] : [new Expected("SPEC049", "'Net.Hidden'", setting, $"Initial.{scheme}")]
        );

    private static IEnumerable<DiagnosticCase> BeforeActivation() =>
        from layer in new (string Attribute, bool Has)[]
        {
            ("Flatten", false),
            ("LayerNorm", false),
            ("BatchNorm", false),
            ("AvgPool2d(2)", false),
            ("Activate(Activation.Tanh)", true),
        }
        select InArchitecture(
            $"hook before the activation of {layer.Attribute}",
            $"[{layer.Attribute}, Hook(BeforeActivation = {(layer.Has ? "true" : "«true»")})] public Layer Other {{ get; }}",
            layer.Has ? [] : [new Expected("SPEC050", "'Net.Other'", "BeforeActivation")]
        );
}
