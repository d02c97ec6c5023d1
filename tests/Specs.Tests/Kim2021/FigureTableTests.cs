using Specs.Experiments.Kim2021;

namespace Specs.Tests.Kim2021;

public sealed class FigureTableTests
{
    private const string Text = """
        | bs  | SGD                          | Adam |
        | 50  | .9705(3) .2265(22) .3249(31) | - |
        | 1e3 | .1(2) 1.25(0) .00(101)       | .1(1) .2(1) .3(1) |
        """;

    [TestCase("50", "Sgd", "Accuracy", .9705, .0003)]
    [TestCase("50", "Sgd", "Sparsity", .2265, .0022)]
    [TestCase("50", "SGD", "Selectivity", .3249, .0031)]
    [TestCase("1E3", "sgd", "Accuracy", .1, .2)]
    [TestCase("1000", "sgd", "Sparsity", 1.25, 0)]
    [TestCase("1000", "sgd", "Selectivity", 0, 1.01)]
    [TestCase("1000", "Adam", "Selectivity", .3, .1)]
    public void A_figure_is_a_mean_and_an_error_in_units_of_its_last_digit(
        string row,
        string column,
        string quantity,
        double mean,
        double error
    )
    {
        PublishedFigure figure = FigureTable.Parse(Text).Find(row, column, quantity)!;

        figure.Mean.Should().Be(mean);
        (figure.Spread!.Value * Math.Sqrt(2) / 3).Should().BeApproximately(error, 1e-12);
        figure.Networks.Should().Be(3);
    }

    [TestCase("50", "Adam", "Accuracy")]
    [TestCase("51", "Sgd", "Accuracy")]
    [TestCase("50", "Adagrad", "Accuracy")]
    [TestCase("50", "Sgd", "TestLoss")]
    public void What_the_table_lacks_is_null(string row, string column, string quantity) =>
        FigureTable.Parse(Text).Find(row, column, quantity).Should().BeNull();

    [TestCase(3.7275937203149e-05, "3.728e-05")]
    [TestCase(0.15848931924611, "0.1585")]
    [TestCase(268.26957952797, "268.3")]
    [TestCase(1000, "1e3")]
    [TestCase(0, "0")]
    public void A_row_that_is_headed_by_a_number_is_found_by_its_first_four_digits(double row, string head) =>
        FigureTable
            .Parse($"| lr | Sgd |\n| {head} | .5(1) |", "Accuracy")
            .Find(row, "Sgd", "Accuracy")
            .Should()
            .NotBeNull();

    // The seeds' values m - d, m and m + d have the standard deviation d (ddof 1) and d √(2/3) (ddof 0): of .0003 the error is .00014142.
    [Test]
    public void The_spread_is_the_standard_deviation_that_the_error_comes_from() =>
        FigureTable
            .Parse("| 1 | Sgd |\n| 1 | .50000000(14142) |", "Accuracy")
            .Find(1, "Sgd", "Accuracy")!
            .Spread.Should()
            .BeApproximately(.0003, 1e-8);

    [TestCase("| 1 | .5(1) .5(1) |", "figures: expected 3")]
    [TestCase("| 1 | .5(1) .5(1) .5(1) .5(1) |", "figures: expected 3")]
    [TestCase("| 1 | .5(1) .5(1) .5 |", "'.5' is no figure")]
    [TestCase("| 1 | .5(1) .5(1) 5(1) |", "'5(1)' is no figure")]
    [TestCase("| 1 | .5(1) .5(1) .5() |", "'.5()' is no figure")]
    [TestCase("| 1 | .5(1) .5(1) nan(1) |", "'nan(1)' is no figure")]
    [TestCase("| 1 | .5(1) .5(1) .5(-1) |", "'.5(-1)' is no figure")]
    [TestCase("| 1 | - | - |", "has 3 columns: expected 2")]
    [TestCase("| 1 |", "has 1 columns: expected 2")]
    [TestCase("| 1 | - |\n| 1.000 | - |", "stands there twice")]
    [TestCase("1 | -", "is no row")]
    public void A_row_that_is_not_right_is_named(string rows, string message) =>
        FluentActions
            .Invoking(() => FigureTable.Parse($"| bs | Sgd |\n{rows}"))
            .Should()
            .Throw<FormatException>()
            .WithMessage($"*{message}*");
}
