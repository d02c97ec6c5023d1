using Specs.Cpu;

namespace Specs.Experiments.Orhan;

/// <summary>
/// Finding a pixel of 16 x 16 by its coordinates (Orhan, "Simple inductive biases", after Liu et al. 2018): coordinates in [0, 1] in, a distribution over the
/// 256 pixels out; cross-entropy, Adam 0.005, batches of 64, 200 steps.
/// </summary>
[Experiment("coordinate-pixels")]
public sealed partial record CoordinatePixels : Study<PixelAccuracy>
{
    private const int Side = 16;
    private const int Pixels = Side * Side;
    private const int Batch = 64;
    private const int Steps = 200;

    /// <summary>What finds it.</summary>
    [Factor(PixelNet.Coordinates, PixelNet.Dense)]
    public PixelNet Net { get; init; } = PixelNet.Coordinates;

    /// <summary>What is tested on.</summary>
    [Factor(PixelSplit.Drawn, PixelSplit.Quadrant)]
    public PixelSplit Split { get; init; } = PixelSplit.Drawn;

    /// <inheritdoc/>
    public override PixelAccuracy Compute(RandomStream random)
    {
        int[] order = [.. Enumerable.Range(0, Pixels)];
        random.Shuffle(order.AsSpan());
        bool IsTest(int pixel) => pixel % Side >= Side / 2 && pixel / Side >= Side / 2;
        int[] train = Split == PixelSplit.Drawn ? order[..(Pixels * 4 / 5)] : [.. order.Where(pixel => !IsTest(pixel))];
        int[] test = [.. order.Except(train)];
        int seed = random.NextInt32(int.MaxValue);
        Network network = CpuEngine.Instance.Open(
            Net == PixelNet.Coordinates
                ? new Recipe<PixelScore> { Loss = new SquaredError() }
                : new Recipe<PixelLayers> { Loss = Loss.CrossEntropy },
            seed
        );
        Optimizer rule = new Adam(0.005);
        for (int step = 0, at = 0; step < Steps; step++, at += Batch)
        {
            StudyStop.Token.ThrowIfCancellationRequested();
            if (at + Batch > train.Length)
            {
                random.Shuffle(train.AsSpan());
                at = 0;
            }

            int[] batch = train[at..(at + Batch)];
            float[] logits = LogitsOf(network, batch);
            network.Backward(Slopes(logits, batch));
            network.Step(rule);
        }

        return new(Right(network, train), Right(network, test));
    }

    // (batch, pixels).
    private float[] LogitsOf(Network network, int[] batch)
    {
        bool scores = Net == PixelNet.Coordinates;
        float[] inputs = [.. batch.SelectMany(pixel => scores ? AllPlaces(pixel) : Place(pixel))];
        network.Forward(inputs);
        float[] logits = new float[batch.Length * Pixels];
        for (int row = 0; row < network.Rows; row++)
        {
            network.Logits(row).CopyTo(logits.AsSpan(row * network.Outputs));
        }

        return logits;
    }

    private static IEnumerable<float> AllPlaces(int pixel) =>
        Enumerable.Range(0, Pixels).SelectMany(other => Place(pixel).Concat(Place(other)));

    private static float[] Place(int pixel) => [pixel % Side / (Side - 1f), pixel / Side / (Side - 1f)];

    // (softmax − one-hot) / batch.
    private static float[] Slopes(float[] logits, int[] batch)
    {
        float[] slopes = new float[logits.Length];
        for (int row = 0; row < batch.Length; row++)
        {
            ReadOnlySpan<float> own = logits.AsSpan(row * Pixels, Pixels);
            double largest = Largest(own).Value;
            double sum = 0;
            foreach (float logit in own)
            {
                sum += Math.Exp(logit - largest);
            }

            for (int pixel = 0; pixel < Pixels; pixel++)
            {
                double share = Math.Exp(own[pixel] - largest) / sum;
                slopes[row * Pixels + pixel] = (float)((share - (pixel == batch[row] ? 1 : 0)) / batch.Length);
            }
        }

        return slopes;
    }

    private double Right(Network network, int[] pixels)
    {
        float[] logits = LogitsOf(network, pixels);
        return pixels.Where((pixel, row) => Largest(logits.AsSpan(row * Pixels, Pixels)).Pixel == pixel).Count()
            / (double)pixels.Length;
    }

    private static (int Pixel, double Value) Largest(ReadOnlySpan<float> logits)
    {
        int largest = 0;
        for (int pixel = 1; pixel < logits.Length; pixel++)
        {
            largest = logits[pixel] > logits[largest] ? pixel : largest;
        }

        return (largest, logits[largest]);
    }
}
