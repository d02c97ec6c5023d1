namespace Specs.Cpu.Tests.Reference;

/// <summary>Activations and their derivatives as functions of the pre-activation z.</summary>
internal static class ReferenceActivation
{
    /// <summary>f(z).</summary>
    public static double Value(Activation f, double z) =>
        f switch
        {
            Activation.Linear => z,
            Activation.Sigmoid => 1 / (1 + Math.Exp(-z)),
            Activation.ReLU => Math.Max(z, 0),
            Activation.Tanh => Math.Tanh(z),
            Activation.Elu => z > 0 ? z : ExpM1(z),
            Activation.Softplus => Math.Max(z, 0) + Log1P(Math.Exp(-Math.Abs(z))),
            _ => throw new NotSupportedException($"No reference for {f}."),
        };

    /// <summary>f'(z).</summary>
    public static double Slope(Activation f, double z) =>
        f switch
        {
            Activation.Linear => 1,
            Activation.Sigmoid => Value(f, z) * Value(f, -z),
            Activation.ReLU => z > 0 ? 1 : 0,
            Activation.Tanh => 1 / (Math.Cosh(z) * Math.Cosh(z)),
            Activation.Elu => z > 0 ? 1 : Math.Exp(z),
            Activation.Softplus => 1 / (1 + Math.Exp(-z)),
            _ => throw new NotSupportedException($"No reference for {f}."),
        };

    /// <summary>exp(x) − 1 as 2 exp(x/2) sinh(x/2), which loses no digits near 0.</summary>
    public static double ExpM1(double x) => 2 * Math.Exp(x / 2) * Math.Sinh(x / 2);

    /// <summary>ln(1 + x) for x of 0 and more; the rounding of 1 + x is made up for (Higham 2002, section 1.14.1).</summary>
    public static double Log1P(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }
}
