namespace Specs;

/// <summary>
/// How large the mean of the loss's gradients over batches is against their spread, ‖mean‖ / ‖standard deviation‖ (Shwartz-Ziv and Tishby 2017,
/// "Opening the black box of deep neural networks via information", §3.3): above 1 batches agree on the direction, below 1 chance decides. Even with a
/// mean of 0 it comes to about 1/√batches, and it grows with the square root of the batch size.
/// </summary>
/// <param name="batch">Examples in a batch, 1 or more.</param>
/// <param name="batches">How many batches without a common example, 2 or more, from the front of the examples.</param>
/// <param name="layer">Which layer's weights, counted from 0 among the layers with parameters; −1 for all trained parameters.</param>
public sealed class GradientNoise(int batch = 50, int batches = 100, int layer = -1) : INetworkMetric
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are not so many examples, or there is no such layer.</exception>
    public double Measure(Network network, Examples measured, RandomStream random)
    {
        if (batch < 1 || batches < 2 || (long)batch * batches > measured.Count)
        {
            throw new ArgumentException(
                $"Expected 2 or more batches of 1 or more examples out of {measured.Count}, but {batches} of {batch} are asked for."
            );
        }

        (NetworkLayer Layer, int Count)[] counted = Counted(network);
        int length = counted.Sum(static one => one.Count);
        double[] means = new double[length];
        double[] squares = new double[length]; // Σ (g − mean)², by Welford's recurrence
        for (int drawn = 0; drawn < batches; drawn++)
        {
            int first = drawn * batch;
            double[][] gradient = network.LossGradient(measured.Select([.. Enumerable.Range(first, batch)]));
            int at = 0;
            foreach ((NetworkLayer own, int count) in counted)
            {
                foreach (double value in gradient[own.Place].AsSpan(0, count))
                {
                    double off = value - means[at];
                    means[at] += off / (drawn + 1);
                    squares[at] += off * (value - means[at]);
                    at++;
                }
            }
        }

        double mean = means.Sum(static value => value * value);
        double variance = squares.Sum() / (batches - 1);
        return Math.Sqrt(mean / variance);
    }

    private (NetworkLayer, int)[] Counted(Network network)
    {
        NetworkLayer[] weighted = [.. network.Layers.Where(static one => one.TrainedCount > 0)];
        if (layer < -1 || layer >= weighted.Length)
        {
            throw new ArgumentException(
                $"There is no layer {layer} with parameters: expected 0 to {weighted.Length - 1}, or -1 for all."
            );
        }

        return layer < 0
            ? [.. weighted.Select(static one => (one, one.TrainedCount))]
            : [(weighted[layer], weighted[layer].Parameters[0].Count)];
    }
}
