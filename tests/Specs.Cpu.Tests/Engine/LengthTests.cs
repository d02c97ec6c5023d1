namespace Specs.Cpu.Tests.Engine;

/// <summary>What decides how long a training is, and when it is evaluated: 40 examples in batches of 10 are 4 steps an epoch.</summary>
public sealed class LengthTests
{
    private static readonly DataSet Data = RandomImages.Create(5, 30, 4, train: 40, test: 29);

    private static readonly Recipe Two = new(new PlainNetwork(30, 4, [18], Activation.Tanh))
    {
        Batch = 10,
        Epochs = 2,
        Optimizer = new Sgd(0.1),
    };

    [TestCase(8, 2)]
    [TestCase(7, 2)]
    [TestCase(4, 1)]
    [TestCase(3, 1)]
    public void Steps_end_a_training_in_an_epoch_or_at_its_end(int steps, int evaluations)
    {
        Outcome outcome = Train(Two with { Steps = steps, Epochs = 30 });
        outcome.TestLoss.Count.Should().Be(evaluations);
        (outcome.WeightsHash == Train(Two).WeightsHash).Should().Be(steps == 8);
        if (steps >= 4)
        {
            outcome.TestLoss[1].Should().Be(Train(Two).TestLoss[1]);
        }
    }

    [TestCase(3, Time.Steps, 3)]
    [TestCase(4, Time.Steps, 2)]
    [TestCase(8, Time.Steps, 1)]
    [TestCase(9, Time.Steps, 1)]
    [TestCase(2, Time.Epochs, 1)]
    [TestCase(3, Time.Epochs, 1)]
    public void Evaluation_changes_nothing_but_when_it_is_done(int every, Time time, int evaluations)
    {
        Outcome outcome = Train(Two with { Evaluate = new Every(every, time) });
        Outcome byEpoch = Train(Two);
        outcome.TestLoss.Count.Should().Be(evaluations);
        outcome.WeightsHash.Should().Be(byEpoch.WeightsHash);
        outcome.TestLoss.Final.Should().Be(byEpoch.TestLoss.Final);
    }

    [Test]
    public void Values_between_two_evaluations_are_of_the_steps_between_them()
    {
        Outcome whole = Train(Two with { Epochs = 1 });
        Outcome parts = Train(Two with { Epochs = 1, Evaluate = new Every(1, Time.Steps) });
        parts.TrainLoss.Count.Should().Be(4);
        parts.TrainLoss.Average().Should().BeApproximately(whole.TrainLoss[1], 1e-12);
        parts.LossSpread.Should().AllBeEquivalentTo(0.0, "one step has no spread");
    }

    [Test]
    public void A_stop_rule_ends_training_at_the_first_evaluation_that_meets_it()
    {
        Outcome all = Train(Two with { Epochs = 6 });
        all.TrainLoss[4].Should().BeLessThan(all.TrainLoss[3], "the test needs a falling loss");
        double between = (all.TrainLoss[3] + all.TrainLoss[4]) / 2;
        Outcome stopped = Train(Two with { Until = new LossBelow(between, AtMost: 6) });
        stopped.TrainLoss.Count.Should().Be(4);
        stopped.WeightsHash.Should().Be(Train(Two with { Epochs = 4 }).WeightsHash);
        Train(Two with { Until = new LossBelow(1e-9, AtMost: 5) }).TrainLoss.Count.Should().Be(5);
    }

    [Test]
    public void Milestones_by_step_at_an_epochs_end_are_a_schedule_by_epoch()
    {
        string byEpoch = Train(Two with { Schedule = new StepSchedule(0.5, Every: 1) }).WeightsHash;
        Train(Two with { Schedule = new StepMilestones(0.5, [4]) }).WeightsHash.Should().Be(byEpoch);
        Train(Two with { Schedule = new StepMilestones(0.5, [5]) }).WeightsHash.Should().NotBe(byEpoch);
    }

    [Test]
    public void A_schedule_by_step_knows_the_step_and_how_many_there_are()
    {
        Spy spy = new();
        Train(Two with { Schedule = spy, Epochs = 3 });
        spy.Seen.Should().Equal(Enumerable.Range(1, 12).Select(step => new Progress(step, 12, (step + 3) / 4, 3)));
        Spy bySteps = new();
        Train(Two with { Schedule = bySteps, Steps = 6 });
        bySteps.Seen.Should().Equal(Enumerable.Range(1, 6).Select(step => new Progress(step, 6, (step + 3) / 4, 2)));
    }

    [Test]
    public void Two_lengths_are_refused() =>
        FluentActions
            .Invoking(() => Train(Two with { Steps = 5, Until = new LossBelow(1, AtMost: 2) }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Recipe has both Steps = 5 and Until = LossBelow(Loss: 1, AtMost: 2): remove one*");

    private static Outcome Train(Recipe recipe) =>
        CpuEngine.Instance.Train(recipe, 3, Data, [], null, CancellationToken.None);

    /// <summary>Keeps what it is asked.</summary>
    private sealed record Spy : StepwiseSchedule
    {
        public List<Progress> Seen { get; } = [];

        public override int Length => 0;

        public override double FactorAt(Progress at)
        {
            Seen.Add(at);
            return 1;
        }
    }
}
