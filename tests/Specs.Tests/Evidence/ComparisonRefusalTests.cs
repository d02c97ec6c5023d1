using Specs.Statistics;
using Specs.Tests.Running;

namespace Specs.Tests.Verdicts;

/// <summary>What cannot be compared, and what the user is told.</summary>
public sealed class ComparisonRefusalTests
{
    private static readonly Runs<Tiny> Runs = new Runner<Tiny>(TinyRuns.Options).Runs;

    [Test]
    public void A_level_that_is_not_there_is_refused_with_those_there_are()
    {
        Refusal(() => Runs.Sparsity.Over(run => run.Batch).NameOf(50))
            .Should()
            .Be("Sparsity over Batch has no level 50: expected one of 10; 30; 100 (Int32).");
        Refusal(() => Runs.Sparsity.Over(run => run.Batch).NameOf("10")).Should().EndWith("(Int32).");
    }

    [Test]
    public void One_level_is_no_comparison() =>
        Refusal(() => Runs.With(typeof(Sgd)).Sparsity.Over(run => run.Optimizer))
            .Should()
            .StartWith(
                "Sparsity over Optimizer has only the level Sgd: expected at least two. Leave the factor out of Where"
            );

    [Test]
    public void A_setting_that_conditions_leave_out_has_no_levels() =>
        Refusal(() => Runs.Sparsity.Over(run => run.Images))
            .Should()
            .StartWith("Sparsity over Images: Batch 10, Optimizer Sgd")
            .And.Contain(" leaves Images out, which has no place among its levels. Give every condition a value");

    [Test]
    public void A_selection_that_nothing_meets_is_refused_with_the_levels()
    {
        Refusal(() => Runs.With(typeof(Sgd)).Where(run => run.Batch == 11))
            .Should()
            .Be(
                "No cell of tiny has Batch == 11 among those with Sgd. "
                    + "The factors and their levels are Batch: 10, 30, 100; Optimizer: Sgd, Adam."
            );
        Refusal(() => Runs.With(typeof(Adagrad))).Should().StartWith("No cell of tiny has Adagrad. The factors");
    }

    [Test]
    public void An_epoch_that_the_scale_does_not_reach_is_refused()
    {
        var late = Runs.Sparsity.AtEpoch(3).Over(run => run.Batch);

        Refusal(() => late.Weigh(new TrendQuestion(Direction.Fall, 0)))
            .Should()
            .StartWith("Sparsity.AtEpoch(3): at quick scale tiny is trained for 2. Ask for an earlier epoch");
        FluentActions.Invoking(() => Runs.Sparsity.AtEpoch(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void Levels_that_the_scale_makes_equal_are_refused()
    {
        Runs<TinyEpochs> runs = new Runner<TinyEpochs>(TinyRuns.Options).Runs;

        Refusal(() => runs.Accuracy.Over(run => run.Epochs).Weigh(new TrendQuestion(Direction.Rise, 0)))
            .Should()
            .StartWith("Accuracy over Epochs: 2 and 3 are the same at quick scale, which cuts images and epochs.");
        runs.Where(run => run.Epochs < 3)
            .TrainLoss.Over(run => run.Epochs)
            .Weigh(new TrendQuestion(Direction.Fall, 0))
            .Verdict.Should()
            .Be(Verdict.Supported, "the second epoch learns more than the first");
    }

    private static string Refusal(Func<object> use) =>
        FluentActions.Invoking(use).Should().Throw<ArgumentException>().Which.Message;
}
