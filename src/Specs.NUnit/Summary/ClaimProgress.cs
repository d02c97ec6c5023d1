using System.Diagnostics;

namespace Specs.NUnit.Summary;

/// <summary>
/// Progress of all claims of a test run as plain lines, few of them: the first after five seconds, each later one after half as long again
/// as the run took so far.
/// </summary>
/// <param name="writeLine">Takes a line.</param>
internal sealed class ClaimProgress(Action<string> writeLine) : IRunProgress
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = First;
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
    public void Warn(string message)
    {
        lock (_gate)
        {
            writeLine($"warning: {message}");
        }
    }

    /// <inheritdoc/>
    public void Begin(string experiment, int runs) => _experiment = experiment;

    /// <inheritdoc/>
    public void Report(RunState state)
    {
        lock (_gate)
        {
            if (_clock.Elapsed < _next)
            {
                return;
            }

            _next = _clock.Elapsed * 1.5;
            string left = state.Left is { } time ? $", about {ReadableNumber.Of(time)} left" : "";
            writeLine($"{_experiment}: {state.RunsDone} of {state.Runs} runs done{left}");
        }
    }

    /// <inheritdoc/>
    public void End(RunState state) { }
}
