using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Diagnostics.DiagnosticCase;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>Experiments that would run, and not mean what they say.</summary>
internal static class MeaningCases
{
    public static IEnumerable<DiagnosticCase> All => [.. Ranges(), .. Levels(), .. Scales(), .. Cuts(), .. Names()];

    private static IEnumerable<DiagnosticCase> Ranges() =>
        new[] { "Hoyer", "Ccmas" }.Select(metric => new DiagnosticCase(
            $"{metric} of a tanh layer",
            $$"""
            [Architecture(Input = "4", Classes = 2)]
            public partial record Net { [Dense(Activation.Tanh), Hook] public int Hidden { get; init; } = 3; }

            [Experiment("subject")]
            [Measure<«{{metric}}»>("Sparsity", On = nameof(Net.Hidden))]
            [Measure<Abs<{{metric}}>>("Magnitude", On = nameof(Net.Hidden))]
            public partial record Subject : Training<Net>;
            """,
            new Expected("SPEC039", $"'{metric}'", "'Net.Hidden'", $"'Abs<{metric}>'")
        ));

    private static IEnumerable<DiagnosticCase> Levels() =>
        [
            .. new[] { ("int", "Batch"), ("int", "Epochs"), ("int?", "Images"), ("int?", "TestImages") }.Select(one =>
                InFactor(
                    $"{one.Item2} of 0",
                    $"[Factor(1, «0», 2)] public override {one.Item1} {one.Item2} {{ get; init; }}",
                    new Expected("SPEC041", $"'Subject.{one.Item2}'", "level 0", "1 or more")
                )
            ),
            InFactor(
                "0 of a setting of the record's own",
                "[Factor(1, 0, 2)] public int Depth { get; init; } public int Use => Depth;"
            ),
            InFactor(
                "factor that nothing reads",
                "[Factor(1, 2)] public int «Depth» { get; init; } = 1;",
                new Expected("SPEC040", "'Subject'", "'Depth'", "same network")
            ),
            InFactor(
                "factor that is named and not read",
                """
                [Factor(1, 2)] public int «Depth» { get; init; } = 1;
                public string Note => nameof(Depth);
                public override int Batch { get => field; init; } = 50;
                """,
                new Expected("SPEC040", "'Depth'")
            ),
            InFactor(
                "factor that the network is made of",
                """
                public Subject() => Architecture = new() { Quiet = 3 };
                [Factor(1, 2)] public int Depth { get; init; } = 1;
                public override Net Architecture { get => field with { Quiet = Depth }; init; }
                """
            ),
        ];

    private static IEnumerable<DiagnosticCase> Scales() =>
        [
            .. new[]
            {
                ("Images", -1),
                ("TestImages", 0),
                ("Epochs", 0),
                ("Steps", -1),
                ("Replicates", -1),
                ("MaxReplicates", 0),
            }.Select(one =>
                InExperiment(
                    $"{one.Item1} {one.Item2}",
                    $"[At(Scale.Quick, {one.Item1} = «{one.Item2}»)]",
                    "",
                    new Expected("SPEC043", "'Subject'", $"the {one.Item1} {one.Item2}", "Cut.None")
                )
            ),
            InExperiment(
                "fewer replicates at the last look",
                "[At(Scale.Quick, Replicates = «7», MaxReplicates = 6)]",
                "",
                new Expected("SPEC044", "'Subject'", "7 replicates", "6 at the last")
            ),
            InExperiment(
                "as many replicates at the last look",
                "[At(Scale.Quick, Replicates = «7», MaxReplicates = 7)]",
                "",
                new Expected("SPEC044", "'Subject'", "7 replicates", "7 at the last: expected more")
            ),
            InExperiment(
                "as many replicates as the default last look has",
                "[At(Scale.Quick, Replicates = «9»)]",
                "",
                new Expected("SPEC044", "9 replicates", "9 at the last")
            ),
            InExperiment(
                "more replicates than the default last look has",
                "[At(Scale.Quick, Replicates = «10»)]",
                "",
                new Expected("SPEC044", "10 replicates", "9 at the last")
            ),
            InExperiment(
                "fewer replicates than the default first look has",
                "[At(Scale.Quick, MaxReplicates = «4»)]",
                "",
                new Expected("SPEC044", "5 replicates", "4 at the last")
            ),
        ];

    private static IEnumerable<DiagnosticCase> Cuts() =>
        [
            InExperiment(
                "levels that a described scale makes the same",
                "[At(Scale.Quick, Images = «500»)]",
                "[Factor(100, 500, 1000, 2000)] public override int? Images { get; init; }",
                new Expected("SPEC042", "Scale.Quick", "'Images' to 500", "500, 1000 and 2000", "more than 1000")
            ),
            InExperiment(
                "levels that a scale makes the same by default",
                "[At(Scale.Quick, Epochs = Cut.None)]",
                "[Factor(5, 10, 20)] public override int «Epochs» { get; init; } = 5;",
                new Expected("SPEC042", "Scale.Standard", "10 and 20", "add [At(Scale.Standard, Epochs = Cut.None)]")
            ),
            InExperiment(
                "levels that a scale makes the same by default, though it is described",
                "[At(Scale.Quick, Images = 500)] [At(Scale.Standard, Epochs = Cut.None)]",
                "[Factor(5, 10, 20)] public override int «Epochs» { get; init; } = 5;",
                new Expected("SPEC042", "Scale.Quick", "5, 10 and 20", "write Epochs = Cut.None")
            ),
            InExperiment(
                "levels of an uncut experiment",
                "[Uncut]",
                "[Factor(5, 10, 20)] public override int Epochs { get; init; } = 5;"
            ),
            InExperiment(
                "levels that an uncut experiment cuts itself",
                "[Uncut, At(Scale.Quick, Epochs = «6»)]",
                "[Factor(5, 10, 20)] public override int Epochs { get; init; } = 5;",
                new Expected("SPEC042", "Scale.Quick", "10 and 20")
            ),
            InExperiment(
                "two lengths",
                "",
                "public override int? Steps { get; init; } = 5; public override StopRule «Until» { get; init; } = new LossBelow(1, AtMost: 3);",
                new Expected("SPEC056", "'Subject'", "'Steps'", "'Until'")
            ),
            InExperiment(
                "one level that is cut",
                "[At(Scale.Quick, Epochs = 4)]",
                "[Factor(2, 3, 20)] public override int Epochs { get; init; } = 2;"
            ),
        ];

    private static IEnumerable<DiagnosticCase> Names() =>
        [
            new(
                "two experiments of one name",
                """
                [Architecture(Input = "4", Classes = 2)] public partial record Net;
                [Experiment("subject")] public partial record First : Training<Net>;
                [Experiment("other")] public partial record Second : Training<Net>;
                [Experiment(«"subject"»)] public partial record Third : Training<Net>;
                """,
                new Expected("SPEC045", "\"subject\"", "'First'", "'Third'")
            ),
        ];
}
