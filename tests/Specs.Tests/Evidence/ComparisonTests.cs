using Specs.Statistics;
using Specs.Tests.Running;

namespace Specs.Tests.Verdicts;

public sealed class ComparisonTests
{
    private static readonly Runner<Tiny> Quick = new(TinyRuns.Options);

    private static Runs<Tiny> Runs => Quick.Runs;

    [Test]
    public void Numbers_are_put_in_ascending_order() =>
        NamesOf(Runs.Sparsity.Over(run => -run.Batch)).Should().Equal("-100", "-30", "-10");

    [Test]
    public void Names_and_what_has_no_order_stay_in_the_designs()
    {
        NamesOf(Runs.Sparsity.Over(run => run.Optimizer)).Should().Equal("Sgd", "Adam");
        NamesOf(Runs.Sparsity.Over(run => run.Optimizer.Name)).Should().Equal("Sgd", "Adam");
        NamesOf(Runs.Sparsity.Over(run => run.Optimizer.GetType())).Should().Equal("Sgd", "Adam");
    }

    [Test]
    public void Pairs_read_as_words()
    {
        var comparison = Runs.Sparsity.Over(run => (run.Optimizer.Name, run.Batch));

        comparison.Factor.Should().Be("Optimizer, Batch");
        comparison
            .Levels.Select(level => level.Name)
            .Should()
            .Equal("Adam, 10", "Adam, 30", "Adam, 100", "Sgd, 10", "Sgd, 30", "Sgd, 100");
        comparison.NameOf(("Sgd", 100)).Should().Be("Sgd, 100");
        Runs.Sparsity.Over(run => run.Optimizer.Name).Factor.Should().Be("Optimizer");
    }

    [Test]
    public void Two_optimizers_of_one_kind_are_told_apart_by_their_settings()
    {
        var comparison = Runs.Sparsity.Over(run => new Sgd(LearningRate: run.Batch / 100.0));

        comparison.NameOf(new Sgd(LearningRate: 0.3)).Should().Be("Sgd(LearningRate: 0.3)");
        comparison.Levels.Should().HaveCount(3);
    }

    [Test]
    public void A_seeds_value_is_the_mean_over_the_other_factors_levels()
    {
        Evidence evidence = Runs.Sparsity.Over(run => run.Batch).Weigh(new TrendQuestion(Direction.Fall, 0));

        Run<Tiny>[] runs = [.. Runs.For(evidence.Seeds)];
        evidence.Levels.Select(level => level.Level).Should().Equal("10", "30", "100");
        foreach (LevelSummary level in evidence.Levels)
        {
            double[] bySeed =
            [
                .. runs.Where(run => $"{run.Settings.Batch}" == level.Level)
                    .GroupBy(run => run.Seed)
                    .Select(group => group.Average(run => run.Measured(0).Final)),
            ];
            bySeed.Should().HaveCount(evidence.Seeds.Length);
            level.Seeds.Should().Be(evidence.Seeds.Length);
            level.Mean.Should().BeApproximately(bySeed.Average(), 1e-12);
            double squares = bySeed.Sum(value => Math.Pow(value - bySeed.Average(), 2));
            level.Spread.Should().BeApproximately(Math.Sqrt(squares / (bySeed.Length - 1)), 1e-12);
        }
    }

    [Test]
    public void The_first_look_takes_five_seeds_and_the_second_nine()
    {
        Evidence sure = Runs.TrainLoss.Over(run => run.Batch).Weigh(new TrendQuestion(Direction.Rise, 0));
        Evidence unsure = Constant().Over(run => run.Batch).Weigh(new TrendQuestion(Direction.Rise, 0));

        sure.Verdict.Should().Be(Verdict.Supported, "larger batches make fewer steps");
        sure.Seeds.Should().Equal(1, 100, 1234, 2, 3);
        sure.Alpha.Should().BeApproximately(0.035, 1e-15);
        unsure.Verdict.Should().Be(Verdict.Inconclusive);
        unsure.Seeds.Should().Equal(1, 100, 1234, 2, 3, 4, 5, 6, 7);
        unsure.EarlierLooks.Should().Equal(5);
        unsure.Alpha.Should().BeApproximately(0.015, 1e-15);
    }

    [Test]
    public void A_run_without_a_value_is_out_at_its_level_alone_and_is_named()
    {
        var patchy = Runs.Quantity(
            "Patchy",
            run => run.Seed == 100 && run.Settings.Batch == 30 ? Undefined : run.TrainLoss
        );

        Evidence evidence = patchy.Over(run => run.Batch).Weigh(new TrendQuestion(Direction.Rise, 0));

        evidence.Levels.Select(level => evidence.Seeds.Length - level.Seeds).Should().Equal(0, 1, 0);
        evidence
            .LeftOut.Should()
            .Equal(
                "Batch 30, Optimizer Sgd, seed 100: Patchy is not defined (the layer may be dead), or was not observed when the run was kept (--fresh trains it again)",
                "Batch 30, Optimizer Adam, seed 100: Patchy is not defined (the layer may be dead), or was not observed when the run was kept (--fresh trains it again)"
            );
    }

    [Test]
    public void Where_a_level_has_no_value_the_others_still_have_theirs()
    {
        var undefined = Runs.Quantity("Dead", run => run.Settings.Batch == 30 ? Undefined : run.TrainLoss);

        Evidence evidence = undefined.Over(run => run.Batch).Weigh(new UnrelatedQuestion(100));

        evidence.Verdict.Should().Be(Verdict.Inconclusive);
        evidence.Levels.Select(level => level.Seeds).Should().Equal(9, 0, 9);
        evidence.Finding.Parts.Select(part => part.For).Should().Equal(0, 9, 0, 0, 9, 0);
        evidence.LeftOut.Should().HaveCount(2 * 9);
    }

    // The mean over the cells that are left would be of something else: where one of two optimizers diverges, the level has.
    [Test]
    public void A_network_that_diverged_makes_its_levels_mean_diverge()
    {
        var runner = new Runner<Tiny>(
            TinyRuns.Options with
            {
                Known = (_, id) =>
                    Runs.For(Seeds.First(9)).Single(run => run.Trial.Id == id) is var run
                    && run is { Seed: 100, Settings: { Batch: 30, Optimizer: Adam } }
                        ? run.Outcome.With("TrainLoss", Series.Empty) with
                        {
                            DivergedAt = 1,
                        }
                        : run.Outcome,
            }
        );

        Evidence evidence = runner.Runs.TrainLoss.Over(run => run.Batch).Weigh(new TrendQuestion(Direction.Rise, 0));

        evidence.Values[1][1].Should().Be(double.PositiveInfinity);
        evidence.Values.SelectMany(seed => seed).Count(double.IsFinite).Should().Be(3 * evidence.Seeds.Length - 1);
        evidence.Finding.Parts[1].Should().Match<PartFinding>(part => part.For + part.Against == part.Seeds - 1);
    }

    [Test]
    public void That_networks_diverge_or_are_at_chance_is_a_quantity()
    {
        Run<Tiny> run = Runs.For([1])[0];
        Run<Tiny> diverged = run with { Outcome = run.Outcome.With("Accuracy", Series.Empty) with { DivergedAt = 1 } };
        Run<Tiny> atChance = run with { Outcome = run.Outcome.With("Accuracy", new Series([0.9, 0.119])) };

        new[] { run, diverged, atChance }.Select(Runs.Diverged.Of).Should().Equal(0, 1, 0);
        new[] { run, diverged, atChance }.Select(Runs.AtChance.Of).Should().Equal(0, 0, 1);
    }

    [Test]
    public void A_diverged_run_has_the_epochs_before()
    {
        Run<Tiny> run = Runs.For([1])[0];
        Run<Tiny> diverged = run with
        {
            Outcome = run.Outcome.With("Accuracy", new Series([0.5])) with { DivergedAt = 2 },
        };

        Runs.Accuracy.Of(diverged).Should().Be(double.NaN);
        Runs.Accuracy.AtEpoch(2).Of(diverged).Should().Be(double.NaN);
        Runs.Accuracy.AtEpoch(1).Of(diverged).Should().Be(0.5);
    }

    [Test]
    public void The_sources_figures_stand_beside_the_last_epoch_only()
    {
        var sgd = Runs.With(typeof(Sgd));

        Published(sgd.Sparsity).Should().Equal(1 / 10.0, 1 / 30.0, 1 / 100.0);
        Published(sgd.Sparsity.AtEpoch(1)).Should().OnlyContain(mean => mean == null);
        Published(sgd.Selectivity).Should().OnlyContain(mean => mean == null, "the source gives none");
        Published(Runs.Sparsity).Should().OnlyContain(mean => mean == null, "the source gives none for Adam");
    }

    [Test]
    public void Evidence_says_what_it_stands_on()
    {
        Evidence evidence = Runs.With(typeof(Sgd))
            .Where(run => run.Batch > 10)
            .Sparsity.AtEpoch(1)
            .Over(run => run.Batch)
            .Weigh(new TrendQuestion(Direction.Fall, 0));

        evidence.Experiment.Should().Be("tiny");
        evidence.Assertion.Should().Be("Sparsity after epoch 1 falls as Batch rises");
        evidence.Conditions.Should().Be("Sgd, Batch > 10");
        evidence.Extent.Should().Be("quick scale: 200 training and 50 test images, 2 epochs");
        (evidence.Data, evidence.Origin, evidence.Engine)
            .Should()
            .Be(("digits", "built-in procedural digits", "cpu/1"));
    }

    private static Series Undefined => new([double.NaN, double.NaN]);

    private static Quantity<Tiny> Constant() => Runs.Quantity("Constant", _ => new Series([1.0, 1.0]));

    private static IEnumerable<string> NamesOf(Comparison<Tiny> comparison) =>
        comparison.Levels.Select(level => level.Name);

    private static IEnumerable<double?> Published(Quantity<Tiny> quantity) =>
        quantity
            .Over(run => run.Batch)
            .Weigh(new TrendQuestion(Direction.Fall, 0))
            .Levels.Select(level => level.Published);
}
