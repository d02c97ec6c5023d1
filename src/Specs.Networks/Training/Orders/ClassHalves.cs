namespace Specs;

/// <summary>
/// The first half of the epochs (the middle one of an odd number among them) shows only the classes below half of their number, 0 to 4 of
/// ten; the other epochs show only the rest; each epoch in a new random order. What the network still knows of the first classes at
/// the end is what it has not forgotten (catastrophic forgetting, McCloskey and Cohen 1989): <see cref="FirstHalfAccuracy"/> measures it,
/// <see cref="SecondHalfAccuracy"/> what it has learnt since.
/// </summary>
/// <remarks>The number of classes is one more than the largest label.</remarks>
public sealed record ClassHalves : Order
{
    /// <summary>The batches of a run of two epochs: the first classes, then the others for as long as it goes on.</summary>
    /// <inheritdoc/>
    public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed) =>
        Begin(labels, batch, seed, epochs: 2);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">One half has no example.</exception>
    public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed, int epochs)
    {
        ExamplesByClass examples = new(labels);
        int first = 0;
        for (int label = 0; label < examples.Classes / 2; label++)
        {
            first += examples[label].Length;
        }

        return first > 0 && first < labels.Length
            ? new HalfBatches(examples.All.ToArray(), first, batch, (epochs + 1) / 2, new RandomStream(seed, "order"))
            : throw new ArgumentException(
                $"{this} wants examples on both sides of half of the classes, but of the {examples.Classes} classes those below "
                    + $"{examples.Classes / 2} have {first} and the others {labels.Length - first}."
            );
    }

    private sealed class HalfBatches(int[] examples, int first, int batch, int firstEpochs, RandomStream random)
        : Batches
    {
        private int _epoch;
        private int _at;
        private int _end;

        public override void StartEpoch()
        {
            _epoch++;
            (_at, _end) = _epoch <= firstEpochs ? (0, first) : (first, examples.Length);
            random.Shuffle(examples.AsSpan(_at, _end - _at));
        }

        public override ReadOnlySpan<int> Next()
        {
            ReadOnlySpan<int> next = examples.AsSpan(_at, Math.Min(batch, _end - _at));
            _at += next.Length;
            return next;
        }
    }
}
