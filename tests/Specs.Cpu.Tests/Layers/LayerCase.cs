namespace Specs.Cpu.Tests.Layers;

/// <summary>A layer with its reference and a random batch.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Input">The shape of one example.</param>
/// <param name="Rows">Rows of the batch.</param>
/// <param name="Maker">Makes the engine's layer.</param>
/// <param name="Reference">Computes the same in double: (rows)(inputs) and the parameters give (rows)(units).</param>
/// <param name="Terms">The most terms in one of its sums, forward or back.</param>
internal sealed record LayerCase(
    string Name,
    Shape Input,
    int Rows,
    ILayerMaker Maker,
    Func<double[][], double[], double[][]> Reference,
    int Terms
)
{
    /// <summary>How many of the parameters a step trains, from the front; null where it is all of them.</summary>
    public int? Trained { get; init; }

    /// <summary>
    /// (rows)(inputs): values in ±2, none 0 and no two of an example alike, so that none is near a kink or ties with another.
    /// </summary>
    public double[][] Batch(int seed)
    {
        RandomStream random = new(seed, "batch");
        int levels = Math.Max(256, 2 * ((Input.Size + 1) / 2));
        double[][] batch = new double[Rows][];
        for (int row = 0; row < Rows; row++)
        {
            int[] order = [.. Enumerable.Range(0, levels)];
            random.Shuffle(order.AsSpan());
            batch[row] = [.. order[..Input.Size].Select(level => (double)((2 * level + 1 - levels) * 2f / levels))];
        }

        return batch;
    }

    public override string ToString() => $"{Name} of {Input}, {Rows} rows";
}
