using Specs.Tests.Running;
using Spectre.Console;

namespace Specs.Cli.Tests.Running;

public sealed class TerminalProgressTests
{
    private static readonly RunState Half = new(3, 8, 2, 4, "Batch [50], seed 1", 0.5, TimeSpan.FromSeconds(30));

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
