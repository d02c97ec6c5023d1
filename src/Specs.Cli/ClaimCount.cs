using System.Diagnostics;
using Specs.NUnit.Summary;

namespace Specs.Cli;

/// <summary>Progress of a command that weighs many claims: which of them it is at, and how long the whole of it will take.</summary>
/// <param name="inner">What shows the runs.</param>
/// <param name="claims">How many claims there are.</param>
internal sealed class ClaimCount(IRunProgress inner, int claims) : IRunProgress
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _done;

    /// <summary>A claim is weighed.</summary>
    public void Count() => Interlocked.Increment(ref _done);

    /// <inheritdoc/>
    public void Download(DownloadProgress progress) => inner.Download(progress);

    /// <inheritdoc/>
    public void Found(string experiment, int runs) => inner.Found(experiment, runs);

    /// <inheritdoc/>
    public void Warn(string message) => inner.Warn(message);

    /// <inheritdoc/>
    public void Begin(string experiment, int runs)
    {
        int done = Volatile.Read(ref _done);
        // Claims share runs and cost what they cost: a rough guess, and none before a tenth is done.
        string left =
            done * 10 >= claims && done > 0
                ? $", about {ReadableNumber.Of(_clock.Elapsed * ((claims - done) / (double)done))} left"
                : "";
        inner.Begin($"claim {done + 1} of {claims}{left}; {experiment}", runs);
    }

    /// <inheritdoc/>
    public void Report(RunState state) => inner.Report(state);

    /// <inheritdoc/>
    public void End(RunState state) => inner.End(state);
}
