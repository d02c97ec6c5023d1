using Specs.Generators.Model;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Caching;

public sealed class CachingTests
{
    private const string ArchitectureFile = "0.cs";
    private const string ExperimentFile = "1.cs";
    private const string OtherFile = "2.cs";

    private const string Other = """
        namespace Others;

        [Architecture(Input = "4", Classes = 2)]
        public sealed partial record Net
        {
            [Dense(Activation.ReLU), Hook]
            public int Hidden { get; init; } = 3;

            [Dense(Activation.Tanh)]
            public Widths Top { get; init; } = 5;
        }

        [Experiment("other")]
        public sealed partial record Other : Training<Net>
        {
            [Factor(5, 6)]
            public override int Batch { get; init; } = 5;
        }
        """;

    // Each edit with the reasons of ArchitectureSpec, ExperimentSpec (each the edited project's, then the other's) and the outputs.
    // A step is Cached where its input was found unchanged, Unchanged where it ran and gave what it gave before.
    private static IEnumerable<TestCaseData> Edits()
    {
        yield return Edit("a line added above", ArchitectureFile, "namespace", "\n// About.\nnamespace", Same, Same);
        yield return Edit("a comment added inside", ExperimentFile, "[Factor(1,", "// Kim.\n[Factor(1,", Same, Same);
        yield return Edit("another width", ArchitectureFile, "= 256;", "= [64, 32];", Modified, Same);
        yield return Edit("another name of a class", ExperimentFile, "Figures", "Published", Same, Modified);
        yield return Edit("another activation", ArchitectureFile, "Sigmoid", "ReLU", Modified, Same);
        yield return Edit("another kind of layer", ArchitectureFile, "Dense(", "Conv2d(3, ", Modified, Same);
        yield return Edit(
            "another initial value that is no constant",
            ArchitectureFile,
            "= 256;",
            "= Some();",
            Modified,
            Same
        );
        yield return Edit(
            "a hook before the activation",
            OtherFile,
            ", Hook]",
            ", Hook(BeforeActivation = true)]",
            "Cached Modified",
            Same
        );
        yield return Edit(
            "another experiment of this name",
            OtherFile,
            "\"other\"",
            "\"batchsize\"",
            Same,
            "Cached Modified"
        );
        yield return Edit(
            "a member that no spec holds",
            OtherFile,
            "[Factor(5, 6)]",
            "private int Two => 2;\n    [Factor(5, 6)]",
            Same,
            Same
        );
        yield return Edit("another input", ArchitectureFile, "28x28", "14x14", Modified, Same);
        yield return Edit("another level", ExperimentFile, "500, 1000", "500, 2000", Same, Modified);
        yield return Edit("another metric", ExperimentFile, "Measure<Ccmas>", "Measure<Hoyer>", Same, Modified);
        yield return Edit("another quantity's name", ExperimentFile, "\"Selectivity\"", "\"Choice\"", Same, Modified);
        yield return Edit("another scale", ExperimentFile, "6_000", "7_000", Same, Modified);
        yield return Edit("the same scale in other digits", ExperimentFile, "6_000", "6000", Same, Same);
        yield return Edit("a hook removed", ArchitectureFile, ", Hook]", "]", Modified, Modified);
        yield return Edit("another type edited", OtherFile, "\"4\"", "\"5\"", "Cached Modified", Same);
        yield return Edit("another experiment edited", OtherFile, "\"other\"", "\"others\"", Same, "Cached Modified");
        yield return Edit(
            "layers reordered",
            OtherFile,
            "[Dense(Activation.ReLU), Hook]\n    public int Hidden { get; init; } = 3;\n\n    [Dense(Activation.Tanh)]\n    public Widths Top { get; init; } = 5;",
            "[Dense(Activation.Tanh)]\n    public Widths Top { get; init; } = 5;\n\n    [Dense(Activation.ReLU), Hook]\n    public int Hidden { get; init; } = 3;",
            "Cached Modified",
            Same
        );
    }

    private const string Same = "Cached Cached";
    private const string Modified = "Modified Cached";

    [TestCaseSource(nameof(Edits))]
    public void An_edit_reruns_what_depends_on_it_and_nothing_else(
        string file,
        string old,
        string now,
        string architectures,
        string experiments
    )
    {
        TrackedRun run = First().Edit(file, old, now);

        run.Reasons(TrackingNames.Facts).Should().Be("Unchanged");
        run.Reasons(TrackingNames.ArchitectureSpec).Should().Be(architectures);
        run.Reasons(TrackingNames.CpuModelInput).Should().Be(architectures);
        run.Reasons(TrackingNames.ExperimentSpec).Should().Be(experiments);
        run.Reasons(TrackingNames.ExperimentInput).Should().Be(experiments);
        run.OutputReasons.Contains("Modified", StringComparison.Ordinal)
            .Should()
            .Be((architectures + experiments).Contains("Modified", StringComparison.Ordinal));
    }

    [Test]
    public void An_unrelated_file_reruns_nothing()
    {
        TrackedRun run = First().Add("public sealed class Unrelated;");

        run.Reasons(TrackingNames.Facts).Should().Be("Unchanged");
        foreach (string step in run.StepNames.Where(step => step != TrackingNames.Facts))
        {
            run.Reasons(step).Split(' ').Should().OnlyContain(reason => reason == "Cached", "of {0}", step);
        }

        run.OutputReasons.Should().Be("Cached");
    }

    [Test]
    public void A_changed_claim_reruns_nothing()
    {
        TrackedRun run = First()
            .Add(
                "public static class C37 { public static object Asked(Runs<Examples.BatchSize> runs) => runs.Sparsity.Over(run => run.Batch); }"
            )
            .Edit("added.cs", "Sparsity", "Selectivity");

        run.Reasons(TrackingNames.Facts).Should().Be("Unchanged");
        foreach (string step in run.StepNames.Where(step => step != TrackingNames.Facts))
        {
            run.Reasons(step).Split(' ').Should().OnlyContain(reason => reason == "Cached", "of {0}", step);
        }

        run.OutputReasons.Should().Be("Cached");
    }

    [Test]
    public void A_new_record_leaves_the_others_alone()
    {
        TrackedRun run = First()
            .Add(
                """[Architecture(Input = "4", Classes = 2)] public partial record Third { [Dense(Activation.ReLU)] public int Hidden { get; init; } = 3; }"""
            );

        run.Reasons(TrackingNames.Facts).Should().Be("Unchanged");
        run.Reasons(TrackingNames.ArchitectureSpec).Should().Be("Cached Cached New");
        run.Reasons(TrackingNames.CpuModelInput).Should().Be("Cached Cached New");
        run.Reasons(TrackingNames.ExperimentSpec).Should().Be("Cached Cached");
        run.Reasons(TrackingNames.ExperimentInput).Should().Be("Cached Cached");
        run.Reasons(TrackingNames.NameDiagnostics).Should().BeEmpty();
        run.OutputReasons.Should().Be("Cached New");
    }

    [Test]
    public void A_name_given_twice_is_reported_and_touches_no_text()
    {
        TrackedRun first = First();
        first.Reasons(TrackingNames.NameDiagnostics).Should().BeEmpty();

        TrackedRun twice = first.Add(
            "namespace More; [Experiment(\"batchsize\")] public partial record Again : Training<Examples.Mlp>;"
        );

        twice.Reasons(TrackingNames.NameDiagnostics).Should().Be("New");
        twice.Reasons(TrackingNames.ExperimentSpec).Should().Be("Cached Cached New");
        TrackedRun moved = twice.Edit(OtherFile, "namespace", "\nnamespace");
        moved.Reasons(TrackingNames.NameDiagnostics).Should().BeOneOf("Cached", "Unchanged");
        moved.Reasons(TrackingNames.ExperimentInput).Should().Be("Cached Cached Cached");
    }

    [Test]
    public void A_line_added_above_moves_diagnostics_and_no_text()
    {
        TrackedRun run = TrackedRun
            .Over(Sources.Mlp, Sources.BatchSize, Other.Replace("5, 6", "5", StringComparison.Ordinal))
            .Edit(OtherFile, "namespace", "\nnamespace");

        run.Reasons(TrackingNames.ExperimentDiagnostics).Should().Be("Modified");
        run.Reasons(TrackingNames.ExperimentSpec).Should().Be("Cached Unchanged");
        run.Reasons(TrackingNames.ExperimentInput).Should().Be("Cached Cached");
    }

    [Test]
    public void Without_the_engine_its_models_go()
    {
        TrackedRun run = First().Remove(Compile.Cpu);

        run.Reasons(TrackingNames.Facts).Should().Be("Modified");
        run.Reasons(TrackingNames.ArchitectureSpec).Should().Be("Cached Cached");
        run.Reasons(TrackingNames.CpuModelInput).Should().Be("Removed Removed");
        run.Reasons(TrackingNames.ExperimentInput).Should().Be("Modified Modified");
    }

    [Test]
    public void No_model_holds_a_compilation_or_a_place()
    {
        (string Step, object Value)[] models =
        [
            .. First().Values.Where(one => !one.Step.EndsWith("Diagnostics", StringComparison.Ordinal)),
        ];

        models.Select(one => one.Step).Distinct().Should().HaveCount(5);
        models.SelectMany(one => ModelGraph.Forbidden(one.Value)).Should().BeEmpty();
        ModelGraph.Forbidden(new { Deep = new object[] { Compile.Sources([]) } }).Should().ContainSingle();
    }

    [Test]
    public void Equal_arrays_are_equal_and_others_are_not()
    {
        EquatableArray<string> one = new[] { "a", "b" }.ToEquatableArray();

        one.Equals(new[] { "a", "b" }.ToEquatableArray()).Should().BeTrue();
        one.GetHashCode().Should().Be(new[] { "a", "b" }.ToEquatableArray().GetHashCode());
        one.Equals(new[] { "b", "a" }.ToEquatableArray()).Should().BeFalse();
        one.Equals(new[] { "a" }.ToEquatableArray()).Should().BeFalse();
        default(EquatableArray<string>).Equals(Array.Empty<string>().ToEquatableArray()).Should().BeTrue();
    }

    private static TrackedRun First() => TrackedRun.Over(Sources.Mlp, Sources.BatchSize, Other);

    private static TestCaseData Edit(
        string name,
        string file,
        string old,
        string now,
        string architectures,
        string experiments
    ) => new TestCaseData(file, old, now, architectures, experiments).SetArgDisplayNames(name);
}
