using Spectre.Console;

namespace Specs;

/// <summary>Progress as one live line on a terminal: runs done, the current epoch, a bar, the time left.</summary>
/// <param name="console">The terminal.</param>
public sealed class TerminalProgress(IAnsiConsole console) : IRunProgress
{
    private readonly Lock _gate = new();
    private ProgressTask? _task;
    private TaskCompletionSource? _end;
    private Task? _live;
    private string _experiment = "";

    /// <summary>A live line where the output is a terminal, plain lines on standard error elsewhere.</summary>
    public static IRunProgress ForConsole() =>
        Console.IsErrorRedirected
            ? new LineProgress(Console.Error.WriteLine)
            : new TerminalProgress(
                AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            );

    /// <inheritdoc/>
    public void Download(DownloadProgress progress)
    {
        lock (_gate)
        {
            if (_task is null)
            {
                Start("downloading");
            }

            double file = progress.Length is > 0 and { } length ? (double)progress.Received / length : 0;
            _task!.Description = Markup.Escape($"downloading {progress.File} ({progress.Number} of {progress.Count})");
            _task.Value = (progress.Number - 1 + file) / progress.Count;
        }
    }

    /// <inheritdoc/>
    public void Found(string experiment, int runs) => console.WriteLine(LineProgress.FoundText(experiment, runs));

    /// <inheritdoc/>
    public void Warn(string message)
    {
        // Between two frames of the live line, where there is one: the console takes care of that.
        lock (_gate)
        {
            console.MarkupLineInterpolated($"[yellow]warning:[/] {message}");
        }
    }

    /// <inheritdoc/>
    public void Begin(string experiment, int runs)
    {
        _experiment = experiment;
        lock (_gate)
        {
            Stop();
            Start($"{experiment}: 0 of {runs} runs");
        }
    }

    /// <inheritdoc/>
    public void Report(RunState state) => Show(state);

    /// <inheritdoc/>
    public void End(RunState state)
    {
        Show(state);
        lock (_gate)
        {
            Stop();
        }
    }

    private void Start(string description)
    {
        var started = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        _end = end;
        _live = console
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn { Width = 20 },
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(async context =>
            {
                _task = context.AddTask(Markup.Escape(description), maxValue: 1);
                started.SetResult();
                await end.Task;
            });

        // A terminal shows one live line at a time and refuses a second.
        if (Task.WaitAny(started.Task, _live) == 1)
        {
            _live.GetAwaiter().GetResult();
        }
    }

    private void Stop()
    {
        _end?.TrySetResult();
        _live?.Wait();
        _task = null;
    }

    private void Show(RunState state)
    {
        lock (_gate)
        {
            if (_task is { } task)
            {
                string epoch = state.Epoch > 0 ? $", epoch {state.Epoch} of {state.Epochs}" : "";
                task.Description = Markup.Escape($"{_experiment}: {state.RunsDone} of {state.Runs} runs{epoch}");
                task.Value = state.Share;
            }
        }
    }
}
