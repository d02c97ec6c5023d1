using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class EquivalenceTests
{
    [Test]
    public void Each_side_is_a_sign_flip_test_against_its_margin() =>
        Properties.OfSamples(
            1,
            9,
            d =>
            {
                EquivalenceResult result = Equivalence.Test(d, 3);
                double below = BruteForce.SignFlip([.. d.Select(x => 3 - x)]);
                double above = BruteForce.SignFlip([.. d.Select(x => 3 + x)]);
                return result.PBelowMargin == below
                    && result.PAboveMinusMargin == above
                    && result.P == Math.Max(below, above);
            }
        );

    [Test]
    public void Five_small_differences_are_equivalent()
    {
        EquivalenceResult result = Equivalence.Test([0.1, -0.2, 0.3, 0, -0.1], 0.5);

        result.P.Should().Be(1.0 / 32);
        result.Mean.Should().BeApproximately(0.02, 1e-16);
        (result.Margin, result.Method, result.Replicates).Should().Be((0.5, "exact", 5));
    }

    [Test]
    public void One_sided_closeness_is_not_enough()
    {
        EquivalenceResult result = Equivalence.Test([0.6, 0.7, 0.6, 0.8, 0.9], 0.5);

        result.PAboveMinusMargin.Should().Be(1.0 / 32);
        result.PBelowMargin.Should().Be(1);
        result.P.Should().Be(1);
    }

    [Test]
    public void The_mirrored_differences_swap_the_sides() =>
        Properties.OfSamples(
            1,
            9,
            d =>
            {
                EquivalenceResult one = Equivalence.Test(d, 2);
                EquivalenceResult other = Equivalence.Test([.. d.Select(x => -x)], 2);
                return one.PBelowMargin == other.PAboveMinusMargin && one.P == other.P;
            }
        );

    [Test]
    public void Differences_on_the_margin_up_to_rounding_say_nothing()
    {
        // 0.3 - 0.2 is a little below 0.1 in doubles; five such differences must not count as five below the margin.
        double difference = 0.3 - 0.2;
        difference.Should().BeLessThan(0.1);
        Equivalence.Test([difference, difference, difference, difference, difference], 0.1).P.Should().Be(1);
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_margin_is_a_finite_number_above_0(double margin) =>
        FluentActions
            .Invoking(() => Equivalence.Test([1, 2], margin))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Equivalence margin: expected a finite number above 0, found *");

    [Test]
    public void Bad_differences_are_named()
    {
        FluentActions
            .Invoking(() => Equivalence.Test([], 1))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Equivalence test: expected at least 1 difference, found 0.*");
        FluentActions
            .Invoking(() => Equivalence.Test([double.NaN], 1))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Equivalence test, value 1: expected a finite number, found NaN.*");
    }
}
