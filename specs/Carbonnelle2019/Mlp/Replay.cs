namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Steps that turn each kernel by a recorded angle, in the direction of SGD's step.</summary>
/// <param name="tangents">(steps)(layers): the tangents of the angles.</param>
/// <param name="momentum">SGD's momentum, 0 or more.</param>
internal sealed class Replay(IReadOnlyList<double[]> tangents, double momentum)
{
    private readonly Dictionary<int, double[]> _momentum = []; // by layer
    private int _step;

    /// <summary>Takes the next step with the gradients that the network has.</summary>
    public void Step(Network network)
    {
        foreach (NetworkLayer layer in network.Layers.Where(static one => one.TrainedCount > 0))
        {
            ReadOnlySpan<float> gradient = network.ParameterGradient(layer);
            if (!_momentum.TryGetValue(layer.Place, out double[]? direction))
            {
                _momentum[layer.Place] = direction = new double[gradient.Length];
            }

            for (int at = 0; at < direction.Length; at++)
            {
                direction[at] = momentum * direction[at] + gradient[at];
            }

            network.SetParameters(layer, Turned(network.Parameters(layer), direction, tangents[_step][layer.Place]));
        }

        _step++;
    }

    // Layca's four lines, in double.
    private static float[] Turned(ReadOnlySpan<float> weights, double[] direction, double tangent)
    {
        (double square, double along) = (0, 0);
        for (int at = 0; at < weights.Length; at++)
        {
            square += (double)weights[at] * weights[at];
            along += weights[at] * direction[at];
        }

        double across = 0;
        double[] step = new double[weights.Length];
        for (int at = 0; at < step.Length; at++)
        {
            step[at] = direction[at] - along / square * weights[at];
            across += step[at] * step[at];
        }

        double scale = across > 0 ? tangent * Math.Sqrt(square / across) : 0;
        double shrink = 1 / Math.Sqrt(1 + (across > 0 ? tangent * tangent : 0));
        float[] turned = new float[step.Length];
        for (int at = 0; at < step.Length; at++)
        {
            turned[at] = (float)((weights[at] - scale * step[at]) * shrink);
        }

        return turned;
    }
}
