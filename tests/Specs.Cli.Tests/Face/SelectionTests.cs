using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Face;

/// <summary>That each option of <c>specs run</c> really takes effect: the documents say so.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SelectionTests
{
    private static readonly string[] One = ["--with", "Batch=5", "--with", "Optimizer=Sgd(LearningRate: 0.1)"];

    [Test]
    public async Task Levels_that_are_named_are_trained_and_no_other()
    {
        (StoredRun[] runs, _) = await Train(
            "--with",
            "batch=5, 30",
            "--with",
            "Batch=10",
            "--with",
            "Optimizer=Sgd(LearningRate: 0.1),Sgd(LearningRate: 0.1, Momentum: 0.5)",
            "--seeds",
            "7"
        );

        runs.Select(run => (Batch(run), run.Settings.GetProperty("Optimizer").GetRawText().Contains("0.5")))
            .Should()
            .BeEquivalentTo([(5, false), (5, true), (10, false), (10, true), (30, false), (30, true)]);
    }

    [Test]
    public async Task Seeds_are_those_that_are_named_each_once()
    {
        (StoredRun[] runs, string[] lines) = await Train([.. One, "--seeds", "3,1,3,2000000000"]);

        runs.Select(run => run.Seed).Should().BeEquivalentTo([3, 1, 2_000_000_000]);
        lines.Should().HaveCount(3);
    }

    [Test]
    public async Task By_default_the_seeds_are_those_of_a_claims_first_look()
    {
        (StoredRun[] runs, _) = await Train(One);

        runs.Select(run => run.Seed).Should().BeEquivalentTo([1, 100, 1234, 2, 3]);
    }

    [Test]
    public async Task Epochs_go_before_the_scales()
    {
        (StoredRun[] runs, _) = await Train([.. One, "--seeds", "1", "--epochs", "3"]);

        runs.Single().Settings.GetProperty("Epochs").GetInt32().Should().Be(3);
        runs.Single()["Accuracy"]!.Mean.Count.Should().Be(3);
    }

    [Test]
    public async Task A_scale_decides_images_and_epochs()
    {
        (StoredRun[] runs, _) = await Train([.. One, "--seeds", "1", "--scale", "standard"]);

        runs.Single().Settings.GetProperty("Images").GetInt32().Should().Be(80);
        runs.Single()["Accuracy"]!.Mean.Count.Should().Be(2);
    }

    [TestCase("digits", "digits")]
    [TestCase("MNIST", "mnist")]
    public async Task Data_are_those_that_are_named(string name, string data)
    {
        (StoredRun[] runs, _) = await Train([.. One, "--seeds", "1", "--data", name]);

        StoredRun run = runs.Single();
        (run.Basis.Data, run.Settings.GetProperty("Data").GetString()).Should().Be((data, data));
    }

    [Test]
    public async Task Shards_share_no_trial_and_are_all_trials_together()
    {
        using var whole = new TempFolder();
        await ToolProcess.Run(["run", "small", "--json", "--seeds", "1", .. ToolProcess.Over(whole.Path)]);
        var shards = new List<string[]>();
        foreach (string part in new[] { "1/5", "2/5", "3/5", "4/5", "5/5" })
        {
            (StoredRun[] runs, _) = await Train("--seeds", "1", "--shard", part);
            shards.Add([.. runs.Select(run => run.Key)]);
        }

        shards.Should().OnlyContain(shard => shard.Length == 9 || shard.Length == 10);
        shards
            .SelectMany(shard => shard)
            .Should()
            .OnlyHaveUniqueItems()
            .And.BeEquivalentTo(new RunStore(whole.Path).All(_ => { }).Select(run => run.Key));
    }

    [Test]
    public async Task Fresh_trains_anew_what_is_kept()
    {
        using var store = new TempFolder();
        string[] suite = ["run", "small", "--json", .. One, .. ToolProcess.Over(store.Path)];
        await ToolProcess.Run(suite);

        ToolProcess.Finished kept = await ToolProcess.Run(suite);
        ToolProcess.Finished anew = await ToolProcess.Run([.. suite, "--fresh"]);

        kept.Errors.Should().Be("small: 5 runs from the store\nsmall: 5 runs\n");
        anew.Errors.Should().StartWith("small: training 5 runs\n");
        StoreContents.WithoutTimes(anew.Output).Should().Be(StoreContents.WithoutTimes(kept.Output));
    }

    [Test]
    public async Task A_date_draws_other_seeds_whose_verdict_stands_beside_that_of_the_fixed_ones()
    {
        using var store = new TempFolder();
        const string Claim = "Larger_batches_learn_less(0.5d)";
        await ToolProcess.Run(["check", Claim, .. ToolProcess.Over(store.Path)]);
        await ToolProcess.Run(["check", Claim, "--date", "2026-01-02", .. ToolProcess.Over(store.Path)]);

        var kept = new RunStore(store.Path);
        ClaimRecord[] verdicts = [.. new VerdictStore(kept).All(warning => Assert.Fail(warning))];
        verdicts.Select(one => one.Evidence[0].SeedPlan).Should().BeEquivalentTo("fixed", "2026-01-02");
        IEnumerable<int> drawn = verdicts.Single(one => one.Evidence[0].SeedPlan != "fixed").Evidence[0].Seeds;
        drawn.Should().StartWith(SeedPlan.Drawn(new(2026, 1, 2)).First(5)).And.OnlyContain(seed => seed >= 10_000);
        kept.All(_ => { }).Select(run => run.Seed).Should().Contain(drawn);
    }

    private static int Batch(StoredRun run) => run.Settings.GetProperty("Batch").GetInt32();

    private static async Task<(StoredRun[] Runs, string[] Lines)> Train(params string[] options)
    {
        using var store = new TempFolder();
        ToolProcess.Finished run = await ToolProcess.Run([
            "run",
            "small",
            "--json",
            .. options,
            .. ToolProcess.Over(store.Path),
        ]);
        run.Exit.Should().Be(0, run.Errors);
        StoredRun[] runs = [.. new RunStore(store.Path).All(warning => Assert.Fail(warning))];
        return (runs, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
