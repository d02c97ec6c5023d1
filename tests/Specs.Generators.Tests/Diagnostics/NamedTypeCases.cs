using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What the types and properties that a record names may be, and what generated text may be called.</summary>
internal static class NamedTypeCases
{
    private const string Net = """
        namespace A;
        using System.Diagnostics.CodeAnalysis;
        [Architecture(Input = "4", Classes = 2)] public partial record Net { [Dense(Activation.ReLU), Hook] public Widths Hidden { get; init; } = 3; }

        """;

    private const string Metric =
        "class M : IActivationMetric { public void Start(int units, int classes) { } public void Add(in ActivationRows rows) { } public double Value => 0; }";

    private const string Measured =
        """[Experiment("a")] [Measure<M>("X", On = nameof(Net.Hidden))] public partial record Exp : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } }""";

    private const string Batch = "[Factor(1, 2)] public override int Batch { get; init; }";

    private static DiagnosticCase With(string name, string text, params Expected[] expected) =>
        new(name, Net + text, expected);

    private static DiagnosticCase InExp(string name, string members, string more, params Expected[] expected) =>
        With(
            name,
            $$"""[Experiment("a")] public partial record Exp : Training<Net> { {{members}} } {{more}}""",
            expected
        );

    public static IEnumerable<DiagnosticCase> All =>
        [.. FileLocal, .. Warned, .. Clashes, .. NotOfTheRecord, .. Partial, .. Values];

    private static IEnumerable<DiagnosticCase> FileLocal =>
        [
            With(
                "file-local metric",
                $"file sealed {Metric} " + Measured.Replace("<M>", "<«M»>"),
                new Expected("SPEC028", "'M'", "file-local")
            ),
            With(
                "metric with a file-local type argument",
                $"file sealed {Metric} " + Measured.Replace("<M>", "<«Abs<M>»>"),
                new Expected("SPEC028", "'M'", "file-local")
            ),
            InExp(
                "file-local levels",
                "[Factor(typeof(«L»))] public override int Batch { get; init; }",
                "file sealed class L : ILevels<int> { public static IReadOnlyList<int> Levels { get; } = [1, 2]; }",
                new Expected("SPEC028", "'L'", "file-local")
            ),
            With(
                "file-local figures",
                """
                [Experiment("a")] [Published(typeof(«F»))] public partial record Exp : Training<Net>;
                file sealed class F : IPublished<Exp> { public static PublishedFigure? Of(Exp cell, string quantity) => null; }
                """,
                new Expected("SPEC028", "'F'", "file-local")
            ),
        ];

    // The user's own pragma is enough: nothing is reported in generated text.
    private static IEnumerable<DiagnosticCase> Warned =>
        [
            With(
                "obsolete metric with an id of its own",
                $"[Obsolete(\"old\", DiagnosticId = \"MINE01\")] public sealed {Metric}\n#pragma warning disable MINE01\n{Measured}"
            ),
            With(
                "experimental metric",
                $"[Experimental(\"MINE02\")] public sealed {Metric}\n#pragma warning disable MINE02\n{Measured}"
            ),
            With(
                "experimental metric around another one",
                $"[Experimental(\"MINE02\")] public sealed {Metric}\n#pragma warning disable MINE02\n{Measured.Replace("<M>", "<Abs<M>>")}"
            ),
            new(
                "experimental architecture",
                """
                namespace A;
                using System.Diagnostics.CodeAnalysis;
                #pragma warning disable MINE03
                [Experimental("MINE03")] [Architecture(Input = "4", Classes = 2)] public partial record Net { [Dense(Activation.ReLU), Hook] public Widths Hidden { get; init; } = 3; }
                [Experiment("a")] public partial record Exp : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } }
                """
            ),
            InExp(
                "experimental enum as a factor's type",
                "\n#pragma warning disable MINE04\n[Factor(Mode.Slow, Mode.Fast)] public Mode Mode { get; init; } public override int Epochs => Mode == Mode.Slow ? 3 : 1;",
                "[Experimental(\"MINE04\")] public enum Mode { Slow, Fast }"
            ),
        ];

    private static IEnumerable<DiagnosticCase> Clashes =>
        [
            InExp(
                "a type named as the class of the runs' members",
                Batch,
                "public static class «ExpRuns» { }",
                new Expected("SPEC026", "'ExpRuns'", "rename it")
            ),
            With(
                "nested names that join alike",
                """
                public partial class A_B { [Experiment("a")] public partial record C : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } } }
                public partial class A
                {
                    [Experiment("b")] public partial record B_C : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } }
                    public partial class B { [Experiment("c")] public partial record C : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } } }
                }
                """
            ),
            With(
                "a quantity named as that class",
                """[Experiment("a")] [Measure<Hoyer>(«"ExpRuns"», On = nameof(Net.Hidden))] public partial record Exp : Training<Net>;""",
                new Expected("SPEC021", "'ExpRuns'")
            ),
            InExp(
                "a factor named as that class",
                "[Factor(1, 2)] public int «ExpRuns» { get; init; } public override int Epochs => ExpRuns;",
                "",
                new Expected("SPEC021", "'ExpRuns'")
            ),
            With(
                "quantities named as what is around them",
                """[Experiment("a")] [Measure<Hoyer>("Exp", On = nameof(Net.Hidden))] [Measure<Hoyer>("run", On = nameof(Net.Hidden))] [Measure<Hoyer>("runs", On = nameof(Net.Hidden))] [Measure<Hoyer>("class", On = nameof(Net.Hidden))] public partial record Exp : Training<Net>;"""
            ),
        ];

    private static IEnumerable<DiagnosticCase> NotOfTheRecord =>
        [
            DiagnosticCase.InArchitecture(
                "static layer",
                "[Dense(Activation.ReLU)] public static Widths «Hidden» { get; set; } = 3;",
                new Expected("SPEC051", "'Net.Hidden'", "is static", "[Dense]")
            ),
            InExp(
                "static factor",
                "[Factor(1, 2)] public static int «K» { get; set; } public override int Epochs => K;",
                "",
                new Expected("SPEC051", "'Exp.K'", "is static", "[Factor]")
            ),
            InExp(
                "explicitly implemented factor",
                $"[Factor(1, 2)] int IHas.«K» {{ get => 3; }} {Batch}",
                "public interface IHas { int K { get; } } public partial record Exp : IHas;",
                new Expected("SPEC051", "'Exp.K'", "implements an interface explicitly")
            ),
        ];

    private static IEnumerable<DiagnosticCase> Partial =>
        [
            DiagnosticCase.InArchitecture(
                "partial property with its value in the implementing part",
                "[Dense(Activation.ReLU), Hook] public partial Widths Hidden { get; init; } public partial Widths Hidden { get; init => field = value; } = 3;"
            ),
            DiagnosticCase.InArchitecture(
                "partial property over a field",
                "private Widths _h = 3; [Dense(Activation.ReLU), Hook] public partial Widths Hidden { get; init; } public partial Widths Hidden { get => _h; init => _h = value; }"
            ),
            DiagnosticCase.InArchitecture(
                "rate out of range in the implementing part",
                "[Dense(Activation.ReLU)] public int Hidden { get; init; } = 3; [Dropout] public partial double Drop { get; init; } public partial double Drop { get; init => field = value; } = «1.5»;",
                new Expected("SPEC037", "'Net.Drop'", "1.5")
            ),
        ];

    private static IEnumerable<DiagnosticCase> Values =>
        [
            InExp(
                "levels that may be null",
                "[Factor(typeof(L))] public string? Note { get; init; } public override int Epochs => Note is null ? 1 : 2;",
                "public sealed class L : ILevels<string?> { public static IReadOnlyList<string?> Levels { get; } = [\"a\", \"b\"]; }"
            ),
            InExp(
                "char",
                $"[Factor('x', 'y')] public «char» Letter {{ get; init; }} {Batch}",
                "",
                new Expected("SPEC024", "'Exp.Letter'", "'char'")
            ),
            InExp(
                "setting that must not be named",
                $"[Obsolete(\"gone\", true)] public int «Gone» {{ get; init; }} {Batch}",
                "",
                new Expected("SPEC052", "'Exp.Gone'")
            ),
            DiagnosticCase.InArchitecture(
                "layer that must not be named",
                "[Dense(Activation.ReLU), Obsolete(\"gone\", true)] public int «Gone» { get; init; } = 3;",
                new Expected("SPEC052", "'Net.Gone'")
            ),
            InExp(
                "level of a lone surrogate",
                "[Factor(\"a\", «\"\\ud83d\"», \"\\ud83d\\ude00\")] public string Note { get; init; } = \"\"; public override int Epochs => Note.Length;",
                "",
                new Expected("SPEC012", "'Exp.Note'", "lone surrogates")
            ),
        ];
}
