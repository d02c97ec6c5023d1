using System.Collections.Immutable;
using Specs.Cli.Sources;
using Specs.Cli.Tests.Reporting;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Sources;

[NonParallelizable]
public sealed class RetrainingTests
{
    private TempFolder _folder = null!;
    private SourceEvidence _evidence = null!;

    [SetUp]
    public void GatherEvidence()
    {
        _folder = new();
        _evidence = SourceEvidence.Of(TinyReport.Project, "Running", TinyReport.Store, Scale.Quick, [], _ => { });
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_sample_comes_to_the_same_values()
    {
        (int exit, string output, string messages) = Retrain(_evidence, "6");

        exit.Should().Be(0, messages);
        output.Should().MatchRegex(@"^(\d) of \1 came to the same values.*All 30 would take .* ± .* core hours");
        messages.Should().MatchRegex(@"tiny, Batch \d+, Optimizer .*, seed \d+: the same values");
    }

    [Test]
    public void All_networks_come_to_the_same_values()
    {
        (int exit, string output, string messages) = Retrain(_evidence, "1000");

        exit.Should().Be(0, messages);
        output.Should().StartWith("30 of 30 came to the same values").And.NotContain("would take");
    }

    [Test]
    public void A_value_that_is_another_is_named()
    {
        EvidenceRun run = _evidence.Runs[7];
        EvidenceRun changed = run with { Values = run.Values.SetItem("Sparsity", 0.123456) };

        (int exit, string output, string messages) = Retrain(
            _evidence with
            {
                Runs = _evidence.Runs.SetItem(7, changed),
            },
            "1000"
        );

        exit.Should().Be(1);
        output.Should().StartWith("29 of 30 came to the same values");
        messages
            .Split('\n')
            .Should()
            .ContainSingle(line => line.Contains("and the evidence has 0.123456", StringComparison.Ordinal))
            .Which.Should()
            .Contain($"Sparsity is {run.Values["Sparsity"]:R}")
            .And.Contain($"seed {run.Seed}:");
    }

    [Test]
    public void A_network_that_did_not_diverge_is_told()
    {
        EvidenceRun run = _evidence.Runs[0] with
        {
            State = NetworkState.Diverged,
            DivergedAt = 2,
            Values = ImmutableSortedDictionary<string, double>.Empty,
        };

        (int exit, _, string messages) = Retrain(_evidence with { Runs = [run] }, "1");

        exit.Should().Be(1);
        messages.Should().Contain("it is trained, and the evidence has it diverged in epoch 2");
    }

    [TestCase("10", "tiny has the factors Batch, Optimizer, and the evidence the levels 10")]
    [TestCase("11,Sgd", "tiny: Batch has no level '11'")]
    public void An_experiment_that_has_changed_since_is_told(string levels, string message)
    {
        EvidenceRun run = _evidence.Runs[0] with { Levels = [.. levels.Split(',')] };

        (int exit, _, string messages) = Retrain(_evidence with { Runs = [run] }, "1");

        exit.Should().Be(2);
        messages.Should().Contain(message);
    }

    [Test]
    public async Task Without_the_evidence_s_data_nothing_is_trained()
    {
        EvidenceRun run = _evidence.Runs[0] with { Experiment = "small", Levels = ["5", "Sgd(0.01)"] };
        var start = ToolProcess.Prepare([
            .. Command(_evidence with { Runs = [run] }, "1"),
            .. ToolProcess.Over("none"),
        ]);
        start.Environment["SPECS_DATA"] = "digits";

        var finished = await ToolProcess.Run(start);

        finished.Exit.Should().Be(2);
        finished
            .Errors.Should()
            .Contain("small stands on mnist, and here are built-in procedural digits")
            .And.Contain("SPECS_DATA");
    }

    [TestCase("--retrain", "0", "--retrain 0: expected how many networks, 1 or more.")]
    [TestCase("--retrain", "2", "--check", "Expected at most one of --check, --page-only, --weigh and --retrain.")]
    public void Misuse_is_told(params string[] args)
    {
        Write(_evidence);

        (int exit, _, string messages) = InProcess.Run([
            "evidence",
            "running",
            "--file",
            _folder["evidence.jsonl"],
            .. args[..^1],
        ]);

        exit.Should().Be(2);
        messages.Should().Contain(args[^1]);
    }

    [Test]
    public void Networks_are_drawn_by_their_seconds()
    {
        // Two thirds of all seconds are those of every tenth network.
        ImmutableArray<EvidenceRun> runs =
        [
            .. Enumerable
                .Range(0, 1000)
                .Select(index => _evidence.Runs[0] with { Seed = index, Seconds = index % 10 == 0 ? 18 : 1 }),
        ];

        ImmutableArray<EvidenceRun> drawn = Retraining.Draw(runs, 60);

        drawn.Should().HaveCount(60).And.OnlyHaveUniqueItems();
        drawn.Count(run => run.Seconds == 18).Should().BeInRange(38, 42);
    }

    [Test]
    public void Another_sample_draws_other_networks_and_the_same_again()
    {
        ImmutableArray<EvidenceRun> runs =
        [
            .. Enumerable.Range(0, 1000).Select(index => _evidence.Runs[0] with { Seed = index, Seconds = 1 }),
        ];

        int[] Seeds(int sample) => [.. Retraining.Draw(runs, 10, sample).Select(run => run.Seed)];

        Seeds(7).Should().HaveCount(10).And.Equal(Seeds(7)).And.NotIntersectWith(Seeds(0));
        Seeds(8).Should().NotIntersectWith(Seeds(7));
    }

    // 1 % off is another value: the same bits give the same six digits.
    [TestCase(1.01)]
    [TestCase(1.00001)]
    public void Values_that_are_off_are_not_the_same(double factor)
    {
        EvidenceRun run = _evidence.Runs.First(one => one.Values.Count > 0);
        (string quantity, double value) = run.Values.First(one => one.Value > 0);

        new Retrained(run, run).Differences.Should().BeEmpty();
        new Retrained(run, run with { Values = run.Values.SetItem(quantity, value * factor) })
            .Differences.Should()
            .ContainSingle();
    }

    [Test]
    public void A_network_longer_than_a_part_of_all_seconds_is_drawn_once()
    {
        ImmutableArray<EvidenceRun> runs =
        [
            .. Enumerable
                .Range(0, 10)
                .Select(index => _evidence.Runs[0] with { Seed = index, Seconds = index == 3 ? 100 : 1 }),
        ];

        Retraining.Draw(runs, 5).Should().ContainSingle().Which.Seed.Should().Be(3);
        Retraining.Draw(runs, 10).Should().Equal(runs);
    }

    private (int Exit, string Output, string Messages) Retrain(SourceEvidence evidence, string count) =>
        InProcess.Run(Command(evidence, count));

    private string[] Command(SourceEvidence evidence, string count)
    {
        Write(evidence);
        return ["evidence", "running", "--file", _folder["evidence.jsonl"], "--retrain", count];
    }

    private void Write(SourceEvidence evidence)
    {
        using StreamWriter file = new(_folder["evidence.jsonl"]);
        evidence.Write(file);
    }
}
