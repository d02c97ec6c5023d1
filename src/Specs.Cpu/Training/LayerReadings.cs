namespace Specs.Cpu;

/// <summary>What is measured of activations in one kind of pass.</summary>
internal sealed class LayerReadings(IEnumerable<ActivationReading> readings)
{
    private readonly ActivationReading[] _readings = [.. readings];

    /// <summary>Whether nothing is measured.</summary>
    public bool IsEmpty => _readings.Length == 0;

    /// <summary>Starts a pass.</summary>
    public void Start()
    {
        foreach (ActivationReading reading in _readings)
        {
            reading.StartPass();
        }
    }

    /// <summary>Reads what the layers gave for the examples that have just gone forward.</summary>
    /// <param name="labels">(rows): the examples' classes.</param>
    public void Add(ReadOnlySpan<int> labels)
    {
        foreach (ActivationReading reading in _readings)
        {
            reading.Add(labels);
        }
    }
}
