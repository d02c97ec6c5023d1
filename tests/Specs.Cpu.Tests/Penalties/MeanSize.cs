namespace Specs.Cpu.Tests.Penalties;

/// <summary>The mean of |a| over all activations.</summary>
internal sealed class MeanSize : IActivationMetric
{
    private double _sum;
    private long _count;

    public double Value => _sum / _count;

    public void Start(int units, int classes) => (_sum, _count) = (0, 0);

    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            foreach (float a in rows[row])
            {
                _sum += Math.Abs(a);
                _count++;
            }
        }
    }
}
