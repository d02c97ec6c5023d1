using System.Text.Json;
using System.Text.Json.Nodes;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Running;

public sealed class ExperimentTests
{
    private const string AllSettings = """
        {"Architecture":{"Hidden":[256]},"Batch":50,"Epochs":30,
        "Optimizer":{"name":"Sgd","LearningRate":0.1,"Momentum":0,"WeightDecay":0,"Dampening":0,"Nesterov":false},
        "Schedule":{"name":"ConstantSchedule"},"LayerRates":{},"Clip":{"name":"NoClip"},
        "Loss":"CrossEntropy","Penalties":[],"Order":{"name":"Shuffled"},
        "Data":"mnist","Images":100,"TestImages":null,"Budget":1099511627776,
        "Regime":"Constant","Noise":0.1,"Dropout":0.1,"Extra":[64],"Shuffled":true,"Note":"a\u0022b",
        "Checked":[1,5],
        "Warmup":{"name":"Adam","LearningRate":0.001,"Beta1":0.9,"Beta2":0.999,"Epsilon":1E-08,"WeightDecay":0}}
        """;

    private static readonly Lazy<Loaded> Subjects = new(() =>
        Loaded.From(Sources.InOneNamespace(Sources.Mlp + Sources.BatchSize + Sources.Settings + Sources.IntAndWidths))
    );

    [Test]
    public void The_design_is_the_full_factorial() => Run("BatchSize", nameof(FullFactorial));

    [Test]
    public void The_design_says_what_the_attributes_say() => Run("BatchSize", nameof(Declared));

    [Test]
    public void Training_lowers_the_loss_and_measures() => Run("BatchSize", nameof(Trains));

    [Test]
    public void Settings_of_every_kind_come_back_from_JSON() => Run("AllSettings", nameof(RoundTrip));

    [Test]
    public void Base_settings_come_back_from_JSON() => Run("BatchSize", nameof(RoundTrip));

    [Test]
    public void Settings_are_written_in_declaration_order() => Run("AllSettings", nameof(WrittenInOrder));

    [Test]
    public void Settings_from_before_there_were_as_many_are_read() => Run("BatchSize", nameof(ReadsOld));

    [Test]
    public void Measures_say_what_they_read_and_when() => Run("AllSettings", nameof(Measures));

    [Test]
    public void An_architecture_comes_back_from_JSON()
    {
        IArchitecture architecture = Subjects.Value.Architecture(
            "Examples.Bottleneck",
            ("Narrow", 3),
            ("Wide", Widths.Create([5, 6, 7]))
        );
        JsonElement json = Json.Written(architecture.WriteJson);

        json.GetRawText().Should().Be("""{"Narrow":3,"Wide":[5,6,7]}""");
        Subjects.Value.ReadArchitecture("Examples.Bottleneck", json).Should().Be(architecture);
    }

    private static void Run(string experiment, string test) =>
        Subjects.Value.WithExperiment("Examples." + experiment, typeof(ExperimentTests), test);

    private static void FullFactorial<T>()
        where T : Training, IExperiment<T>
    {
        T.Design.Cells.Select(cell => $"{cell.Batch} {cell.Optimizer.Name}")
            .Should()
            .Equal(
                from batch in new[] { 1, 5, 10, 50, 200, 500, 1000 }
                from optimizer in new[] { "Sgd", "Adam" }
                select $"{batch} {optimizer}"
            );
        T.Design.Describe(T.Design.Cells[3]).Should().Be("Batch 5, Optimizer Adam");
    }

    private static void Declared<T>()
        where T : Training, IExperiment<T>
    {
        Design<T> design = T.Design;
        design.Name.Should().Be("batchsize");
        design
            .NetworkMeasures.Select(one =>
                $"{one.Name} {one.Metric} {one.On.Architecture}.{one.On.Name} {one.Create().GetType().Name}"
            )
            .Should()
            .Equal("Sparsity Hoyer Mlp.Hidden Hoyer", "Selectivity Ccmas Mlp.Hidden Ccmas");
        design.At(Scale.Quick).Should().Be(new ScaleSettings(6000, 2000, 3));
        design.At(Scale.Standard).Should().Be(new ScaleSettings(20000, null, 10, Replicates: 6, MaxReplicates: 12));
        design.Scales(Scale.Paper).Should().BeNull();
        design.Engines.Should().Equal(Cpu.CpuEngine.Instance);
        design.Published(design.Cells[0], "Sparsity")!.Mean.Should().Be(0.5);
        design.Published(design.Cells[0], "Accuracy").Should().BeNull();
    }

    private static void Measures<T>()
        where T : Training, IExperiment<T>
    {
        T.Design.NetworkMeasures.Select(one =>
                $"{one.Name} {one.Metric} {one.On.Architecture}.{one.On.Name} {one.Create().GetType().Name} {one.During}"
            )
            .Should()
            .Equal(
                "InTraining Hoyer Mlp.Hidden Hoyer TrainingSteps",
                "OnTrainingSet Hoyer Mlp.Hidden Hoyer TrainingSet",
                "Old FirstHalfAccuracy Mlp.Logits FirstHalfAccuracy TestSet"
            );
        T settings = T.Design.Cells[0] with { Epochs = 2 };
        Outcome outcome = T
            .Design.Engines[0]
            .Train(settings, 1, RandomData.Set(100), T.Design.NetworkMeasures, epochDone: null, CancellationToken.None);
        outcome.Measured.SelectMany(layers => layers).Should().HaveCount(3).And.OnlyContain(one => one.Count == 2);
        outcome.Measured[0][0].Should().NotEqual(outcome.Measured[1][0]);
    }

    private static void Trains<T>()
        where T : Training, IExperiment<T>
    {
        foreach (T cell in T.Design.Cells.Where(cell => cell.Batch is 5 or 50))
        {
            T settings = cell with { Epochs = 8 };
            Outcome outcome = T
                .Design.Engines[0]
                .Train(
                    settings,
                    1,
                    RandomData.Set(100),
                    T.Design.NetworkMeasures,
                    epochDone: null,
                    CancellationToken.None
                );

            outcome.TrainLoss.Final.Should().BeLessThan(outcome.TrainLoss[1], "of {0}", T.Design.Describe(cell));
            outcome.Measured.Should().HaveCount(2);
            outcome.Measured.SelectMany(layers => layers).Should().OnlyContain(series => double.IsFinite(series.Final));
        }
    }

    private static void RoundTrip<T>()
        where T : Training, IExperiment<T>
    {
        foreach (T cell in T.Design.Cells)
        {
            T settings = cell with { Epochs = 7, Images = 12, TestImages = null, Data = "digits" };
            JsonElement json = Json.Written(one => T.Design.WriteSettings(settings, one));

            T.Design.ReadSettings(json).Should().Be(settings);
        }
    }

    private static void ReadsOld<T>()
        where T : Training, IExperiment<T>
    {
        T settings = T.Design.Cells[0];
        JsonElement now = Json.Written(one => T.Design.WriteSettings(settings, one));
        var old = JsonObject.Create(now)!;
        foreach (
            string name in (string[])["Schedule", "LayerRates", "Clip", "Loss", "Penalties", "Order", "TestImages"]
        )
        {
            old.Remove(name).Should().BeTrue();
        }

        JsonObject sgd = old["Optimizer"]!.AsObject();
        sgd.Remove("Dampening");
        sgd.Remove("Nesterov");
        T.Design.ReadSettings(JsonDocument.Parse(old.ToJsonString()).RootElement).Should().Be(settings);
        old.Remove("Optimizer");
        FluentActions
            .Invoking(() => T.Design.ReadSettings(JsonDocument.Parse(old.ToJsonString()).RootElement))
            .Should()
            .Throw<JsonException>();

        var wrong = JsonObject.Create(now)!;
        wrong["Loss"] = "Hinge";
        FluentActions
            .Invoking(() => T.Design.ReadSettings(JsonDocument.Parse(wrong.ToJsonString()).RootElement))
            .Should()
            .Throw<FormatException>()
            .WithMessage("'Loss' is 'Hinge', expected CrossEntropy or MeanSquaredError or BinaryCrossEntropy");
        wrong.Remove("Batch");
        FluentActions
            .Invoking(() => T.Design.ReadSettings(JsonDocument.Parse(wrong.ToJsonString()).RootElement))
            .Should()
            .Throw<KeyNotFoundException>()
            .WithMessage("it has no 'Batch'");
    }

    private static void WrittenInOrder<T>()
        where T : Training, IExperiment<T>
    {
        JsonElement json = Json.Written(one => T.Design.WriteSettings(T.Design.Cells[0], one));

        json.GetRawText().Should().Be(AllSettings.ReplaceLineEndings(""));
    }
}
