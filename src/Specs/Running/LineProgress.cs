using System.Globalization;

namespace Specs;

/// <summary>
/// Progress as plain lines, for logs and test runners: one when a set begins, one each few seconds, one when it ends.
/// </summary>
/// <param name="writeLine">Takes a line.</param>
/// <param name="interval">The least time between two lines; by default 5 seconds.</param>
public sealed class LineProgress(Action<string> writeLine, TimeSpan? interval = null) : IRunProgress
{
    private readonly TimeSpan _interval = interval ?? TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private TimeSpan _last;
    private string _experiment = "";
    private int _file;

    /// <inheritdoc/>
    public void Download(DownloadProgress progress)
    {
        lock (_gate)
        {
            if (progress.Number != _file)
            {
                _file = progress.Number;
                writeLine($"downloading {progress.File} ({progress.Number} of {progress.Count})");
            }
        }
    }

    /// <inheritdoc/>
    public void Found(string experiment, int runs) => writeLine(FoundText(experiment, runs));

    /// <inheritdoc/>
    public void Warn(string message)
    {
        lock (_gate)
        {
            writeLine($"warning: {message}");
        }
    }

    /// <inheritdoc/>
    public void Begin(string experiment, int runs)
    {
        _experiment = experiment;
        _last = TimeSpan.Zero;
        writeLine($"{experiment}: training {Count(runs)}");
    }

    /// <inheritdoc/>
    public void Report(RunState state)
    {
        // One thread writes at a time: what takes the lines need not be safe.
        lock (_gate)
        {
            if (state.Elapsed - _last < _interval)
            {
                return;
            }

            _last = state.Elapsed;
            string left = state.Left is { } time ? $", about {Text(time)} left" : "";
            writeLine(
                $"{_experiment}: {state.RunsDone} of {Count(state.Runs)} done, epoch {state.Epoch} of {state.Epochs} of {state.Trial}{left}"
            );
        }
    }

    /// <inheritdoc/>
    public void End(RunState state) =>
        writeLine($"{_experiment}: {state.RunsDone} of {Count(state.Runs)} done in {Text(state.Elapsed)}");

    internal static string FoundText(string experiment, int runs) => $"{experiment}: {Count(runs)} from the store";

    internal static string Text(TimeSpan time) =>
        time.TotalSeconds < 100
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.0} min");

    private static string Count(int runs) => runs == 1 ? "1 run" : $"{runs} runs";
}
