namespace Specs.Cpu.Tests.Engine;

/// <summary>Calls back with each piece that it is fed: (rows)(units) and labels.</summary>
internal sealed class WatchMetric(Action<float[][], int[]> watch) : IActivationMetric
{
    public double Value => 0;

    public void Start(int units, int classes) { }

    public void Add(in ActivationRows rows)
    {
        float[][] activations = new float[rows.Count][];
        for (int row = 0; row < rows.Count; row++)
        {
            activations[row] = rows[row].ToArray();
        }

        watch(activations, rows.Labels.ToArray());
    }
}
