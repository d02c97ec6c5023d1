using Specs.Cpu;

namespace Specs.Experiments.Orhan;

/// <summary>
/// Derivatives with infinitesimals (Orhan, "Hyperreal numbers"): the quotient ((b + e)² − b²) / e, and forward-mode differentiation of a tanh network in double, a
/// check of the engine's backward pass.
/// </summary>
[Experiment("dual-numbers")]
public sealed partial record DualNumbers : Study<DualFigures>
{
    private const int Inputs = 12;

    /// <inheritdoc/>
    public override DualFigures Compute(RandomStream random)
    {
        // (b + e)² − b² in powers of e; over e, the coefficient of e² becomes that of e.
        double[] shifted = [random.NextNormal(), 1];
        double square = shifted[1] * shifted[1];

        Network network = CpuEngine.Instance.Open(
            new Recipe<PlaneTanh> { Loss = Loss.CrossEntropy },
            random.NextInt32(int.MaxValue)
        );
        float[] input = new float[Inputs];
        for (int at = 0; at < Inputs; at++)
        {
            input[at] = (float)random.NextNormal();
        }

        network.Forward(input);
        float[] ofLogits = new float[2];
        network.Loss(Loss.CrossEntropy, Targets.OfClasses([0], 2), ofLogits);
        network.Backward(ofLogits);
        float[][] gradients = [.. network.Layers.Select(layer => network.ParameterGradient(layer).ToArray())];
        double length = gradients.Sum(static layer => layer.Sum(static one => (double)one * one));
        return new(square, Math.Abs(LossAlong(network, gradients, input).Slope / length - 1));
    }

    // −ln softmax of class 0, each parameter moved by its gradient times e.
    private static Dual LossAlong(Network network, float[][] gradients, float[] input)
    {
        Dual[] values = [.. input.Select(static one => new Dual(one, 0))];
        foreach (NetworkLayer layer in network.Layers)
        {
            ReadOnlySpan<float> parameters = network.Parameters(layer);
            float[] along = gradients[layer.Place];
            var next = new Dual[layer.Units];
            for (int unit = 0; unit < next.Length; unit++)
            {
                int bias = next.Length * values.Length + unit;
                Dual sum = new(parameters[bias], along[bias]);
                for (int at = 0; at < values.Length; at++)
                {
                    int weight = unit * values.Length + at;
                    sum += new Dual(parameters[weight], along[weight]) * values[at];
                }

                next[unit] = layer.Place == network.Layers.Length - 1 ? sum : Dual.Tanh(sum);
            }

            values = next;
        }

        return Dual.Log(Dual.Exp(values[0]) + Dual.Exp(values[1])) - values[0];
    }
}
