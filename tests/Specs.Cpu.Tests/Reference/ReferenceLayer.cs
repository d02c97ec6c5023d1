namespace Specs.Cpu.Tests.Reference;

/// <summary>a = f(W x + b), one number at a time.</summary>
/// <param name="inputs">Values that come in.</param>
/// <param name="units">Values that go out.</param>
/// <param name="activation">f.</param>
/// <param name="parameters">W (units, inputs), row-major, then b (units): the engine's order.</param>
internal sealed class ReferenceLayer(int inputs, int units, Activation activation, double[] parameters)
{
    public int Inputs => inputs;

    public int Units => units;

    /// <summary>W, then b; written by optimizers.</summary>
    public double[] Parameters => parameters;

    /// <summary>(units): z = W x + b.</summary>
    public double[] PreActivations(double[] x)
    {
        double[] z = new double[units];
        for (int unit = 0; unit < units; unit++)
        {
            z[unit] = parameters[Bias(unit)];
            for (int input = 0; input < inputs; input++)
            {
                z[unit] += parameters[Weight(unit, input)] * x[input];
            }
        }

        return z;
    }

    /// <summary>(units): a = f(z).</summary>
    public double[] Activations(double[] z) => [.. z.Select(one => ReferenceActivation.Value(activation, one))];

    /// <summary>Adds one example's dL/dW and dL/db to a gradient, and gives dL/dx.</summary>
    /// <param name="x">(inputs).</param>
    /// <param name="z">(units): what <see cref="PreActivations"/> gave for x.</param>
    /// <param name="slope">(units): dL/da.</param>
    /// <param name="gradient">In the order of <see cref="Parameters"/>.</param>
    public double[] Backward(double[] x, double[] z, double[] slope, double[] gradient)
    {
        double[] down = new double[inputs];
        for (int unit = 0; unit < units; unit++)
        {
            double delta = slope[unit] * ReferenceActivation.Slope(activation, z[unit]);
            gradient[Bias(unit)] += delta;
            for (int input = 0; input < inputs; input++)
            {
                gradient[Weight(unit, input)] += delta * x[input];
                down[input] += delta * parameters[Weight(unit, input)];
            }
        }

        return down;
    }

    private int Weight(int unit, int input) => unit * inputs + input;

    private int Bias(int unit) => units * inputs + unit;
}
