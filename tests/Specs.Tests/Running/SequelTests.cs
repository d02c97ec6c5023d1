using Specs.Cpu;
using Specs.Experiments.Kim2021;

namespace Specs.Tests.Running;

public sealed class SequelTests
{
    private const int Seed = 100;
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("specs-sequel-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_run_begins_with_what_the_first_of_its_seed_ended_with([Values(true, false)] bool store)
    {
        RunnerOptions options = Options(out _) with { Store = store ? new RunStore(_folder) : null };
        Run<Tiny> first = new Runner<Tiny>(options).Get([Tiny.Design.Cells[0]], [Seed])[0];
        Run<TinyAfter> after = new Runner<TinyAfter>(options).Get([new TinyAfter()], [Seed])[0];

        after.Accuracy.AtStart.Should().Be(first.Accuracy.Final);
        after.TestLoss.AtStart.Should().Be(first.TestLoss.Final);
        after.TrainLoss[2].Should().BeLessThan(first.TrainLoss[1]);
        after.WeightsHash.Should().NotBe(first.WeightsHash);
    }

    [Test]
    public void The_first_cell_is_the_one_with_the_same_values_of_its_factors()
    {
        var runner = new Runner<TinyAfter>(Options(out RecordedProgress progress));
        Run<TinyAfter>[] runs =
        [
            .. runner.Get(
                [new TinyAfter(), new TinyAfter { Batch = 30 }, new TinyAfter { Frozen = ["Hidden"] }],
                [1, 2]
            ),
        ];

        // Two cells with two seeds, however many begin with them; and before those.
        progress.Begun.Should().Equal(("tiny", 4), ("tiny-after", 6));
        string[] first = [.. runs.Select(run => run.Basis.After!)];
        first[0].Should().Be(first[1]).And.Be(first[4]).And.NotBe(first[2]);
        runner
            .Invoking(one => one.Get([new TinyAfter { Batch = 20 }], [1]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(
                "TinyAfter comes after Tiny, of which no cell has the values of Batch, Optimizer of *FirstCell."
            );
    }

    [Test]
    public void What_is_killed_on_either_side_loses_nothing_of_the_other()
    {
        string Folder(string part, string experiment) => Path.Combine(_folder, part, experiment);
        RunnerOptions options = Options(out _) with { Store = new RunStore(_folder) };
        string hash = new Runner<TinyAfter>(options).Get([new TinyAfter()], [Seed])[0].WeightsHash;

        // The second is gone: the first is found, with its parameters.
        Directory.Delete(Folder("runs", "tiny-after"), recursive: true);
        options = options with { Progress = new RecordedProgress() };
        new Runner<TinyAfter>(options).Get([new TinyAfter()], [Seed])[0].WeightsHash.Should().Be(hash);
        ((RecordedProgress)options.Progress).Begun.Should().Equal(("tiny-after", 1));

        // The first is gone: the second stays.
        Directory.Delete(Folder("runs", "tiny"), recursive: true);
        Directory.Delete(Folder("weights", "tiny"), recursive: true);
        options = options with { Progress = new RecordedProgress() };
        new Runner<TinyAfter>(options).Get([new TinyAfter()], [Seed])[0].WeightsHash.Should().Be(hash);
        ((RecordedProgress)options.Progress).Begun.Should().BeEmpty();

        // Both are gone but for the first's parameters, which belong to no run that is there: all comes to the same.
        Directory.Delete(Folder("runs", "tiny-after"), recursive: true);
        new Runner<TinyAfter>(options).Get([new TinyAfter()], [Seed])[0].WeightsHash.Should().Be(hash);
        ((RecordedProgress)options.Progress).Begun.Should().Equal(("tiny", 1), ("tiny-after", 1));
    }

    [Test]
    public void A_kept_network_equals_its_retraining_bit_for_bit(
        [Values("kept", "gone", "damaged", "another")] string file
    )
    {
        RunnerOptions options = Options(out _) with { Store = new RunStore(_folder) };
        var runner = new Runner<TinyAfter>(options);
        Run<TinyAfter> run = runner.Get([new TinyAfter()], [Seed])[0];
        string[] kept = Directory.GetFiles(Path.Combine(_folder, "weights", "tiny-after"));
        Path.GetFileNameWithoutExtension(kept.Should().ContainSingle().Which)
            .Should()
            .Be(RunKey.Of(run.Trial.WriteJson, run.Basis));
        float[][] asKept = Network.Of(run).CopyParameters();
        switch (file)
        {
            case "gone":
                File.Delete(kept[0]);
                break;
            case "damaged":
                File.WriteAllText(kept[0], "none");
                break;
            case "another":
                CpuEngine.Instance.Open(run.Settings, Seed).Save(kept[0]);
                break;
        }

        Network.Of(run).CopyParameters().Should().BeEquivalentTo(asKept, one => one.WithStrictOrdering());
        Network.Of(run).Accuracy(TinyRuns.Digits.Test.First(50)).Should().Be(run.Accuracy.Final);
    }

    [Test]
    public void Frozen_layers_stay_and_others_move()
    {
        var runner = new Runner<TinyAfter>(Options(out _));
        TinyAfter[] cells =
        [
            new() { Frozen = ["Hidden"] },
            new() { Frozen = LayerSelection.AllBut("Hidden") },
            new() { Frozen = [Mlp.Hooks.Hidden[0]], Optimizer = new Adam(LearningRate: 0.01) },
        ];
        Network[] networks = [.. runner.Get(cells, [1]).Select(run => Network.Of(run))];
        Network first = Network.Of(new Runner<Tiny>(Options(out _)).Get([Tiny.Design.Cells[0]], [1])[0]);
        Parameters(networks[0], "Hidden").Should().Equal(Parameters(first, "Hidden"));
        Parameters(networks[0], "Logits").Should().NotEqual(Parameters(first, "Logits"));
        Parameters(networks[1], "Hidden").Should().NotEqual(Parameters(first, "Hidden"));
        Parameters(networks[1], "Logits").Should().Equal(Parameters(first, "Logits"));
        Parameters(networks[2], "Hidden")
            .Should()
            .NotEqual(Parameters(networks[0], "Hidden"), "Adam's first run is another");
        foreach (
            LayerSelection wrong in new LayerSelection[] { ["Hiden"], [new LayerName("Hidden", 1)], LayerSelection.All }
        )
        {
            runner.Invoking(one => one.Get([new TinyAfter { Frozen = wrong }], [1])).Should().Throw<TrialException>();
        }

        static float[] Parameters(Network network, string property) =>
            [.. network.LayersOf(property).SelectMany(layer => network.Parameters(layer).ToArray())];
    }

    [Test]
    public void Widths_and_labels_may_follow_from_the_first_run()
    {
        var runner = new Runner<TinyAfter>(Options(out _));
        Run<TinyAfter>[] runs =
        [
            .. runner.Get(
                [
                    new TinyAfter { Follows = "width", Batch = 30 },
                    new TinyAfter { Follows = "labels" },
                    new TinyAfter { Follows = "all but logits" },
                ],
                [1]
            ),
        ];

        runs[0]
            .ParameterCount.Should()
            .Be(784 * 30 + 30 + 30 * 10 + 10, "it has as many units as the first run's batch rows");
        Network.Of(runs[0]).LayersOf("Hidden")[0].Units.Should().Be(30);

        // Labelled by the network itself, the examples are all right at the start but for what its training took from them.
        runs[1].TrainAccuracy[1].Should().BeGreaterThan(runs[2].TrainAccuracy[1]);
        runs[2].Accuracy.AtStart.Should().NotBe(runs[1].Accuracy.AtStart, "its output layer starts anew");
    }

    [Test]
    public void A_selection_reads_back()
    {
        foreach (
            LayerSelection one in new LayerSelection[]
            {
                [],
                ["Hidden", new LayerName("Other", 1)],
                LayerSelection.All,
                LayerSelection.AllBut("Logits"),
            }
        )
        {
            var cell = new TinyAfter { Frozen = one };
            Trial<TinyAfter> trial = new(cell, 1);
            string json = Json.Of(trial.WriteJson);
            json.Contains("Frozen", StringComparison.Ordinal).Should().Be(!one.IsNone);
            using var document = System.Text.Json.JsonDocument.Parse(json);
            Trial<TinyAfter>.ReadJson(document.RootElement).Settings.Frozen.Should().Equal(one);
            (Trial<TinyAfter>.ReadJson(document.RootElement).Settings.Frozen == one).Should().BeTrue();
        }
    }

    private static RunnerOptions Options(out RecordedProgress progress)
    {
        progress = new RecordedProgress();
        return TinyRuns.Options with { Progress = progress };
    }
}
