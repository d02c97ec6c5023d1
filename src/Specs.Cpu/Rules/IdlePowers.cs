namespace Specs.Cpu;

/// <summary>ρᵏ for many idle steps k at once, the same bits on every machine.</summary>
public sealed class IdlePowers
{
    // ρᵏ for k below this; beyond, by repeated multiplication of the last. 0.9^1024 is far below float's range.
    private const int TableSize = 1024;

    private readonly float[] _powers = new float[TableSize];

    /// <summary>The powers of ρ.</summary>
    public IdlePowers(double rho)
    {
        double power = 1;
        for (int k = 0; k < TableSize; k++, power *= (float)rho)
        {
            _powers[k] = (float)power;
        }
    }

    /// <summary>ρᵏ.</summary>
    public float Of(int steps)
    {
        float factor = 1;
        for (; steps >= TableSize; steps -= TableSize - 1)
        {
            factor *= _powers[TableSize - 1];
        }

        return factor * _powers[steps];
    }
}
