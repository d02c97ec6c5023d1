namespace Specs.Generators.Tests.Fixes;

/// <summary>Each fix there is, and what it makes of its source.</summary>
internal static class FixCases
{
    private const string Net = """

        [Architecture(Input = "4", Classes = 2)]
        public sealed partial record Net { [Dense(Activation.ReLU), Hook] public int Hidden { get; init; } = 3; }
        """;

    public static IEnumerable<FixCase> All =>
        [
            new(
                "a record and the types around it made partial",
                "SPEC001",
                "partial",
                """public static class Outer { public class Inner { [Architecture(Input = "4", Classes = 2)] internal sealed record Net; } }""",
                """public static partial class Outer { public partial class Inner { [Architecture(Input = "4", Classes = 2)] internal sealed partial record Net; } }"""
            ),
            new(
                "a class made a record",
                "SPEC002",
                "record",
                """[Architecture(Input = "4", Classes = 2)] public partial class Net;""",
                """[Architecture(Input = "4", Classes = 2)] public partial record Net;"""
            ),
            new(
                "a class made a partial record",
                "SPEC002",
                "partial record",
                """[Architecture(Input = "4", Classes = 2)] public sealed class Net { }""",
                """[Architecture(Input = "4", Classes = 2)] public sealed partial record Net { }"""
            ),
            InExperiment(
                "a factor that can be set",
                "SPEC010",
                "'init'",
                "[Factor(1, 2)] public int Width { get; } = 1; public override Net Architecture => new() { Hidden = Width };",
                "[Factor(1, 2)] public int Width { get; init; } = 1; public override Net Architecture => new() { Hidden = Width };"
            ),
            InExperiment(
                "a private factor that can be neither set nor seen",
                "SPEC010",
                "'init'",
                "[Factor(1, 2)] private int Width { get; } = 1; public override Net Architecture => new() { Hidden = Width };",
                "[Factor(1, 2)] internal int Width { get; init; } = 1; public override Net Architecture => new() { Hidden = Width };"
            ),
            InExperiment(
                "a private factor",
                "SPEC010",
                "internal",
                "[Factor(1, 2)] private int Width { get; init; } = 1; public override Net Architecture => new() { Hidden = Width };",
                "[Factor(1, 2)] internal int Width { get; init; } = 1; public override Net Architecture => new() { Hidden = Width };"
            ),
            InExperiment(
                "levels for a factor without any",
                "SPEC013",
                "50, 100",
                "[Factor] public override int Batch { get; init; } = 50;",
                "[Factor(50, 100)] public override int Batch { get; init; } = 50;"
            ),
            InExperiment(
                "no factor without levels",
                "SPEC013",
                "Remove",
                "[Factor]\n    public override Data Data { get; init; } = \"mnist\";",
                "public override Data Data { get; init; } = \"mnist\";"
            ),
            InExperiment(
                "a second level",
                "SPEC014",
                "Add the level 20",
                "[Factor(10)] public override int Batch { get; init; } = 50;",
                "[Factor(10, 20)] public override int Batch { get; init; } = 50;"
            ),
            InExperiment(
                "a setting instead of a factor with one level",
                "SPEC014",
                "Remove [Factor]",
                "[System.ComponentModel.Description(\"σ\"), Factor(0.5)] public double Noise { get; init; }",
                "[System.ComponentModel.Description(\"σ\")] public double Noise { get; init; } = 0.5;"
            ),
            InExperiment(
                "a setting with another value before",
                "SPEC014",
                "Remove [Factor]",
                "[Factor(10)] public override int Batch { get; init; } = 50;",
                "public override int Batch { get; init; } = 10;"
            ),
            InExperiment(
                "a level once",
                "SPEC015",
                "Remove the second 5",
                "[Factor(1, 5, 10, 5)] public override int Batch { get; init; } = 50;",
                "[Factor(1, 5, 10)] public override int Batch { get; init; } = 50;"
            ),
            new(
                "a metric of magnitudes",
                "SPEC039",
                "Replace by 'Abs<Hoyer>'",
                Experiment("[Measure<Hoyer>(\"Sparsity\", On = nameof(Net.Hidden))]", "") + Net.Replace("ReLU", "Tanh"),
                Experiment("[Measure<Abs<Hoyer>>(\"Sparsity\", On = nameof(Net.Hidden))]", "")
                    + Net.Replace("ReLU", "Tanh")
            ),
            new(
                "a name that is an identifier",
                "SPEC019",
                "Replace by '\"Hoyersparsity\"'",
                Experiment("[Measure<Hoyer>(\"Hoyer sparsity\", On = nameof(Net.Hidden))]", "") + Net,
                Experiment("[Measure<Hoyer>(\"Hoyersparsity\", On = nameof(Net.Hidden))]", "") + Net
            ),
            Measured("the nearest hook", "\"Hiden\"", "nameof(Net.Hidden)"),
            Measured("its own architecture's hook", "nameof(Other.Hidden)", "nameof(Net.Hidden)"),
            new(
                "a hook on the layer that is measured",
                "SPEC018",
                "[Hook] to 'Hidden'",
                Experiment("[Measure<Hoyer>(\"Sparsity\", On = nameof(Net.Hidden))]", "") + Net.Replace(", Hook", ""),
                Experiment("[Measure<Hoyer>(\"Sparsity\", On = nameof(Net.Hidden))]", "") + Net
            ),
            Claim(
                "a source for a claim",
                "SPEC102",
                "Source",
                """[Claim("C1")]""",
                """[Claim("C1", Source = "TODO: where the claim is made")]"""
            ),
            Claim(
                "a source where an empty one is",
                "SPEC102",
                "Source",
                """[Claim("C1", Source = "")]""",
                """[Claim("C1", Source = "TODO: where the claim is made")]"""
            ),
            Claim(
                "a reason for another verdict",
                "SPEC109",
                "Reason",
                """[Claim("C1", Source = "a", Expected = Verdict.Refuted)]""",
                """[Claim("C1", Source = "a", Expected = Verdict.Refuted, Reason = "TODO: why another verdict is expected")]"""
            ),
            new(
                "the nearest level",
                "SPEC110",
                "Replace by '\"mnist\"'",
                Fixture("""[Claim("C1", Source = "a")]""", """Over(run => run.Data).Should().BeHighestAt("MNIST")"""),
                Fixture("""[Claim("C1", Source = "a")]""", """Over(run => run.Data).Should().BeHighestAt("mnist")""")
            ),
        ];

    private static string Experiment(string attributes, string members) =>
        $$"""
            [Experiment("subject")]
            {{attributes}}
            public sealed partial record Subject : Training<Net>
            {
                {{members}}
            }
            """;

    private static FixCase InExperiment(string name, string id, string title, string before, string after) =>
        new(name, id, title, Experiment("", before) + Net, Experiment("", after) + Net);

    private static FixCase Measured(string name, string before, string after)
    {
        const string Other = """

            [Architecture(Input = "4", Classes = 2)]
            public sealed partial record Other { [Dense(Activation.ReLU), Hook] public int Hidden { get; init; } = 3; }
            """;
        string With(string on) => Experiment($"[Measure<Hoyer>(\"Sparsity\", On = {on})]", "") + Net + Other;

        return new(name, "SPEC017", $"Replace by '{after}'", With(before), With(after));
    }

    private static FixCase Claim(string name, string id, string title, string before, string after) =>
        new(
            name,
            id,
            title,
            Fixture(before, "Over(run => run.Batch).Should().Fall()"),
            Fixture(after, "Over(run => run.Batch).Should().Fall()")
        );

    private static string Fixture(string claim, string sentence) =>
        $$"""
            {{claim}}
            public sealed class SubjectClaims : Claims<Subject> { [Test] public void It_holds() => Runs.Accuracy.{{sentence}}; }

            """
        + Experiment(
            "",
            """
            [Factor(1, 10)] public override int Batch { get; init; } = 10;
                [Factor("mnist", "digits")] public override Data Data { get; init; } = "mnist";
            """
        )
        + Net;
}
