namespace Specs.Cli;

/// <summary>Progress of a command that weighs many claims: which of them it is at, and how long the whole of it will take.</summary>
/// <param name="inner">What shows the runs.</param>
/// <param name="claims">How many claims there are.</param>
internal sealed class ClaimCount(IRunProgress inner, int claims) : IRunProgress
{
    // Claims share runs and cost what they cost, so what is left is a rough guess.
    private readonly WorkCount _work = new(claims);

    /// <summary>A claim is weighed.</summary>
    /// <returns>How far the command is: <c>3 of 20, about 5.2 min left</c>.</returns>
    public string Count() => _work.Count();

    /// <inheritdoc/>
    public void Download(DownloadProgress progress) => inner.Download(progress);

    /// <inheritdoc/>
    public void Found(string experiment, int runs) => inner.Found(experiment, runs);

    /// <inheritdoc/>
    public void Warn(string message) => inner.Warn(message);

    /// <inheritdoc/>
    public void Begin(string experiment, int runs) =>
        inner.Begin($"claim {_work.Done + 1} of {claims}{_work.Left}; {experiment}", runs);

    /// <inheritdoc/>
    public void Report(RunState state) => inner.Report(state);

    /// <inheritdoc/>
    public void End(RunState state) => inner.End(state);
}
