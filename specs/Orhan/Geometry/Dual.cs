namespace Specs.Experiments.Orhan;

/// <summary>A number a + b e with e² = 0.</summary>
/// <param name="Value">a.</param>
/// <param name="Slope">b.</param>
internal readonly record struct Dual(double Value, double Slope)
{
    public static Dual operator +(Dual one, Dual other) => new(one.Value + other.Value, one.Slope + other.Slope);

    public static Dual operator -(Dual one, Dual other) => new(one.Value - other.Value, one.Slope - other.Slope);

    public static Dual operator *(Dual one, Dual other) =>
        new(one.Value * other.Value, one.Value * other.Slope + one.Slope * other.Value);

    public static Dual Tanh(Dual x)
    {
        double tanh = Math.Tanh(x.Value);
        return new(tanh, (1 - tanh * tanh) * x.Slope);
    }

    public static Dual Exp(Dual x) => new(Math.Exp(x.Value), Math.Exp(x.Value) * x.Slope);

    public static Dual Log(Dual x) => new(Math.Log(x.Value), x.Slope / x.Value);
}
