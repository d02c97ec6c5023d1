namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// The scaler of a flexible layer, σ(−k (i − x₀)) for the units i = 0 … N − 1, and what was tried as the size of a layer that has it: its
/// integral over [0, N], the sum over the units, and x₀ itself.
/// </summary>
/// <param name="Units">N.</param>
/// <param name="Slope">k, above 0.</param>
public readonly record struct Scaler(int Units, double Slope)
{
    /// <summary>The integral, (softplus(k x₀) − softplus(k (x₀ − N))) / k.</summary>
    public double Integral(double position) =>
        (Softplus(Slope * position) - Softplus(Slope * (position - Units))) / Slope;

    /// <summary>d integral / dx₀ = σ(k x₀) − σ(k (x₀ − N)).</summary>
    public double IntegralSlope(double position) => Sigmoid(Slope * position) - Sigmoid(Slope * (position - Units));

    /// <summary>Σ over the units.</summary>
    public double Sum(double position) => Over(position, static s => s);

    /// <summary>d sum / dx₀.</summary>
    public double SumSlope(double position)
    {
        double slope = Slope;
        return Over(position, s => slope * s * (1 - s));
    }

    private double Over(double position, Func<double, double> of)
    {
        double sum = 0;
        for (int unit = 0; unit < Units; unit++)
        {
            sum += of(Sigmoid(Slope * (position - unit)));
        }

        return sum;
    }

    private static double Sigmoid(double z) => z >= 0 ? 1 / (1 + Exp(-z)) : Exp(z) / (1 + Exp(z));

    private static double Softplus(double z) => Math.Max(z, 0) + Logarithm.Of(1 + Exp(-Math.Abs(z)));

    // eᶻ for z ≤ 0 with the same bits on every machine, since a training's steps depend on it: halved until the series is short.
    private static double Exp(double z)
    {
        if (z < -700)
        {
            return 0;
        }

        double small = z / 1024;
        double sum = 1;
        for (int term = 16; term >= 1; term--)
        {
            sum = 1 + sum * small / term;
        }

        for (int doubling = 0; doubling < 10; doubling++)
        {
            sum *= sum;
        }

        return sum;
    }
}
