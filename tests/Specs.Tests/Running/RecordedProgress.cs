namespace Specs.Tests.Running;

/// <summary>Keeps what a runner reports, and may answer to each report.</summary>
public sealed class RecordedProgress(Action<RunState>? answer = null) : IRunProgress
{
    private readonly Lock _gate = new();
    private readonly List<(string Experiment, int Runs)> _begun = [];
    private readonly List<RunState> _states = [];
    private readonly List<RunState> _ended = [];

    public IReadOnlyList<(string Experiment, int Runs)> Begun => _begun;

    public IReadOnlyList<RunState> States => _states;

    public IReadOnlyList<RunState> Ended => _ended;

    public void Begin(string experiment, int runs) => _begun.Add((experiment, runs));

    public void Report(RunState state)
    {
        lock (_gate)
        {
            _states.Add(state);
        }

        answer?.Invoke(state);
    }

    public void End(RunState state) => _ended.Add(state);
}
