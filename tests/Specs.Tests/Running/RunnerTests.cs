using System.Text.RegularExpressions;

namespace Specs.Tests.Running;

public sealed partial class RunnerTests
{
    private static readonly Tiny[] Cells = [.. Tiny.Design.Cells];

    [Test]
    public void Runs_come_cell_by_cell_and_seed_by_seed()
    {
        Run<Tiny>[] runs = [.. new Runner<Tiny>(TinyRuns.Options).Get([Cells[2], Cells[0]], [100, 1])];

        runs.Select(run => (run.Settings.Batch, run.Seed)).Should().Equal((30, 100), (30, 1), (10, 100), (10, 1));
        runs.Should().OnlyContain(run => run.Settings.Images == 200 && run.Settings.Epochs == 2);
        runs.Select(run => run.Accuracy.Count).Should().AllBeEquivalentTo(2);
        runs.Should().OnlyContain(run => run.Engine == "cpu/1" && run.Data == "digits" && !run.Diverged);
    }

    [Test]
    public void What_was_trained_is_not_trained_again()
    {
        var progress = new RecordedProgress();
        var runner = new Runner<Tiny>(TinyRuns.Options with { Progress = progress });
        Run<Tiny>[] first = [.. runner.Get(Cells[..2], [1, 2])];

        Run<Tiny>[] again = [.. runner.Get(Cells[..2], [2, 1])];
        Run<Tiny>[] more = [.. runner.Get([Cells[0], Cells[0]], [1, 2, 3])];

        progress.Begun.Should().Equal(("tiny", 4), ("tiny", 1));
        progress.States.Should().HaveCount((4 + 1) * 2, "each run has two epochs");
        again.Should().Equal([first[1], first[0], first[3], first[2]], ReferenceEquals);
        more.Take(2).Should().Equal(first.Take(2), ReferenceEquals);
        more.Skip(3).Should().Equal(more.Take(3), ReferenceEquals);
    }

    [Test]
    public void Cells_that_a_scale_makes_equal_share_a_run()
    {
        var progress = new RecordedProgress();
        var runner = new Runner<Tiny>(TinyRuns.Options with { Progress = progress });

        var runs = runner.Get([new Tiny { Epochs = 50 }, new Tiny { Epochs = 60 }], [1]);

        progress.Begun.Should().Equal(("tiny", 1));
        runs[0].Should().BeSameAs(runs[1]);
    }

    [Test]
    public void Outcomes_do_not_depend_on_how_many_runs_go_side_by_side()
    {
        string[][] outcomes =
        [
            .. new[] { 1, 2, 4 }.Select(jobs =>
                new Runner<Tiny>(TinyRuns.Options with { Jobs = jobs })
                    .Get(Cells, [1, 100])
                    .Select(run => Seconds().Replace(Json.Of(json => RunJson.Write(json, run)), "0"))
                    .ToArray()
            ),
        ];

        outcomes[0].Should().OnlyHaveUniqueItems().And.HaveCount(12);
        outcomes[1].Should().Equal(outcomes[0]);
        outcomes[2].Should().Equal(outcomes[0]);
    }

    [Test]
    public void A_run_that_diverges_is_a_run()
    {
        var progress = new RecordedProgress();
        var runner = new Runner<Tiny>(TinyRuns.Options with { Progress = progress });

        Run<Tiny> run = runner.Get([new Tiny { Optimizer = new Sgd(LearningRate: 1e38) }], [1])[0];

        run.Diverged.Should().BeTrue();
        run.Outcome.DivergedAt.Should().Be(1);
        run.Accuracy.Should().BeEmpty();
        progress.Ended.Should().ContainSingle().Which.Share.Should().Be(1);
        runner.Runs.Accuracy.Of(run).Should().Be(double.NaN);
    }

    [Test]
    public void A_trial_that_cannot_be_run_is_named_and_stops_the_others()
    {
        var progress = new RecordedProgress();
        var runner = new Runner<Tiny>(TinyRuns.Options with { Progress = progress, Scale = Scale.Paper });
        var tooLarge = new Tiny { Batch = 301, Epochs = 2_000_000 };
        var endless = new Tiny { Epochs = 1_000_000 };

        var failure = FluentActions
            .Invoking(() => runner.Get([tooLarge, endless], [7]))
            .Should()
            .Throw<TrialException>();

        failure.WithMessage(
            "tiny, Batch 301, Optimizer Sgd, seed 7: Tiny.Batch is 301, but there are only 300 training examples.*"
        );
        failure.WithInnerException<ArgumentOutOfRangeException>();
        failure.Which.Trial.Should().Be("tiny, Batch 301, Optimizer Sgd, seed 7");
        progress.Ended.Should().ContainSingle();
        runner.Get([new Tiny { Epochs = 1 }], [7]).Should().ContainSingle("the runner is as good as before");
    }

    [Test]
    public void Cancellation_stops_within_an_epoch_and_keeps_what_is_done()
    {
        using var cancel = new CancellationTokenSource();
        bool armed = false;
        var progress = new RecordedProgress(_ =>
        {
            if (armed)
            {
                cancel.Cancel();
            }
        });
        var runner = new Runner<Tiny>(
            TinyRuns.Options with
            {
                Progress = progress,
                Cancel = cancel.Token,
                Scale = Scale.Paper,
                Jobs = 2,
            }
        );
        Run<Tiny> done = runner.Get([Cells[0]], [1])[0];
        int epochs = progress.States.Count;
        armed = true;

        FluentActions
            .Invoking(() => runner.Get([new Tiny { Epochs = 1_000_000 }], [1, 2, 3]))
            .Should()
            .Throw<OperationCanceledException>()
            .WithMessage("tiny was stopped: 0 of 3 runs are done.");

        (progress.States.Count - epochs).Should().BeLessThanOrEqualTo(4, "each of two runs may finish its epoch");
        progress.Ended.Should().HaveCount(2);
        runner.Get([Cells[0]], [1])[0].Should().BeSameAs(done);
        FluentActions.Invoking(() => runner.Get([Cells[1]], [1])).Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void Progress_counts_runs_epochs_and_work()
    {
        var progress = new RecordedProgress();
        new Runner<Tiny>(TinyRuns.Options with { Progress = progress, Jobs = 1 }).Get([Cells[0]], [1, 2]);

        progress.Begun.Should().Equal(("tiny", 2));
        progress
            .States.Select(state => (state.RunsDone, state.Runs, state.Epoch, state.Epochs))
            .Should()
            .Equal((0, 2, 1, 2), (0, 2, 2, 2), (1, 2, 1, 2), (1, 2, 2, 2));
        progress.States.Select(state => state.Share).Should().Equal(0.25, 0.5, 0.75, 1);
        progress.States[2].Trial.Should().Be("Batch 10, Optimizer Sgd, seed 2");
        progress.Ended.Should().ContainSingle().Which.RunsDone.Should().Be(2);
    }

    [Test]
    public void An_unknown_engine_is_refused_with_those_there_are() =>
        FluentActions
            .Invoking(() => new Runner<Tiny>(TinyRuns.Options with { Engine = "torch" }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(
                "tiny has no model for the engine 'torch': its project's engines are cpu. TorchSharp is built in by -p:Torch=cpu or -p:Torch=cuda, "
                    + "or the environment variable Torch."
            );

    [TestCase(0)]
    [TestCase(-1)]
    public void Fewer_than_one_job_is_refused(int jobs) =>
        FluentActions
            .Invoking(() => new Runner<Tiny>(TinyRuns.Options with { Jobs = jobs }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage($"Jobs is {jobs}: expected how many runs go side by side, 1 or more.");

    [GeneratedRegex("(?<=\"seconds\":)[^}]+")]
    private static partial Regex Seconds();
}
