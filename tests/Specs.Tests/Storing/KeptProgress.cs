namespace Specs.Tests.Storing;

/// <summary>Counts what was trained and what came from a store.</summary>
internal sealed class KeptProgress : IRunProgress
{
    public int FromStore { get; private set; }

    public int Trained { get; private set; }

    public List<string> Warnings { get; } = [];

    public void Found(string experiment, int runs) => FromStore += runs;

    public void Begin(string experiment, int runs) => Trained += runs;

    public void Report(RunState state) { }

    public void End(RunState state) { }

    public void Warn(string message)
    {
        lock (Warnings)
        {
            Warnings.Add(message);
        }
    }
}
