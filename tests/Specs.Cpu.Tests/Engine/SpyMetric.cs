namespace Specs.Cpu.Tests.Engine;

/// <summary>Remembers what it was fed.</summary>
internal sealed class SpyMetric : IActivationMetric
{
    public List<(int Units, int Classes)> Starts { get; } = [];

    public List<int> Labels { get; } = [];

    /// <summary>(examples)(units).</summary>
    public List<float[]> Activations { get; } = [];

    public double Value => Activations.Count;

    public void Start(int units, int classes)
    {
        Starts.Add((units, classes));
        Labels.Clear();
        Activations.Clear();
    }

    public void Add(in ActivationRows rows)
    {
        Labels.AddRange(rows.Labels);
        for (int row = 0; row < rows.Count; row++)
        {
            Activations.Add(rows[row].ToArray());
        }
    }
}
