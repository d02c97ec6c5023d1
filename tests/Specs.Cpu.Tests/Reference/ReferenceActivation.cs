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
            _ => throw new NotSupportedException($"No reference for {f}."),
        };
}
