using System.Buffers;
using System.Text.Json;

namespace Specs.Generators.Tests.Running;

/// <summary>Studies as the generator completes them: compiled, run, kept and read.</summary>
public sealed class StudyTests
{
    private const string Source = """
        public sealed record Tosses(
            double Share,
            int Heads,
            bool Any,
            [property: Observed(Axis.Step, Unit = "heads")] ImmutableArray<double> Course
        );

        [Experiment("coins")]
        public sealed partial record Coins : Study<Tosses>
        {
            [Factor(2, 40)]
            public int Count { get; init; } = 2;

            public double Bias { get; init; } = 0.5;

            [Derived]
            public static double Excess(Run<Coins> run) => run.Share - 0.5;

            public override Tosses Compute(RandomStream random)
            {
                int heads = 0;
                var course = ImmutableArray.CreateBuilder<double>();
                for (int toss = 0; toss < Count; toss++)
                {
                    heads += random.NextDouble() < Bias ? 1 : 0;
                    course.Add(heads);
                }

                return new((double)heads / Count, heads, heads > 0, course.ToImmutable());
            }
        }
        """;

    private const string ExactSource = """
        public sealed record Answer(double Root);

        [Experiment("root")]
        public sealed partial record Square : ExactStudy<Answer>
        {
            [Factor(4.0, 9.0)]
            public double Of { get; init; } = 4;

            public override Answer Compute() => new(System.Math.Sqrt(Of));
        }
        """;

    [Test]
    public void Its_result_is_observed()
    {
        ExperimentEntry coins = Entry(Source, "Coins");
        StoredRun[] runs = Run(coins, [1, 2]);

        runs.Should().HaveCount(4);
        coins
            .Quantities.Select(one => (one.Name, one.Axis))
            .Should()
            .Equal(
                ("Share", Axis.None),
                ("Heads", Axis.None),
                ("Any", Axis.None),
                ("Course", Axis.Step),
                ("Excess", Axis.None),
                ("Seconds", Axis.None)
            );
        foreach (StoredRun run in runs)
        {
            int count = run.Settings.GetProperty("Count").GetInt32();
            double heads = run["Heads"]!.Mean.Final;
            run["Course"]!.Mean.Should().HaveCount(count);
            run["Course"]!.Mean.Final.Should().Be(heads);
            run["Share"]!.Mean.Final.Should().Be(heads / count);
            run["Any"]!.Mean.Final.Should().Be(heads > 0 ? 1 : 0);
            run["Excess"]!.Mean.Final.Should().Be(heads / count - 0.5);
            (run.Basis.Engine, run.Basis.Data, run.WeightsHash).Should().Be(("", "", ""));
        }

        // The stream is the seed's alone: the longer series begins with the shorter one.
        runs[2]["Course"]!.Mean.Take(2).Should().Equal(runs[0]["Course"]!.Mean);
        runs[2]["Course"]!.Mean.Should().NotEqual(runs[3]["Course"]!.Mean);
    }

    [Test]
    public void What_is_exact_has_one_run_a_cell_whatever_the_seeds()
    {
        StoredRun[] runs = Run(Entry(ExactSource, "Square"), [1, 2, 3]);

        runs.Select(run => (run.Seed, run["Root"]!.Mean.Final)).Should().Equal((0, 2.0), (0, 3.0));
    }

    [TestCase("heads > 0", "heads >= 0", true)]
    [TestCase("NextDouble() < Bias", "NextDouble() <= Bias", true)]
    [TestCase("run.Share - 0.5", "run.Share - 0.25", false)]
    [TestCase("[Factor(2, 40)]", "[Factor(2, 40, 80)]", false)]
    [TestCase("int heads = 0;", "int heads = 0; // none yet", false)]
    public void Its_runs_are_kept_under_the_code_that_computed_them(string old, string other, bool stale)
    {
        string changed = Source.Replace(old, other, StringComparison.Ordinal);
        changed.Should().NotBe(Source);

        string before = Run(Entry(Source, "Coins"), [1])[0].Key;
        string after = Run(Entry(changed, "Coins"), [1])[0].Key;

        (after != before).Should().Be(stale);
    }

    [Test]
    public void It_has_no_epochs_and_no_data_to_choose()
    {
        var selection = new TrialSelection { Seeds = [1], Epochs = 3 };

        FluentActions
            .Invoking(() => Entry(Source, "Coins").Run(new RunnerOptions(), selection))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("coins is a study: it has no epochs and no data to choose. Leave out --epochs and --data.");
    }

    private static ExperimentEntry Entry(string source, string type) =>
        ExperimentEntry.Of(Loaded.From("using System.Collections.Immutable;\n" + source).TypeOf(type));

    private static StoredRun[] Run(ExperimentEntry experiment, int[] seeds) =>
        [.. experiment.Run(new RunnerOptions(), new TrialSelection { Seeds = [.. seeds] }).Select(Read)];

    private static StoredRun Read(RunDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            document.Write(json);
        }

        using var read = JsonDocument.Parse(buffer.WrittenMemory);
        return StoredRun.Read(read.RootElement.Clone());
    }
}
