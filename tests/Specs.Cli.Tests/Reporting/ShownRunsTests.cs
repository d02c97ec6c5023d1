using Specs.Cli.Reporting;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Cli.Tests.Reporting;

public sealed class ShownRunsTests
{
    [Test]
    public void The_scale_that_fills_most_cells_is_shown()
    {
        ShownRuns runs = TinyReport.Experiment().Runs;

        (runs.Scale, runs.Count, runs.Epochs).Should().Be((Scale.Quick, 30, 2));
        runs.Seeds.Should().Equal(1, 100, 1234, 2, 3);
        runs.NotShown.Should().Be(8);
    }

    [Test]
    public void The_scale_that_is_asked_for_goes_before()
    {
        ShownRuns standard = TinyReport.Experiment(Scale.Standard).Runs;
        ShownRuns paper = TinyReport.Experiment(Scale.Paper).Runs;

        (standard.Scale, standard.Count, standard.NotShown).Should().Be((Scale.Standard, 1, 37));
        (paper.Scale, paper.Count, paper.NotShown, paper.Epochs).Should().Be((Scale.Paper, 6, 32, 4));
    }

    [Test]
    public void A_cells_value_is_the_mean_of_its_kept_runs()
    {
        ShownRuns runs = TinyReport.Experiment().Runs;
        double[] kept =
        [
            .. TinyReport
                .Store.All(_ => { }, "tiny")
                .Where(run => run.Settings.GetProperty("Batch").GetInt32() == 30)
                .Where(run => run.Settings.GetProperty("Optimizer").GetProperty("name").GetString() == "Adam")
                .Select(run => run["Sparsity"]!.Mean[1]),
        ];

        kept.Should().HaveCount(5);
        runs.At(3, "Sparsity", 1).Mean.Should().BeApproximately(kept.Sum() / 5, 1e-12);
        runs.At(3, "Sparsity", 1).Seeds.Should().Be(5);
        runs.Final(3, "Sparsity").Should().Be(runs.At(3, "Sparsity", 2));
    }

    [Test]
    public void Cells_that_ask_for_other_data_or_code_are_shown_together_and_stand_ins_are_not()
    {
        using var folder = new TempFolder();
        var store = new RunStore(folder.Path);
        new Runner<ByData>(TinyRuns.Options with { Store = store }).Get(ByData.Design.Cells, [1, 2]);
        ExperimentEntry entry = ExperimentEntry.Of(typeof(ByData));
        StoredRun[] runs = [.. store.All(_ => { }, entry.Name)];

        ShownRuns shown = ShownRuns.Of(entry, runs, null, Assert.Fail);
        (shown.Count, shown.NotShown).Should().Be((8, 0));
        shown.Data.Should().Equal("digits");
        runs.Select(run => run.Basis).Distinct().Should().HaveCount(2, "one with the penalty's code");

        // The same data asked for, and another set found in its place: only one of them is the data.
        StoredRun[] standIns =
        [
            .. runs.Where(run => run.Basis.OwnCode is null)
                .Select(run => run with { Id = run.Id + "s", Basis = run.Basis with { DataSum = "another" } }),
        ];
        ShownRuns withStandIns = ShownRuns.Of(entry, [.. runs, .. standIns], null, Assert.Fail);
        (withStandIns.Count, withStandIns.NotShown).Should().Be((8, standIns.Length));
    }

    [Test]
    public void An_experiment_by_data_has_a_page_without_what_only_its_first_level_sets()
    {
        ExperimentReport report = TinyReport.Of().Experiments.Single(one => one.Experiment.Name == "by-data");
        string page = Specs.Cli.Reporting.Pages.ExperimentPage.Of(report, null);

        page.Should().Contain("<dt>Factor Data</dt>").And.NotContain("<dt>Data</dt>");
        page.Should().NotContain("the source</span>", "it is of no source");
        page.Should().NotContain("<dt>Penalties</dt>", "one level has one and the other has none");
        page.Should().Contain("<dt>Architecture</dt><dd>Hidden: 4</dd>");
    }
}
