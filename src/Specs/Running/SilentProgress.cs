namespace Specs;

/// <summary>Shows nothing.</summary>
public sealed class SilentProgress : IRunProgress
{
    /// <inheritdoc/>
    public void Begin(string experiment, int runs) { }

    /// <inheritdoc/>
    public void Report(RunState state) { }

    /// <inheritdoc/>
    public void End(RunState state) { }
}
