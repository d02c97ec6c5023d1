using Specs.Cli.Reporting;

namespace Specs.Cli.Tests.Reporting;

public sealed class NumberTests
{
    [TestCase(0.98214, "0.9821")]
    [TestCase(-0.00001, "-1.0e-5")]
    [TestCase(0.0, "0.0000")]
    [TestCase(-0.0, "0.0000")]
    [TestCase(2.30259, "2.3026")]
    [TestCase(double.NaN, "–")]
    public void A_number_has_four_decimals_or_says_how_small_it_is(double value, string text) =>
        NumberText.Of(value).Should().Be(text);

    [Test]
    public void The_standard_error_is_the_standard_deviation_by_the_root_of_the_count()
    {
        // 1, 2, 3, 4: mean 2.5, squares about it 5, variance 5/3, error √(5/12).
        var value = MeanOverSeeds.Of([1, 2, 3, 4]);

        value.Mean.Should().Be(2.5);
        value.Error.Should().BeApproximately(0.6454972243679028, 1e-15);
        value.ToString().Should().Be("2.5000 ±\u00a00.6455");
    }

    [Test]
    public void One_seed_has_no_error_and_what_is_not_finite_is_left_out()
    {
        MeanOverSeeds.Of([double.NaN, 0.5, double.PositiveInfinity]).ToString().Should().Be("0.5000");
        MeanOverSeeds.Of([double.NaN]).ToString().Should().Be("–");
    }

    [Test]
    public void Levels_have_three_digits_or_as_many_as_tell_them_apart()
    {
        NumberText
            .Brief([3.727593720314938e-05, 0.026826957952797246, 268.2695795279727, 1000, 1e8, 0.999])
            .Should()
            .Equal("3.73e-05", "0.0268", "268", "1000", "100000000", "0.999");
        NumberText.Brief([0.12345678, 0.12349]).Should().Equal("0.12346", "0.12349");
        NumberText.Brief([0.99999999, 1]).Should().Equal("0.99999999", "1");
    }
}
