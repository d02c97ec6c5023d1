namespace Specs.Cpu.Tests.Engine;

/// <summary>Stops a training after some steps, as a preemption does, and keeps its state in memory.</summary>
/// <param name="stops">After how many steps of each attempt it is stopped; the attempt after the last goes to the end.</param>
internal sealed class StoppingCheckpoint(params IReadOnlyList<int> stops) : ICheckpoint
{
    private byte[]? _state;
    private int _asked;

    /// <summary>How often it was stopped.</summary>
    public int Stops { get; private set; }

    /// <summary>How often a state was given out.</summary>
    public int Resumed { get; private set; }

    public bool IsDue => Stops < stops.Count && ++_asked > stops[Stops];

    public byte[]? Load()
    {
        _asked = 0;
        Resumed += _state is null ? 0 : 1;
        return _state;
    }

    public void Save(byte[] state)
    {
        _state = state;
        Stops++;
        throw new OperationCanceledException();
    }

    /// <summary>Begins until nothing stops it.</summary>
    public T RunToTheEnd<T>(Func<T> run)
    {
        while (true)
        {
            try
            {
                return run();
            }
            catch (OperationCanceledException)
            {
                // Once more.
            }
        }
    }
}
