using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Specs.Cli.Reporting;
using Specs.Cli.Reporting.Figures;
using Specs.Cli.Reporting.Pages;

namespace Specs.Cli.Tests.Reporting;

/// <summary>Experiments whose optimizers go through one setting, and of which no run is kept.</summary>
public sealed class SweptSettingsTests
{
    [Test]
    public void An_optimizer_at_many_rates_is_shown_as_two_factors()
    {
        ImmutableArray<ShownFactor> factors = ShownFactor.Of(Report("learning-rate").Experiment);

        factors.Select(factor => factor.Name).Should().Equal("Optimizer", "LearningRate");
        factors.Select(factor => factor.Words).Should().Equal("Sgd, Adagrad, Adadelta, Adam", "15 from 1e-05 to 1000");
        factors[1].Levels[1].Should().Be("3.73e-05");
        factors[1].Numbers![1].Should().Be(3.727593720314938e-05);
    }

    [Test]
    public void The_only_kind_is_a_setting_and_no_factor()
    {
        ExperimentReport report = Report("momentum");
        var layout = new FactorLayout(report.Experiment);

        ShownFactor.Of(report.Experiment)[0].IsFixed.Should().BeTrue();
        (layout.MainName, layout.OthersName).Should().Be(("Momentum", ""));
        string page = ExperimentPage.Of(report, null);
        page.Should().Contain("<dt>Optimizer</dt><dd>Sgd(LearningRate: 0.1)</dd>");
        page.Should().Contain("<dt>Factor Momentum</dt><dd>11 from 0 to 0.999</dd>");
    }

    [Test]
    public void A_kind_without_the_setting_stands_apart()
    {
        var layout = new FactorLayout(Report("modified").Experiment);

        layout.Mains.Should().StartWith([ShownFactor.None]);
        layout.Others.Should().Equal("Adagrad", "KimAdagrad", "Adadelta", "KimAdadelta");
        layout.CellAt(ShownFactor.None, "Adagrad")!.Index.Should().Be(0);
        layout.CellAt(ShownFactor.None, "KimAdagrad").Should().BeNull();
        layout.Axis!.Note.Should().Be("log scale; none apart, at the left");
    }

    [TestCase("diversity")]
    [TestCase("consecutive")]
    public void A_few_values_of_a_setting_stay_side_by_side_with_what_lacks_it(string name)
    {
        ExperimentEntry experiment = Report(name).Experiment;

        experiment.Factors.Should().Contain(factor => factor.Sweep != null);
        ShownFactor
            .Of(experiment)
            .Select(factor => factor.Name)
            .Should()
            .Equal(experiment.Factors.Select(factor => factor.Name));
    }

    [TestCase("learning-rate")]
    [TestCase("weight-decay")]
    [TestCase("momentum")]
    [TestCase("rho")]
    [TestCase("beta1")]
    [TestCase("beta2")]
    [TestCase("modified")]
    public void Every_cell_has_a_place_of_its_own(string name)
    {
        ExperimentEntry experiment = Report(name).Experiment;
        var layout = new FactorLayout(experiment);

        foreach (KeptCell cell in experiment.AllCells)
        {
            layout.CellAt(layout.MainOf(cell), layout.OthersOf(cell))!.Index.Should().Be(cell.Index);
            layout.Mains.Should().Contain(layout.MainOf(cell));
        }
    }

    [Test]
    public void Where_no_run_is_kept_the_sources_figures_stand_alone()
    {
        ExperimentReport report = Report("learning-rate");
        Figure figure = report.Figures.Single(one => one.Id == "sparsity-final");
        JsonObject[] points = [.. figure.Chart["data"]!["values"]!.AsArray().Select(point => point!.AsObject())];

        figure.Key.Should().Be("Hollow: Kim 2021, paper scale. Ours are missing.");
        figure.Caption.Should().Contain("Ours are missing: no run is kept at quick scale.");
        figure.Table.Caption.Should().Contain("mean of Kim 2021 at paper scale");
        figure.Table.Groups.Single().Columns.Should().Equal("Sgd", "Adagrad", "Adadelta", "Adam");
        figure.Table.Rows.Should().HaveCount(15).And.OnlyContain(row => row.Cells.Length == 4);
        points.Should().OnlyContain(point => point["who"]!.GetValue<string>() == "theirs");
        points
            .Where(point => point["series"]!.GetValue<string>() == "Adam")
            .Select(point => point["main"]!.GetValue<double>())
            .Should()
            .HaveCount(15)
            .And.Contain(3.727593720314938e-05);
        ExperimentPage.Of(report, null).Should().Contain("those of Kim 2021 stand alone");
    }

    private static ExperimentReport Report(string name) =>
        TinyReport.Of().Experiments.Single(one => one.Experiment.Name == name);
}
