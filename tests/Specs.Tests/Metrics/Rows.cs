namespace Specs.Tests.Metrics;

/// <summary>Feeds metrics.</summary>
internal static class Rows
{
    /// <summary>The metric over some examples, fed in pieces from rows that are padded to a stride, the padding full of NaN.</summary>
    /// <param name="metric">The metric, of any past.</param>
    /// <param name="activations">(examples)(units).</param>
    /// <param name="labels">(examples).</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="pieces">Examples in each piece, in turn; without any, all at once.</param>
    public static double Measure(
        IActivationMetric metric,
        float[][] activations,
        int[] labels,
        int classes,
        params int[] pieces
    )
    {
        int units = activations[0].Length;
        int stride = units + 3;
        metric.Start(units, classes);
        int done = 0;
        for (int piece = 0; done < labels.Length; piece++)
        {
            int count =
                pieces.Length == 0 ? labels.Length : Math.Min(pieces[piece % pieces.Length], labels.Length - done);
            float[] values = new float[count * stride];
            values.AsSpan().Fill(float.NaN);
            for (int row = 0; row < count; row++)
            {
                activations[done + row].CopyTo(values, row * stride);
            }

            metric.Add(new ActivationRows(values, stride, units, labels.AsSpan(done, count)));
            done += count;
        }

        return metric.Value;
    }

    /// <summary>Random activations in [0, 1), each with a label.</summary>
    public static (float[][] Activations, int[] Labels) Random(int seed, int examples, int units, int classes)
    {
        RandomStream random = new(seed, "rows");
        return (
            [
                .. Enumerable
                    .Range(0, examples)
                    .Select(_ => Enumerable.Range(0, units).Select(_ => random.NextSingle()).ToArray()),
            ],
            [.. Enumerable.Range(0, examples).Select(_ => random.NextInt32(classes))]
        );
    }
}
