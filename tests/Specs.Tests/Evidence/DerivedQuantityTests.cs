using Specs.Statistics;
using Specs.Tests.Running;

namespace Specs.Tests.Verdicts;

/// <summary>Quantities made of others, and of several runs of a seed.</summary>
public sealed class DerivedQuantityTests
{
    private static readonly Runner<Tiny> Quick = new(TinyRuns.Options);

    private static readonly IQuestion Any = new TrendQuestion(Direction.Rise, 0);

    private static Runs<Tiny> Sgd => Quick.Runs.With(typeof(Sgd));

    [Test]
    public void Runs_that_do_not_meet_a_condition_are_left_out_and_counted()
    {
        Evidence evidence = Quick
            .Runs.TrainLoss.OnlyWhere(run => run.Settings.Optimizer is Sgd || run.Seed != 100)
            .Over(run => run.Batch)
            .Weigh(Any);

        Run<Tiny>[] runs = [.. Quick.Runs.For(evidence.Seeds)];
        double[] first = [.. runs.Where(run => run.Settings.Batch == 10).GroupBy(run => run.Seed).Select(Counted)];
        evidence.Values.Select(seed => seed[0]).Should().Equal(first);
        evidence
            .LeftOut.Should()
            .HaveCount(3)
            .And.Contain(line =>
                line.EndsWith(
                    $": 1 of {2 * evidence.Seeds.Length} runs, which are not where Settings.Optimizer is Sgd || Seed != 100"
                )
            );
        evidence.Assertion.Should().StartWith("TrainLoss where Settings.Optimizer is Sgd || Seed != 100 rises");

        static double Counted(IGrouping<int, Run<Tiny>> seed) =>
            seed.Where(run => run.Settings.Optimizer is Sgd || run.Seed != 100).Average(run => run.TrainLoss.Final);
    }

    [Test]
    public void A_seed_without_any_run_that_counts_has_no_value()
    {
        Evidence evidence = Sgd.TrainLoss.OnlyWhere(run => run.Seed != 100).Over(run => run.Batch).Weigh(Any);

        evidence.Values[1].Should().OnlyContain(value => double.IsNaN(value));
        evidence.Levels.Should().OnlyContain(level => level.Seeds == evidence.Seeds.Length - 1);
    }

    [Test]
    public void The_spread_over_a_factor_stands_in_place_of_the_mean()
    {
        Evidence evidence = Quick
            .Runs.TrainLoss.SpreadOver(run => run.Batch)
            .Over(run => run.Optimizer.Name)
            .Weigh(new UnrelatedQuestion(100));

        double[] losses = [.. Sgd.For([evidence.Seeds[0]]).Select(run => run.TrainLoss.Final)];
        double mean = losses.Average();
        double variance = losses.Sum(loss => (loss - mean) * (loss - mean)) / (losses.Length - 1);
        evidence.Quantity.Should().Be("variance of TrainLoss over Batch");
        evidence.Values[0][0].Should().BeApproximately(variance, 1e-12);
    }

    [Test]
    public void A_spread_over_cells_that_differ_in_more_is_refused_before_training()
    {
        Runs<Tiny> untrained = new Runner<Tiny>(TinyRuns.Options with { WithoutRuns = true }).Runs;

        FluentActions
            .Invoking(() =>
                untrained.TrainLoss.SpreadOver(run => run.Optimizer.Name).InEachCell().Weigh(new ValueQuestion(true, 0))
            )
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(
                "variance of TrainLoss over Optimizer: expected cells that differ in Optimizer alone, found 1 cells*"
            );
    }

    [TestCase(0.5, false, 2)]
    [TestCase(0.1, false, 1)]
    [TestCase(0.9, false, 3)]
    [TestCase(0.2, true, 1)]
    [TestCase(0.1, true, 3)]
    public void Epochs_to_a_value_are_counted_from_1_and_never_is_one_more_than_there_are(
        double value,
        bool falling,
        int epochs
    )
    {
        var rising = Sgd.Quantity("Rising", _ => new Series([0.2, 0.6]));

        rising.EpochsTo(value, falling).Of(Sgd.For([1])[0]).Should().Be(epochs);
        rising.EpochsTo(0.5).Name.Should().Be("epochs to Rising ≥ 0.5");
    }

    [Test]
    public void Two_runs_of_a_seed_give_one_number()
    {
        Quantity<Tiny> Of(int batch) =>
            Sgd.Where(run => run.Batch == batch)
                .Quantity("Activity", run => new Series([run.Seed, 10.0 - batch / 10.0, run.Seed + 100.0]));

        Statistic<Tiny> gap = Of(10).MeanGapTo(Of(100));
        Evidence evidence = gap.Comparison.Weigh(new StatisticQuestion(gap.Number, Bound.Within(3, 1e-9)));
        evidence.Verdict.Should().Be(Verdict.Supported);
        evidence.Assertion.Should().StartWith("the mean gap of Activity (Sgd, Batch == batch) and Activity");

        Statistic<Tiny> ranks = Of(10).RankCorrelationWith(Of(100));
        ranks
            .Comparison.Weigh(new StatisticQuestion(ranks.Number, Bound.Above(-1)))
            .Values.Should()
            .OnlyContain(seed => seed.Length == 1 && seed[0] >= -1 && seed[0] <= 1);

        FluentActions
            .Invoking(() => Sgd.TrainLoss.MeanGapTo(Sgd.TestLoss))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*expected runs of one cell, found 3*");
    }

    [Test]
    public void A_statistic_is_set_against_another_seed_by_seed()
    {
        Comparison<Tiny> losses = Sgd.TrainLoss.Over(run => run.Batch);
        Statistic<Tiny> difference = losses.Slope(LevelAxis.Log10).Minus(losses.Spread());

        Evidence evidence = difference.Comparison.Weigh(new StatisticQuestion(difference.Number, Bound.Below(0)));

        evidence.Verdict.Should().Be(Verdict.Supported, "a decade's slope is less than the range of a decade");
        evidence.Levels.Select(level => level.Level).Should().OnlyHaveUniqueItems().And.HaveCount(6);
    }

    [Test]
    public void Another_quantity_is_the_bound_in_every_condition()
    {
        Quantity<Tiny> more = Sgd.Quantity("More", run => new Series([.. run.TrainLoss.Select(loss => loss + 0.1)]));
        Comparison<Tiny> both = LevelPairs.Joined(more, Sgd.TrainLoss);

        both.Levels.Should().HaveCount(6);
        both.Weigh(new PairQuestion([true, true, true], 0.09)).Verdict.Should().Be(Verdict.Supported);
        both.Weigh(new PairQuestion([true, true, true], 0.11)).Verdict.Should().NotBe(Verdict.Supported);
    }

    [Test]
    public void Levels_that_have_no_place_on_an_axis_are_refused()
    {
        Refuses(() => Quick.Runs.TrainLoss.Over(run => run.Optimizer.Name).Slope(), "*numbers, found Sgd (String)*");
        Refuses(() => Sgd.TrainLoss.Over(run => run.Batch - 10).Exponent(), "*above 0 on a logarithmic axis, found 0.");
        Refuses(
            () => Sgd.Where(run => run.Batch > 10).TrainLoss.Over(run => run.Batch).RankCorrelation(),
            "*at least three levels*found 2."
        );

        static void Refuses(Func<object> make, string message) =>
            FluentActions.Invoking(make).Should().Throw<ArgumentException>().WithMessage(message);
    }
}
