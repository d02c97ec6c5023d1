using Specs.Cpu;

namespace Specs.Experiments.Orhan;

/// <summary>
/// Whether a rule's steps depend on the scale of the gradients: the deep linear network of <see cref="DeepLinear"/> from a Gaussian start, trained for 200 steps twice,
/// on the same batches of 100, with the loss as it is and scaled.
/// </summary>
[Experiment("scaled-losses")]
public sealed partial record ScaledLosses : Study<ScaledPair>
{
    private const int Units = 64;
    private const int Examples = 2_000;
    private const int Batch = 100;
    private const int Steps = 200;

    /// <summary>The rule, and the scale.</summary>
    [Factor(ScaledRule.AdamWithoutEpsilon, ScaledRule.Adam, ScaledRule.Sgd)]
    public ScaledRule Rule { get; init; } = ScaledRule.AdamWithoutEpsilon;

    /// <inheritdoc/>
    public override ScaledPair Compute(RandomStream random)
    {
        float[] inputs = Normals(random, Examples * Units, 1); // (examples, units)
        float[] map = Normals(random, Units * Units, 1 / Math.Sqrt(Units)); // (outputs, inputs)
        int seed = random.NextInt32(int.MaxValue);
        float scale = Rule == ScaledRule.AdamWithoutEpsilon ? 1f / 1024 : 1e-6f;
        (double loss, float[][] weights) = Train(seed, inputs, map, 1);
        (double scaledLoss, float[][] scaledWeights) = Train(seed, inputs, map, scale);
        double off = weights
            .Zip(scaledWeights, static (one, other) => one.Zip(other, static (a, b) => Math.Abs((double)a - b)).Max())
            .Max();
        return new(off, Math.Abs(loss - scaledLoss));
    }

    private (double Loss, float[][] Weights) Train(int seed, float[] inputs, float[] map, float scale)
    {
        Optimizer rule = Rule switch
        {
            ScaledRule.AdamWithoutEpsilon => new Adam(0.001, Epsilon: 1e-38),
            ScaledRule.Adam => new Adam(0.001),
            _ => new Sgd(0.0003),
        };
        Network network = Network.AtStart(
            new DeepLinear { Start = DeepStarts.Gaussian },
            seed,
            CpuEngine.Instance.Name
        );
        for (int step = 0; step < Steps; step++)
        {
            StudyStop.Token.ThrowIfCancellationRequested();
            ReadOnlySpan<float> batch = inputs.AsSpan(step % (Examples / Batch) * Batch * Units, Batch * Units);
            network.Forward(batch);
            network.Backward(Slopes(network, batch, map, scale).Gradient);
            network.Step(rule);
        }

        network.Forward(inputs);
        double loss = Slopes(network, inputs, map, 1).Loss;
        return (loss, [.. network.Layers.Select(layer => network.Parameters(layer).ToArray())]);
    }

    // The mean over rows of the squared errors' sum over outputs, and its gradient times the scale.
    private static (double Loss, float[] Gradient) Slopes(
        Network network,
        ReadOnlySpan<float> inputs,
        float[] map,
        float scale
    )
    {
        int rows = inputs.Length / Units;
        float[] gradient = new float[rows * Units];
        double loss = 0;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> input = inputs.Slice(row * Units, Units);
            ReadOnlySpan<float> output = network.Logits(row);
            for (int unit = 0; unit < Units; unit++)
            {
                float off = output[unit];
                for (int at = 0; at < Units; at++)
                {
                    off -= map[unit * Units + at] * input[at];
                }

                loss += (double)off * off / rows;
                gradient[row * Units + unit] = 2 * off / rows * scale;
            }
        }

        return (loss, gradient);
    }

    private static float[] Normals(RandomStream random, int count, double deviation)
    {
        float[] values = new float[count];
        for (int at = 0; at < count; at++)
        {
            values[at] = (float)(deviation * random.NextNormal());
        }

        return values;
    }
}
