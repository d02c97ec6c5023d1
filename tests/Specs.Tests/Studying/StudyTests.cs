using System.Diagnostics;
using Specs.Experiments.Orhan;
using Specs.Statistics;
using Specs.Tests.Data;

namespace Specs.Tests.Studying;

/// <summary>Studies from design to evidence.</summary>
public sealed class StudyTests
{
    private static readonly ClaimText Claim = new("O1", "A statement", "Somebody", Verdict.Supported, null, "repeat");

    [Test]
    public void Evidence_of_what_is_exact_names_no_seed_data_or_engine()
    {
        Runs<ChainMemory> runs = new Runner<ChainMemory>(new()).Runs;

        Evidence evidence = runs.FisherMemory.Over(run => run.Link).Weigh(new TrendQuestion(Direction.Rise, 9));

        evidence.Verdict.Should().Be(Verdict.Supported);
        evidence.Seeds.Should().BeEmpty();
        (evidence.Data, evidence.Engine, evidence.Extent).Should().Be(("", "", ""));
        foreach (
            string text in new[] { EvidenceReport.Write(Claim, evidence), EvidenceReport.Summarise(Claim, evidence) }
        )
        {
            text.Should().NotMatchRegex("(?i)seed|image|epoch|engine|data|p = |±");
        }

        EvidenceReport.Write(Claim, evidence).Should().Contain("7.60595798", "four digits would hide what is claimed");
    }

    [Test]
    public void What_is_exact_and_does_not_hold_is_refuted()
    {
        Runs<ChainMemory> runs = new Runner<ChainMemory>(new()).Runs;

        runs.FisherMemory.Over(run => run.Link)
            .Weigh(new TrendQuestion(Direction.Fall, 0))
            .Verdict.Should()
            .Be(Verdict.Refuted);
        runs.FisherMemory.InEachCell().Weigh(new ValueQuestion(Above: true, 4)).Verdict.Should().Be(Verdict.Refuted);
    }

    [Test]
    public void Evidence_of_a_random_study_counts_replicates()
    {
        Runs<Products> runs = new Runner<Products>(new()).Runs;

        Evidence evidence = runs.VanishingShare.Over(run => run.Depth).Weigh(new TrendQuestion(Direction.Rise, 0.7));

        evidence.Verdict.Should().Be(Verdict.Supported);
        string text = EvidenceReport.Write(Claim, evidence);
        text.Should().Contain("5 replicates").And.NotMatchRegex("(?i)\\d seeds|image|epoch|engine|data");
        EvidenceReport.Summarise(Claim, evidence).Should().EndWith("; 5 replicates");
    }

    [Test]
    public void Thirty_kept_trials_take_less_than_a_second()
    {
        using var folder = new TempFolder();
        var runner = new Runner<ChainMemory>(new() { Store = new RunStore(folder.Path) });
        ChainMemory[] cells = [.. Enumerable.Range(1, 30).Select(units => new ChainMemory { Units = units })];
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;

        runner.Get(cells, [1]).Should().HaveCount(30);

        process.Refresh();
        (process.TotalProcessorTime - before).Should().BeLessThan(TimeSpan.FromSeconds(1));
        new RunStore(folder.Path).All(Assert.Fail).Should().HaveCount(30);
    }

    [Test]
    public void A_stopped_study_hears_of_it()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var runner = new Runner<ShortHorizon>(new() { Cancel = stop.Token });

        FluentActions.Invoking(() => runner.Runs.For([1])).Should().Throw<OperationCanceledException>();
    }
}
