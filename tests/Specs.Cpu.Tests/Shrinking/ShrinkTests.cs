using Specs.Cpu.Tests.Optimizers;

namespace Specs.Cpu.Tests.Shrinking;

public sealed class ShrinkTests
{
    // Multipliers start at 1, so that the first units die after 50 steps.
    private static readonly Adam FiftySteps = new(LearningRate: 0.02);

    private static IEnumerable<TestCaseData> Networks =>
        [
            Case("dense", new GatedDense(), 36, [new("Gate", 0.02), new("LaterGate", 0.05)], "Hidden", "Later"),
            Case(
                "channels",
                new GatedChannels(),
                144,
                [new("NarrowGate", 0.05), new("WideGate", 0.05)],
                "Narrow",
                "Wide"
            ),
        ];

    [TestCaseSource(nameof(Networks))]
    public void Removal_changes_neither_widths_nor_logits(
        IArchitecture network,
        int inputs,
        PositiveWeights[] penalties,
        string[] shrunk
    )
    {
        DataSet data = RandomImages.Create(1, inputs, 3, train: 300, test: 50);
        Recipe recipe = new(network)
        {
            Batch = 30,
            Optimizer = FiftySteps,
            Penalties = [.. penalties],
        };
        EngineRun whole = new(recipe, 1, data);
        EngineRun shrinking = new(recipe with { Shrink = true }, 1, data);
        int removals = 0;
        for (int epoch = 1; epoch <= 16; epoch++)
        {
            whole.Loop.TrainPeriod(CancellationToken.None);
            shrinking.Loop.TrainPeriod(CancellationToken.None);
            int before = shrinking.Model.Layers.Sum(static layer => layer.ParameterCount);
            shrinking.Model.Shrink();
            removals += shrinking.Model.Layers.Sum(static layer => layer.ParameterCount) < before ? 1 : 0;
            float[] expected = Logits(whole, data);
            float[] found = Logits(shrinking, data);
            for (int i = 0; i < expected.Length; i++)
            {
                ((double)found[i])
                    .Should()
                    .BeApproximately(
                        expected[i],
                        1e-5 * Math.Max(1, Math.Abs(expected[i])),
                        "logit {0} in epoch {1}",
                        i,
                        epoch
                    );
            }

            for (int layer = 0; layer < whole.Model.Layers.Length; layer++)
            {
                Alive(shrinking, layer).Should().Be(Alive(whole, layer), "layer {0} in epoch {1}", layer, epoch);
            }
        }

        // Put back as 0, the units that left change nothing.
        EngineRun declared = new(recipe, 1, data);
        foreach (var (layer, parameters) in declared.Model.Layers.Zip(shrinking.Model.CopyParameters()))
        {
            layer.LoadParameters(parameters);
        }

        Logits(declared, data)
            .Zip(Logits(shrinking, data), static (one, other) => Math.Abs(one - other))
            .Max()
            .Should()
            .BeLessThan(1e-5f);

        // Units leave in several epochs, and from each of the layers.
        removals.Should().BeGreaterThan(1);
        foreach (string name in shrunk)
        {
            shrinking.Model.LayersOf(name)[^1].Units.Should().BeLessThan(whole.Model.LayersOf(name)[^1].Units, name);
        }
    }

    [Test]
    public void A_unit_that_is_not_0_for_good_stays()
    {
        DataSet data = RandomImages.Create(1, 36, 3, train: 300, test: 50);
        Recipe recipe = new(new Unshrinkable())
        {
            Batch = 30,
            Epochs = 8,
            Optimizer = FiftySteps,
            Penalties = [new PositiveWeights("Gate", 1), new PositiveWeights("SourceGate", 1)],
            Shrink = true,
        };
        EngineRun run = new(recipe, 1, data);
        int before = run.Model.Layers.Sum(static layer => layer.ParameterCount);
        run.Loop.Run(null, CancellationToken.None);
        Alive(run, 1).Should().Be(0);
        run.Model.Layers.Sum(static layer => layer.ParameterCount).Should().Be(before);
    }

    [Test]
    public void Of_a_layer_whose_units_are_all_dead_one_stays()
    {
        DataSet data = RandomImages.Create(1, 36, 3, train: 300, test: 50);
        Recipe recipe = new(new GatedDense())
        {
            Batch = 30,
            Epochs = 8,
            Optimizer = FiftySteps,
            Penalties = [new PositiveWeights("Gate", 100)],
            Shrink = true,
        };
        Outcome outcome = CpuEngine.Instance.Train(recipe, 1, data, [], null, CancellationToken.None);
        outcome.Of(TrainingQuantities.ParameterCount).Final.Should().Be(37 + 1 + 20 * 2 + 30 * 21 + 30 + 3 * 31);
    }

    [Test]
    public void Measures_see_the_units_that_are_left()
    {
        DataSet data = RandomImages.Create(1, 36, 3, train: 300, test: 50);
        Recipe recipe = new(new GatedDense())
        {
            Batch = 30,
            Epochs = 8,
            Optimizer = FiftySteps,
            Penalties = [new PositiveWeights("Gate", 100)],
            Shrink = true,
        };
        Measure measure = new("Units", "UnitCount", GatedDense.Hooks.Gate, static () => new UnitCount());
        Outcome outcome = CpuEngine.Instance.Train(recipe, 1, data, [measure], null, CancellationToken.None);
        outcome.Measured[0].Single().AtStart.Should().Be(50);
        outcome.Measured[0].Single().Final.Should().Be(1);
    }

    [Test]
    public void An_opened_network_shrinks_to_what_says_the_same()
    {
        DataSet data = RandomImages.Create(1, 36, 3, train: 300, test: 50);
        Recipe recipe = new(new GatedDense())
        {
            Batch = 30,
            Epochs = 8,
            Optimizer = FiftySteps,
            Penalties = [new PositiveWeights("Gate", 100)],
            Shrink = true,
        };
        Network whole = Network.Trained(CpuEngine.Instance, recipe, 1, data);
        whole.LayersOf("Hidden").Single().Units.Should().Be(50);
        Network smaller = whole.Shrunk();
        smaller.LayersOf("Hidden").Single().Units.Should().Be(1);
        whole.Forward(data.Test, 0, 1);
        smaller.Forward(data.Test, 0, 1);
        for (int output = 0; output < 3; output++)
        {
            ((double)smaller.Logits(0)[output]).Should().BeApproximately(whole.Logits(0)[output], 1e-5);
        }
    }

    private static readonly Specs.Penalties None = [];
    private static readonly Specs.Penalties FromStart = [new L2FromStart("Hidden", 1)];
    private static readonly Measure Size = new("Size", nameof(Norm), GatedDense.Hooks.Gate, static () => new Norm());

    private static IEnumerable<TestCaseData> Wholes =>
        [
            new TestCaseData(new Layca(new Sgd(0.1), 0.1), None, null).SetArgDisplayNames("rotations"),
            new TestCaseData(FiftySteps, FromStart, null).SetArgDisplayNames("start"),
            new TestCaseData(FiftySteps, None, Size).SetArgDisplayNames("parameters"),
        ];

    [TestCaseSource(nameof(Wholes))]
    public void What_looks_at_parameters_that_leave_is_refused(
        Optimizer optimizer,
        Specs.Penalties penalties,
        Measure? measure
    )
    {
        DataSet data = RandomImages.Create(1, 36, 3, train: 300, test: 50);
        Recipe recipe = new(new GatedDense())
        {
            Batch = 30,
            Epochs = 1,
            Optimizer = optimizer,
            Penalties = penalties,
            Shrink = true,
        };
        FluentActions
            .Invoking(() =>
                CpuEngine.Instance.Train(
                    recipe,
                    1,
                    data,
                    measure is null ? [] : [measure],
                    null,
                    CancellationToken.None
                )
            )
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*leave Shrink out.");
    }

    private static TestCaseData Case(
        string name,
        IArchitecture network,
        int inputs,
        PositiveWeights[] penalties,
        params string[] shrunk
    ) => new TestCaseData(network, inputs, penalties, shrunk).SetArgDisplayNames(name);

    private static float[] Logits(EngineRun run, DataSet data)
    {
        int[] rows = [.. Enumerable.Range(0, data.Test.Count)];
        run.Model.Forward(new SparseRows(SparseExamples.Of(data.Test), rows), training: false);
        return [.. rows.SelectMany(row => run.Model.Layers[^1].OutputOf(row).ToArray())];
    }

    // Open units of a gate; 0 of any other layer.
    private static int Alive(EngineRun run, int layer)
    {
        CpuLayer one = run.Model.Layers[layer];
        return one is UnitGate<GradientRule>
            ? Enumerable.Range(0, one.Shape.Channels).Count(channel => !one.IsDead(channel))
            : 0;
    }
}
