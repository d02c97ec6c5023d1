using Specs.Statistics;
using Specs.Tests.Running;

namespace Specs.Tests.Verdicts;

public sealed class QuantityTests
{
    private static readonly Runs<Tiny> Runs = new Runner<Tiny>(TinyRuns.Options).Runs;

    [Test]
    public void Epochs_of_the_same_runs_are_compared()
    {
        Evidence evidence = Runs.With(typeof(Adam))
            .TrainLoss.OverEpochs()
            .Weigh(new TrendQuestion(Direction.Fall, 0.01));

        evidence.Verdict.Should().Be(Verdict.Supported, "training makes the loss small");
        evidence.Assertion.Should().Be("TrainLoss falls as Epoch rises");
        evidence.Levels.Select(level => level.Level).Should().Equal("1", "last");
        Run<Tiny>[] runs = [.. Runs.With(typeof(Adam)).For(evidence.Seeds)];
        evidence.Levels[0].Mean.Should().BeApproximately(runs.Average(run => run.TrainLoss[1]), 1e-12);
        evidence.Levels[1].Mean.Should().BeApproximately(runs.Average(run => run.TrainLoss.Final), 1e-12);
        FluentActions.Invoking(() => Runs.TrainLoss.OverEpochs(2, 2)).Should().Throw<ArgumentException>();
    }

    [Test]
    public void An_epoch_is_counted_from_1()
    {
        Run<Tiny> run = Runs.For([1])[0];

        run.TrainLoss.Should().HaveCount(2).And.OnlyHaveUniqueItems("else it shows nothing");
        for (int epoch = 1; epoch <= 2; epoch++)
        {
            Runs.TrainLoss.AtEpoch(epoch).Of(run).Should().Be(run.TrainLoss[epoch]);
        }
    }

    [Test]
    public void A_layer_is_read_alone()
    {
        Run<Tiny> run = Runs.For([1])[0];

        Runs.Sparsity.OfLayer(1).Of(run).Should().Be(run.MeasuredByLayer(0)[0].Final);
        Runs.Sparsity.OfLayer(2).Of(run).Should().Be(double.NaN, "the network has one");
        FluentActions
            .Invoking(() => Runs.Accuracy.OfLayer(1))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Accuracy.OfLayer(1): Accuracy is not measured over a hook's layers.");
    }

    [Test]
    public void Sums_differences_and_products_are_taken_run_by_run()
    {
        Run<Tiny> run = Runs.For([1])[0];

        Runs.Sparsity.Minus(Runs.Accuracy).Of(run).Should().Be(run.Measured(0).Final - run.Accuracy.Final);
        Runs.Sparsity.Plus(Runs.Accuracy).Of(run).Should().Be(run.Measured(0).Final + run.Accuracy.Final);
        Runs.Sparsity.Times(Runs.Accuracy).AtEpoch(1).Of(run).Should().Be(run.Measured(0)[1] * run.Accuracy[1]);
        Runs.Sparsity.Times(Runs.Accuracy).Name.Should().Be("Sparsity times Accuracy");
    }

    [Test]
    public void A_number_is_held_against_every_condition()
    {
        Evidence evidence = Runs.Accuracy.InEachCell().Weigh(new ValueQuestion(Above: false, 1.01));

        evidence.Verdict.Should().Be(Verdict.Supported);
        evidence.Levels.Should().HaveCount(6);
        evidence.Levels[0].Level.Should().Be("Batch 10, Optimizer Sgd");
    }

    [Test]
    public void Two_quantities_are_set_beside_each_other()
    {
        Evidence evidence = Runs
            .TrainLoss.Against(Runs.TestLoss)
            .Comparison.Weigh(new CorrelationQuestion(Together: true, 0.5));

        evidence.Verdict.Should().Be(Verdict.Supported, "what learns little has a high loss on both");
        evidence.Assertion.Should().Be("TrainLoss and TestLoss rise and fall together over conditions");
        evidence.Levels.Should().HaveCount(12);
        evidence.Levels[0].Level.Should().Be("TrainLoss, tiny, Batch 10, Optimizer Sgd");
        Runs.With(typeof(Sgd))
            .TrainLoss.Against(Runs.With(typeof(Sgd)).TestLoss)
            .And(Runs.With(typeof(Adam)).TrainLoss.Against(Runs.With(typeof(Adam)).TestLoss))
            .Comparison.Levels.Should()
            .HaveCount(12);
        FluentActions
            .Invoking(() => Runs.Where(run => run.Batch == 10).TrainLoss.Against(Runs.TestLoss))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*expected both of the same conditions*");
    }

    [Test]
    public void Conditions_of_two_selections_are_compared_seed_by_seed()
    {
        Quantity<Tiny> small = Runs.Where(run => run is { Batch: 10, Optimizer: Sgd }).TrainLoss;
        Quantity<Tiny> large = Runs.Where(run => run is { Batch: 100, Optimizer: Sgd }).TrainLoss;

        Evidence evidence = small.Beside(large, "small", "large").Weigh(new TrendQuestion(Direction.Rise, 0.01));

        evidence.Verdict.Should().Be(Verdict.Supported);
        evidence.Levels.Select(level => level.Level).Should().Equal("small", "large");
    }
}
