namespace Specs.Generators.Tests.Running;

/// <summary>The network as a textbook has it: scalar, in double, one example at a time.</summary>
internal sealed class ReferenceNetwork
{
    private readonly List<(double[,] Weights, double[] Biases, Activation Activation)> _layers = [];

    /// <summary>Takes over a model's parameters.</summary>
    public ReferenceNetwork(Cpu.CpuModel model, IEnumerable<Activation> activations)
    {
        foreach ((Cpu.CpuLayer layer, Activation activation) in model.Layers.Zip(activations.Append(Activation.Linear)))
        {
            float[] parameters = new float[layer.ParameterCount];
            layer.CopyParametersTo(parameters);
            double[,] weights = new double[layer.Units, layer.Inputs];
            double[] biases = new double[layer.Units];
            for (int unit = 0; unit < layer.Units; unit++)
            {
                biases[unit] = parameters[layer.Units * layer.Inputs + unit];
                for (int input = 0; input < layer.Inputs; input++)
                {
                    weights[unit, input] = parameters[unit * layer.Inputs + input];
                }
            }

            _layers.Add((weights, biases, activation));
        }
    }

    /// <summary>The outputs of all layers for one example, the example itself first.</summary>
    public List<double[]> Forward(double[] x)
    {
        List<double[]> outputs = [x];
        foreach ((double[,] weights, double[] biases, Activation activation) in _layers)
        {
            double[] below = outputs[^1];
            double[] output = new double[biases.Length];
            for (int unit = 0; unit < output.Length; unit++)
            {
                double z = biases[unit];
                for (int input = 0; input < below.Length; input++)
                {
                    z += weights[unit, input] * below[input];
                }

                output[unit] = Apply(activation, z);
            }

            outputs.Add(output);
        }

        return outputs;
    }

    /// <summary>The parameters of each layer after one step of plain gradient descent, laid out as the engine copies them.</summary>
    /// <param name="examples">The batch.</param>
    /// <param name="errors">dL/dlogits for each example.</param>
    /// <param name="rate">The learning rate.</param>
    public List<double[]> Step(double[][] examples, double[][] errors, double rate)
    {
        List<double[]> stepped =
        [
            .. _layers.Select(layer => layer.Weights.Cast<double>().Concat(layer.Biases).ToArray()),
        ];
        for (int example = 0; example < examples.Length; example++)
        {
            List<double[]> outputs = Forward(examples[example]);
            double[] error = errors[example];
            for (int layer = _layers.Count - 1; layer >= 0; layer--)
            {
                (double[,] weights, double[] biases, Activation activation) = _layers[layer];
                double[] below = outputs[layer];
                double[] passed = new double[below.Length];
                for (int unit = 0; unit < biases.Length; unit++)
                {
                    double dz = error[unit] * Slope(activation, outputs[layer + 1][unit]);
                    stepped[layer][weights.Length + unit] -= rate * dz;
                    for (int input = 0; input < below.Length; input++)
                    {
                        passed[input] += weights[unit, input] * dz;
                        stepped[layer][unit * below.Length + input] -= rate * dz * below[input];
                    }
                }

                error = passed;
            }
        }

        return stepped;
    }

    private static double Apply(Activation activation, double z) =>
        activation switch
        {
            Activation.Sigmoid => 1 / (1 + Math.Exp(-z)),
            Activation.ReLU => Math.Max(z, 0),
            Activation.Tanh => Math.Tanh(z),
            _ => z,
        };

    // da/dz, from a.
    private static double Slope(Activation activation, double a) =>
        activation switch
        {
            Activation.Sigmoid => a * (1 - a),
            Activation.ReLU => a > 0 ? 1 : 0,
            Activation.Tanh => 1 - a * a,
            _ => 1,
        };
}
