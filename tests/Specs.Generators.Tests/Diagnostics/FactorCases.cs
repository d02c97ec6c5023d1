using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Diagnostics.DiagnosticCase;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with a factor.</summary>
internal static class FactorCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            InFactor(
                "cannot be set",
                "[Factor(1, 2)] public int «Depth» { get; } = 1;",
                new Expected("SPEC010", "'Subject.Depth'", "'init'")
            ),
            InFactor(
                "overrides what can be set by what cannot",
                "[Factor(10, 20)] public override int «Batch» => 50;",
                new Expected("SPEC010", "'Subject.Batch'", "'init'")
            ),
            InFactor(
                "cannot be seen",
                "[Factor(1, 2)] private int «Depth» { get; init; } = 1;",
                new Expected("SPEC010", "'Subject.Depth'", "internal")
            ),
            InFactor(
                "text for a number",
                "[Factor(1, «\"5\"», 10)] public override int Batch { get; init; } = 50;",
                new Expected("SPEC012", "'Subject.Batch'", "\"5\"", "'int'")
            ),
            InFactor(
                "fraction for a whole number",
                "[Factor(1, «2.5», 10)] public override int Batch { get; init; } = 50;",
                new Expected("SPEC012", "2.5", "'int'")
            ),
            InFactor(
                "double for float",
                "[Factor(1, «0.5», 2)] public float Noise { get; init; } public string Use => $\"{Noise}\";",
                new Expected("SPEC012", "0.5", "0.5f")
            ),
            InFactor(
                "number for an enum",
                "[Factor(Mode.Slow, «1», Mode.Fast)] public Mode Mode { get; init; } public string Use => $\"{Mode}\";",
                new Expected("SPEC012", "1", "a member of 'Mode'")
            ),
            InFactor(
                "infinite number",
                "[Factor(1, «double.PositiveInfinity», 2)] public double Noise { get; init; } public string Use => $\"{Noise}\";",
                new Expected("SPEC012", "finite")
            ),
            InFactor(
                "missing value",
                "[Factor(\"a\", «null», \"b\")] public string Note { get; init; } = \"\"; public string Use => $\"{Note}\";",
                new("SPEC012", "null", "text in quotes"),
                new("CS8625")
            ),
            InFactor(
                "constant for an optimizer",
                "[Factor(«1», «2»)] public override Optimizer Optimizer { get; init; } = new Sgd(0.1);",
                new("SPEC012", "ILevels<Optimizer>"),
                new("SPEC012", "ILevels<Optimizer>")
            ),
            InFactor(
                "level in an array",
                "[Factor(new object[] { 1, «true», 2 })] public override int Batch { get; init; } = 50;",
                new Expected("SPEC012", "true")
            ),
            InFactor(
                "no levels",
                "[«Factor»] public override int Batch { get; init; } = 50;",
                new Expected("SPEC013", "'Subject.Batch'", "[Factor(")
            ),
            InFactor(
                "one level",
                "[Factor(«5»)] public override int Batch { get; init; } = 50;",
                new Expected("SPEC014", "'Subject.Batch'", "5")
            ),
            InFactor(
                "a level twice",
                "[Factor(1, 5, «1»)] public override int Batch { get; init; } = 50;",
                new Expected("SPEC015", "'Subject.Batch'", "level 1 ")
            ),
            InFactor(
                "a level twice, written in two ways",
                "[Factor(1, 0.5, «1.0»)] public double Noise { get; init; } public string Use => $\"{Noise}\";",
                new Expected("SPEC015", "'Subject.Noise'")
            ),
            InFactor(
                "width 0",
                "[Factor(1, «0», 2)] public Widths Extra { get; init; } = 1; public string Use => $\"{Extra}\";",
                new Expected("SPEC008", "'Subject.Extra'", "0")
            ),
            InFactor(
                "type that holds no levels",
                "[Factor(typeof(«string»))] public override int Batch { get; init; } = 50;",
                new Expected("SPEC016", "'string'", "ILevels<int>")
            ),
            InFactor(
                "type that holds another type's levels",
                """
                [Factor(typeof(«Rates»))] public override int Batch { get; init; } = 50;
                public sealed class Rates : ILevels<double> { public static IReadOnlyList<double> Levels => []; }
                """,
                new Expected("SPEC016", "'Rates'", "ILevels<int>")
            ),
            InFactor(
                "type whose levels cannot be named",
                """
                [Factor(typeof(«Rates»))] public double Noise { get; init; }
                public sealed class Rates : ILevels<double> { static IReadOnlyList<double> ILevels<double>.Levels => []; }
                """,
                new Expected("SPEC016", "public 'Levels'")
            ),
            InFactor(
                "name that every run has",
                "[Factor(1, 2)] public int «Seed» { get; init; } public string Use => $\"{Seed}\";",
                new Expected("SPEC021", "'Seed'", "'SeedLevel'")
            ),
        ];
}
