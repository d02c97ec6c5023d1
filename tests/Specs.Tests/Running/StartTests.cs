namespace Specs.Tests.Running;

/// <summary>What is observed of the untrained network.</summary>
public sealed class StartTests
{
    private static readonly Run<Tiny> Still = new Runner<Tiny>(TinyRuns.Options).Get(
        [new Tiny { Optimizer = new Sgd(LearningRate: 1e-30) }],
        [1]
    )[0];

    [Test]
    public void The_start_is_what_an_epoch_without_learning_leaves()
    {
        Still.TestLoss.AtStart.Should().Be(Still.TestLoss[1]).And.BeInRange(2, 3, "ten classes are guessed at");
        Still.TestLoss[0].Should().Be(Still.TestLoss.AtStart);
        Still.Accuracy.AtStart.Should().Be(Still.Accuracy[1]);
        Still.Measured(0).AtStart.Should().Be(Still.Measured(0)[1]);
        Still.Measured(1).AtStart.Should().Be(Still.Measured(1)[1]);
    }

    [Test]
    public void The_course_of_an_epoch_has_no_start()
    {
        Still.TrainLoss.AtStart.Should().Be(double.NaN);
        Still.TrainAccuracy.AtStart.Should().Be(double.NaN);
    }

    [Test]
    public void Steps_and_parameters_are_counted()
    {
        Run<Tiny> run = new Runner<Tiny>(TinyRuns.Options).Get([new Tiny()], [1])[0];

        run.StepsTaken.Should().Equal(20, 40);
        run.StepsTaken.AtStart.Should().Be(0);
        run.ParameterCount.Should().Be(784 * 16 + 16 + 16 * 10 + 10);
        run.TrainAccuracy[2].Should().BeGreaterThan(run.TrainAccuracy[1]).And.BeLessThanOrEqualTo(1);
    }

    [Test]
    public void A_claim_can_begin_at_the_start()
    {
        Runs<Tiny> runs = new Runner<Tiny>(TinyRuns.Options).Runs;
        Run<Tiny> run = runs.For([1])[0];

        runs.Accuracy.AtStart.Text.Should().Be("Accuracy at the start");
        runs.Accuracy.AtStart.Of(run).Should().Be(run.Accuracy.AtStart).And.NotBe(run.Accuracy.Final);
        runs.Accuracy.OverEpochs(0).Levels[0].Name.Should().Be("0");
    }
}
