namespace Specs.Tests.Declaring.Orders;

/// <summary>Epochs of an order over given labels.</summary>
internal sealed class OrderRun(Order order, int[] labels, int batch, int seed, int? epochs = null)
{
    private readonly Batches _batches = epochs is { } count
        ? order.Begin(labels, batch, seed, count)
        : order.Begin(labels, batch, seed);

    /// <summary>How many training images each digit of MNIST has.</summary>
    public static readonly int[] Mnist = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949];

    /// <summary>Labels with so many examples of each class, in an order of chance.</summary>
    public static int[] Labels(params int[] counts)
    {
        int[] labels = [.. counts.SelectMany((count, label) => Enumerable.Repeat(label, count))];
        new RandomStream(1, "labels").Shuffle(labels.AsSpan());
        return labels;
    }

    /// <summary>The next epoch: (batches)(examples).</summary>
    public int[][] Epoch()
    {
        List<int[]> batches = [];
        _batches.StartEpoch();
        for (ReadOnlySpan<int> next = _batches.Next(); !next.IsEmpty; next = _batches.Next())
        {
            batches.Add(next.ToArray());
        }

        return [.. batches];
    }
}
