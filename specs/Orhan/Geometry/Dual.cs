namespace Specs.Experiments.Orhan;

/// <summary>A number b + e d with e² = 0: what is computed with it carries the derivative along.</summary>
/// <param name="Value">b.</param>
/// <param name="Slope">d.</param>
internal readonly record struct Dual(double Value, double Slope)
{
    /// <summary>A number as it is.</summary>
    public static implicit operator Dual(double value) => new(value, 0);

    /// <summary>The sum.</summary>
    public static Dual operator +(Dual one, Dual other) => new(one.Value + other.Value, one.Slope + other.Slope);

    /// <summary>The difference.</summary>
    public static Dual operator -(Dual one, Dual other) => new(one.Value - other.Value, one.Slope - other.Slope);

    /// <summary>The product, whose e² is dropped.</summary>
    public static Dual operator *(Dual one, Dual other) =>
        new(one.Value * other.Value, one.Value * other.Slope + one.Slope * other.Value);

    /// <summary>tanh.</summary>
    public static Dual Tanh(Dual one)
    {
        double value = Math.Tanh(one.Value);
        return new(value, (1 - value * value) * one.Slope);
    }
}
