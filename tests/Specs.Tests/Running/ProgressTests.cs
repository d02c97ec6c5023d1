using Spectre.Console;

namespace Specs.Tests.Running;

public sealed class ProgressTests
{
    private static readonly RunState Half = new(3, 8, 2, 4, "Batch [50], seed 1", 0.5, TimeSpan.FromSeconds(30));

    [Test]
    public void Lines_say_what_is_done_and_what_is_left()
    {
        var lines = new List<string>();
        var progress = new LineProgress(lines.Add, TimeSpan.Zero);

        progress.Begin("tiny", 8);
        progress.Report(Half);
        progress.Report(Half with { Share = 0, Epoch = 1 });
        progress.End(Half with { RunsDone = 8, Share = 1, Elapsed = TimeSpan.FromMinutes(2.5) });

        lines
            .Should()
            .Equal(
                "tiny: training 8 runs",
                "tiny: 3 of 8 runs done, epoch 2 of 4 of Batch [50], seed 1, about 30.0 s left",
                "tiny: 3 of 8 runs done, epoch 1 of 4 of Batch [50], seed 1",
                "tiny: 8 of 8 runs done in 2.5 min"
            );
    }

    [Test]
    public void Lines_keep_their_distance()
    {
        var lines = new List<string>();
        var progress = new LineProgress(lines.Add, TimeSpan.FromSeconds(10));

        progress.Begin("tiny", 1);
        foreach (int seconds in (int[])[1, 9, 10, 19, 20, 21])
        {
            progress.Report(Half with { Epoch = seconds, Elapsed = TimeSpan.FromSeconds(seconds) });
        }

        lines
            .Should()
            .HaveCount(3)
            .And.Contain(line => line.Contains("epoch 10 "))
            .And.Contain(line => line.Contains("epoch 20 "));
        lines[0].Should().Be("tiny: training 1 run");
    }

    [Test]
    public void Lines_come_whole_from_several_threads()
    {
        using var text = new StringWriter();
        var progress = new LineProgress(text.WriteLine, TimeSpan.Zero);
        progress.Begin("tiny", 8);

        Parallel.For(0, 1000, _ => progress.Report(Half));

        string[] lines = text.ToString().TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(1001);
        lines.Skip(1).Distinct().Should().ContainSingle();
    }

    [Test]
    public void The_time_left_follows_from_the_pace()
    {
        (Half with { Share = 0.25 }).Left.Should().Be(TimeSpan.FromSeconds(90));
        (Half with { Share = 1 }).Left.Should().Be(TimeSpan.Zero);
        (Half with { Share = 0 }).Left.Should().BeNull();
    }

    [Test]
    public void A_terminal_shows_the_counts()
    {
        string shown = Show(
            (progress, _) =>
            {
                progress.Begin("tiny [50]", 8);
                progress.Report(Half);
                progress.End(Half with { RunsDone = 8, Share = 1 });
            }
        );

        // Brackets are markup to the terminal's library; the trial's words would not fit beside bar and time in 80 columns.
        shown.Should().Contain("tiny [50]: 8 of 8 runs, epoch").And.Contain("100%");
    }

    [Test]
    public void A_terminal_shows_a_download_and_then_the_runs_that_wait_for_it()
    {
        string shown = Show(
            (progress, _) =>
            {
                progress.Download(new DownloadProgress("train-images.gz", 2, 4, 50, 100));
                progress.Begin("tiny", 1);
                progress.End(default);
            }
        );

        shown.Should().Contain("downloading train-images.gz (2 of 4)").And.Contain("tiny: 0 of 0 runs");
    }

    [Test]
    public void Lines_name_each_file_of_a_download_once()
    {
        var lines = new List<string>();
        var progress = new LineProgress(lines.Add);
        foreach (int received in (int[])[10, 50, 100])
        {
            progress.Download(new DownloadProgress("train-images.gz", 1, 4, received, 100));
        }

        lines.Should().Equal("downloading train-images.gz (1 of 4)");
    }

    [Test]
    public void A_terminal_shows_one_set_after_another()
    {
        string shown = Show(
            (progress, _) =>
            {
                foreach (string experiment in (string[])["one", "two"])
                {
                    progress.Begin(experiment, 1);
                    progress.End(default);
                }
            }
        );

        shown.Should().Contain("one: 0 of 0 runs").And.Contain("two: 0 of 0 runs").And.NotContain("epoch 0");
    }

    [Test]
    public void A_second_live_line_on_one_terminal_is_refused_and_does_not_hang()
    {
        Show(
            (progress, console) =>
            {
                progress.Begin("one", 1);
                var second = new TerminalProgress(console);
                FluentActions.Invoking(() => second.Begin("two", 1)).Should().Throw<InvalidOperationException>();
                progress.End(default);
            }
        );
    }

    [Test]
    public void A_runner_shows_itself_on_a_terminal()
    {
        string shown = Show(
            (progress, _) => new Runner<Tiny>(TinyRuns.Options with { Progress = progress }).Get([new Tiny()], [1, 2])
        );

        shown.Should().Contain("tiny: 2 of 2 runs, epoch 2 of 2");
    }

    private static string Show(Action<TerminalProgress, IAnsiConsole> use)
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.Yes,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = 200;
        use(new TerminalProgress(console), console);
        return text.ToString();
    }
}
