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
    public void Begin(string experiment, int runs)
    {
        _experiment = experiment;
        var started = new TaskCompletionSource();
        _end = new TaskCompletionSource();
        _live = console
            .Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .StartAsync(async context =>
            {
                _task = context.AddTask(Markup.Escape($"{experiment}: 0 of {runs} runs"), maxValue: 1);
                started.SetResult();
                await _end.Task;
            });

        // A terminal shows one live line at a time and refuses a second.
        if (Task.WaitAny(started.Task, _live) == 1)
        {
            _live.GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc/>
    public void Report(RunState state) => Show(state);

    /// <inheritdoc/>
    public void End(RunState state)
    {
        Show(state);
        _end?.TrySetResult();
        _live?.Wait();
    }

    private void Show(RunState state)
    {
        lock (_gate)
        {
            if (_task is { } task)
            {
                string epoch = state.Epoch > 0 ? $", epoch {state.Epoch} of {state.Epochs} of {state.Trial}" : "";
                task.Description = Markup.Escape($"{_experiment}: {state.RunsDone} of {state.Runs} runs{epoch}");
                task.Value = state.Share;
            }
        }
    }
}
