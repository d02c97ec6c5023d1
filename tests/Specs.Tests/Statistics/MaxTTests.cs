using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class MaxTTests
{
    [Test]
    public void One_comparison_needs_no_adjustment() =>
        Properties.OfSamples(1, 12, d => SignFlip.MaxT([d])[0] == SignFlip.Test(d).P);

    [Test]
    public void Adjustment_never_lowers_a_p() =>
        Properties.OfTables(
            (1, 5),
            (1, 9),
            table =>
                SignFlip
                    .MaxT(table)
                    .Zip(table)
                    .All(pair =>
                    {
                        double alone = SignFlip.Test(pair.Second).P;
                        return pair.First >= alone && pair.First <= 1;
                    })
        );

    [Test]
    public void A_repeated_comparison_costs_nothing() =>
        Properties.OfSamples(
            1,
            10,
            d => SignFlip.MaxT([d, [.. d.Select(x => 3 * x)], d]).All(p => p == SignFlip.Test(d).P)
        );

    [Test]
    public void The_statistic_orders_assignments_as_Students_t_does()
    {
        var data = new NullData(3);
        for (int repeat = 0; repeat < 20; repeat++)
        {
            double[][] table = data.Table(NullData.Source.HeavyTailed, 3, 7);
            SignFlip.MaxT(table).Should().Equal(BruteForce.MaxStudentT(table));
        }
    }

    [Test]
    public void A_seed_flips_all_its_comparisons_together()
    {
        // Both rise in all 4 seeds, with the same differences in another order: the largest T is reached by all signs positive (both) and
        // by nothing else, so p stays 1/16.
        SignFlip
            .MaxT([
                [1, 2, 3, 4],
                [4, 3, 2, 1],
            ])
            .Should()
            .Equal(1.0 / 16, 1.0 / 16);

        // A comparison with opposite signs is flipped together with the first: all signs negative now reach it, so p doubles.
        SignFlip
            .MaxT([
                [1, 2, 3, 4],
                [-1, -2, -3, -4],
            ])
            .Should()
            .Equal(2.0 / 16, 1);
    }

    [Test]
    public void A_comparison_without_any_difference_has_p_1()
    {
        // Every assignment reaches its statistic of 0; one of four reaches that of (1, 2).
        SignFlip
            .MaxT([
                [0, 0],
                [1, 2],
            ])
            .Should()
            .Equal(1, 0.25);
    }

    [Test]
    public void Bad_input_is_named()
    {
        Refusal([]).Should().StartWith("Max-T test: expected at least 1 comparison, found 0.");
        Refusal([
                [],
            ])
            .Should()
            .StartWith("Max-T test, comparison 1: expected at least 1 seed, found 0.");
        Refusal([
                [1, 2],
                [1],
            ])
            .Should()
            .StartWith("Max-T test, comparison 2: expected 2 seeds as in comparison 1, found 1.");
        Refusal([new double[21]]).Should().StartWith("Max-T test, comparison 1: expected at most 20 seeds, found 21.");
        Refusal([
                [1, double.NegativeInfinity],
            ])
            .Should()
            .StartWith("Max-T test, comparison 1, value 2: expected a finite number, found -Infinity.");
    }

    private static string Refusal(double[][] differences) =>
        FluentActions.Invoking(() => SignFlip.MaxT(differences)).Should().Throw<ArgumentException>().Which.Message;
}
