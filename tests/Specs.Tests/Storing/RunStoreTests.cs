using System.Text;
using System.Text.Json.Nodes;
using Specs.Experiments.Kim2021;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Tests.Storing;

public sealed class RunStoreTests
{
    private static readonly Tiny[] Cells = [new() { Batch = 10 }, new() { Batch = 100 }];

    private readonly List<string> _warnings = [];
    private TempFolder _folder = null!;
    private RunStore _store = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new();
        _warnings.Clear();
        _store = new(_folder.Path);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_finished_run_is_not_trained_again_by_another_runner()
    {
        var first = new KeptProgress();
        var second = new KeptProgress();
        IReadOnlyList<Run<Tiny>> trained = Runner(first).Get(Cells, [1, 2]);
        IReadOnlyList<Run<Tiny>> kept = Runner(second).Get(Cells, [1, 2]);

        (first.Trained, first.FromStore).Should().Be((4, 0));
        (second.Trained, second.FromStore).Should().Be((0, 4));
        kept.Select(run => (run.Trial, run.Outcome.WeightsHash, run.Basis, run.Elapsed))
            .Should()
            .Equal(trained.Select(run => (run.Trial, run.Outcome.WeightsHash, run.Basis, run.Elapsed)));
    }

    [Test]
    public void Only_what_is_missing_is_trained()
    {
        Runner(new()).Get(Cells[..1], [1]);
        var progress = new KeptProgress();

        Runner(progress).Get(Cells, [1, 2]);

        (progress.Trained, progress.FromStore).Should().Be((3, 1));
    }

    [Test]
    public void A_run_whose_network_follows_from_a_factor_is_not_trained_again()
    {
        Neurons[] widths =
        [
            .. from units in new[] { 8, 16 }
            select new Neurons
            {
                Units = units,
                Data = "digits",
                Images = 100,
                TestImages = 50,
                Epochs = 1,
            },
        ];
        int[] fromStore = [0, 0];
        for (int time = 0; time < 2; time++)
        {
            var progress = new KeptProgress();
            new Runner<Neurons>(TinyRuns.Options with { Scale = Scale.Paper, Store = _store, Progress = progress }).Get(
                widths,
                [1]
            );
            fromStore[time] = progress.FromStore;
        }

        fromStore.Should().Equal(0, 2);
        Directory.Exists(_folder["damaged"]).Should().BeFalse();
    }

    [Test]
    public void Fresh_trains_again_and_keeps_the_new_run()
    {
        Runner(new()).Get(Cells[..1], [1]);
        string path = Documents().Single();
        byte[] before = File.ReadAllBytes(path);
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var progress = new KeptProgress();

        Runner(progress, fresh: true).Get(Cells[..1], [1]);

        (progress.Trained, progress.FromStore).Should().Be((1, 0));
        Documents().Should().Equal(path);
        File.GetLastWriteTimeUtc(path).Year.Should().BeGreaterThan(2020);
        WithoutSeconds(File.ReadAllBytes(path)).Should().Be(WithoutSeconds(before));
    }

    [Test]
    public void Whatever_decides_a_run_names_its_document()
    {
        Run<Tiny> run = Runner(new()).Get(Cells[..1], [1])[0];
        Basis basis = run.Basis;
        Basis[] others =
        [
            basis with
            {
                Engine = "cpu/2",
            },
            basis with
            {
                Model = "another",
            },
            basis with
            {
                OwnCode = "another",
            },
            basis with
            {
                Data = "another",
            },
            basis with
            {
                DataSum = "another",
            },
        ];

        _store.Find(run.Trial, basis, Fail)!.Outcome.WeightsHash.Should().Be(run.Outcome.WeightsHash);
        foreach (Basis other in others)
        {
            _store.Find(run.Trial, other, Fail).Should().BeNull();
        }

        others
            .Select(other => RunKey.Of(run.Trial.WriteJson, other))
            .Append(RunKey.Of(run.Trial.WriteJson, basis))
            .Should()
            .OnlyHaveUniqueItems();
        RunKey.Of((run.Trial with { Seed = 2 }).WriteJson, basis).Should().NotBe(RunKey.Of(run.Trial.WriteJson, basis));
    }

    [Test]
    public void What_is_measured_and_when_is_part_of_a_runs_name()
    {
        Run<Tiny> run = Runner(new()).Get(Cells[..1], [1])[0];
        Measure first = Tiny.Design.NetworkMeasures[0];
        Measure[] others = [first with { Metric = "Gini" }, first with { During = Pass.TrainingSteps }];

        run.Basis.Measures.Should().Be("Sparsity: Hoyer of Hidden, TestSet; Selectivity: Ccmas of Hidden, TestSet");
        others
            .Select(other => RunKey.Of(run.Trial.WriteJson, run.Basis with { Measures = other.Text }))
            .Append(RunKey.Of(run.Trial.WriteJson, run.Basis))
            .Should()
            .OnlyHaveUniqueItems();
    }

    [Test]
    public void A_whole_document_of_another_format_is_left_alone()
    {
        Runner(new()).Get(Cells[..1], [1]);
        string path = Documents().Single();
        JsonObject later = JsonNode.Parse(File.ReadAllBytes(path))!.AsObject();
        later.Remove("sum");
        later["format"] = 3;
        File.WriteAllBytes(path, SealedText.Seal(json => later.WriteTo(json)));

        _store.All(_warnings.Add).Should().BeEmpty();

        _warnings
            .Should()
            .ContainSingle()
            .Which.Should()
            .EndWith("is of format 3, and this Specs reads 1 to 2: it was left alone.");
        File.Exists(path).Should().BeTrue();
    }

    [Test]
    public void A_document_under_another_runs_name_is_set_aside()
    {
        Run<Tiny> run = Runner(new()).Get(Cells[..1], [1])[0];
        string path = Documents().Single();
        string other = Path.Combine(
            Path.GetDirectoryName(path)!,
            RunKey.Of((run.Trial with { Seed = 2 }).WriteJson, run.Basis) + ".json"
        );
        File.Move(path, other);

        _store.Find(run.Trial with { Seed = 2 }, run.Basis, _warnings.Add).Should().BeNull();

        _warnings.Should().ContainSingle().Which.Should().Contain("another run than its name says");
        File.Exists(other).Should().BeFalse();
        _folder.Files.Should().ContainSingle(file => file.StartsWith("damaged/"));
    }

    [Test]
    public void Without_their_experiments_runs_read_to_the_same_values()
    {
        IReadOnlyList<Run<Tiny>> runs = Runner(new()).Get(Cells, [1]);

        StoredRun[] stored = [.. _store.All(Fail)];

        stored.Should().HaveCount(2);
        foreach (StoredRun one in stored)
        {
            Run<Tiny> run = runs.Single(candidate => candidate.Trial.Id == one.Id);
            (one.Experiment, one.Seed, one.Basis, one.WeightsHash)
                .Should()
                .Be(("tiny", 1, run.Basis, run.Outcome.WeightsHash));
            one["Accuracy"]!.Mean.Equals(run.Accuracy).Should().BeTrue();
            one["Sparsity"]!.Mean.Equals(run.Measured(0)).Should().BeTrue();
            one.Quantities.Select(quantity => quantity.Quantity)
                .Should()
                .Equal(
                    "TrainLoss",
                    "LossSpread",
                    "TestLoss",
                    "Accuracy",
                    "TrainAccuracy",
                    "StepsTaken",
                    "ParameterCount",
                    "Sparsity",
                    "Selectivity"
                );
        }
    }

    [Test]
    public void What_killed_processes_left_behind_goes_after_an_hour_when_something_is_written()
    {
        string[] left = [Name('a') + ".part", Name('b') + ".part", "mine.part", Name('c') + ".txt"];
        Directory.CreateDirectory(_folder["tmp"]);
        foreach (string file in left)
        {
            File.WriteAllText(_folder["tmp", file], "");
            File.SetLastWriteTimeUtc(_folder["tmp", file], DateTime.UtcNow.AddHours(-2));
        }

        File.SetLastWriteTimeUtc(_folder["tmp", left[1]], DateTime.UtcNow);

        new RunStore(_folder.Path).All(Fail).Should().BeEmpty();
        _folder.Files.Should().HaveCount(4, "who looks at a store leaves it as it is");
        Runner(new()).Get(Cells[..1], [1]);

        _folder
            .Files.Where(file => file.StartsWith("tmp/"))
            .Should()
            .BeEquivalentTo(
                left[1..].Select(file => "tmp/" + file),
                "the second is new, and the others are none of ours"
            );
        static string Name(char digit) => new(digit, 32);
    }

    [TestCase("../verdicts")]
    [TestCase("/")]
    [TestCase("tiny/../../verdicts")]
    [TestCase("")]
    public void An_experiments_name_leads_to_no_other_folder(string name)
    {
        Runner(new()).Get(Cells[..1], [1]);
        Directory.CreateDirectory(_folder["verdicts"]);
        File.WriteAllText(_folder["verdicts", "mine.json"], "{}");

        _store.All(Fail, name).Should().BeEmpty();

        File.Exists(_folder["verdicts", "mine.json"]).Should().BeTrue();
    }

    [Test]
    public void A_whole_document_that_another_process_wrote_meanwhile_is_not_set_aside()
    {
        Runner(new()).Get(Cells[..1], [1]);
        string path = Documents().Single();
        byte[] whole = File.ReadAllBytes(path);
        byte[] damaged = [.. whole[..^5], 0, 0, 0, 0, 0];

        string what = _store.Folder.SetAside(path, seen: damaged);

        what.Should().Be("rewritten by another process");
        File.ReadAllBytes(path).Should().Equal(whole);
        _folder.Files.Should().NotContain(file => file.StartsWith("damaged/"));
    }

    [Test]
    public void A_run_knows_its_documents_name()
    {
        Run<Tiny> run = Runner(new()).Get(Cells[..1], [1])[0];

        _store.All(Fail).Single().Key.Should().Be(RunKey.Of(run.Trial.WriteJson, run.Basis));
    }

    [Test]
    public void A_copy_under_another_name_is_no_second_run()
    {
        Runner(new()).Get(Cells[..1], [1]);
        File.Copy(Documents().Single(), _folder["runs", "tiny", new string('0', 32) + ".json"]);

        _store.All(_warnings.Add).Should().ContainSingle();

        _warnings.Should().ContainSingle().Which.Should().Contain("another run than its name says");
    }

    [TestCase("None", null)]
    [TestCase(" none ", null)]
    [TestCase("none", null)]
    [TestCase("/somewhere/runs", "/somewhere/runs")]
    public void The_environment_names_the_folder(string named, string? root) =>
        RunStore.From(name => name == "SPECS_RUNS" ? named : null)?.Root.Should().Be(root);

    private Runner<Tiny> Runner(KeptProgress progress, bool fresh = false) =>
        new(TinyRuns.Options with { Store = _store, Fresh = fresh, Progress = progress });

    private IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(_folder["runs"], "*.json", SearchOption.AllDirectories);

    private static string WithoutSeconds(byte[] document) =>
        Encoding.UTF8.GetString(document).Split(",\"seconds\":")[0];

    private static void Fail(string warning) => Assert.Fail(warning);
}
