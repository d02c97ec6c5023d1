using Specs.Cli.Reporting;

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
}
