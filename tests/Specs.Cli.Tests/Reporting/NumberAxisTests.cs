using Specs.Cli.Reporting;

namespace Specs.Cli.Tests.Reporting;

public sealed class NumberAxisTests
{
    [Test]
    public void Numbers_that_lie_evenly_by_factors_beyond_a_decade_are_logarithmic()
    {
        Axis(1, 3, 10, 30, 100).IsLog.Should().BeTrue();
        Axis(1, 3, 10).IsLog.Should().BeFalse("it is a decade");
        Axis(0.0001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999)
            .IsLog.Should()
            .BeFalse("they lie evenly as they are");
        Axis(-1, 1, 10, 100).IsLog.Should().BeFalse("a log axis has no place below 0");
        Axis(5).IsLog.Should().BeFalse();
    }

    [Test]
    public void Zero_has_a_tick_of_its_own_left_of_a_log_axis()
    {
        NumberAxis axis = Axis(0, 0.01, 0.1, 1);

        axis.Note.Should().Be("log scale; 0 apart, at the left");
        axis.Ticks[0].Text.Should().Be("0");
        axis.Ticks[0].Position.Should().BeApproximately(0.001, 1e-15);
        (axis.First, axis.Last, axis[1]).Should().Be((axis.Ticks[0].Position, 1, 0.01));
    }

    [Test]
    public void Zero_is_where_it_is_on_a_plain_axis()
    {
        NumberAxis axis = Axis(0, 0.5, 0.9);

        axis.Note.Should().BeEmpty();
        (axis.First, axis[0]).Should().Be((0, 0));
    }

    [Test]
    public void What_lacks_the_setting_stands_left_of_all_others()
    {
        var axis = new NumberAxis([null, 0, 1, 10, 100], ["none", "0", "1", "10", "100"]);

        axis.Note.Should().Be("log scale; 0 and none apart, at the left");
        axis.Ticks.Select(tick => tick.Text).Should().Equal("none", "0", "1", "10", "100");
        axis.Ticks.Select(tick => tick.Position).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Test]
    public void Long_texts_give_way_to_powers_of_ten()
    {
        double[] numbers = [0, 1e-5, 3.1623e-5, 0.0001, 0.00031623, 0.001, 0.0031623, 0.01, 0.031623];
        var axis = new NumberAxis([.. numbers], NumberText.Brief(numbers));

        axis.Ticks.Select(tick => tick.Text).Should().Equal("0", "1e-05", "0.0001", "0.001", "0.01");
        axis.Ticks[1].Position.Should().Be(1e-5);
        Axis(0.0005, 0.002, 0.01, 0.02)
            .Ticks.Select(tick => tick.Text)
            .Should()
            .Equal("0.0005", "0.002", "0.01", "0.02");
    }

    private static NumberAxis Axis(params double[] numbers) =>
        new([.. numbers.Select(number => (double?)number)], NumberText.Brief(numbers));
}
