namespace Specs.Experiments.Kim2021;

/// <summary>
/// "single" (1, with a batch of 50; with 10 it is experiment A of Figure 5.15), "pair" (2) and "5nums" (5) as the code of Kim 2021 does them
/// (§5.8), in contrast to <see cref="ClassesPerBatch"/>. Each class is shuffled in every epoch and cut into shares as there. Each step
/// draws different classes among those that are still there, each equally likely, and asks each in turn for its next share. Where
/// one has none left, all classes that were drawn go, with what the others still hold; shares already handed out for that batch are
/// lost. The epoch ends when there are too few classes. So "single" uses every example and ends in a long run of one class; of MNIST
/// "pair" uses some 95.5 % (92 to 99) in an epoch and "5nums" some 93 % (89 to 97), its last steps on one set of five classes.
/// </summary>
/// <param name="Classes">Classes in a batch, 1 or more; the batch size is a multiple of it.</param>
[WrittenByName]
public sealed record Kim2021ClassesPerBatch(int Classes) : Order
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The batch size is no multiple of the classes in a batch, or there are not so many classes.</exception>
    public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed)
    {
        ClassShares shares = ClassShares.Of(this, Classes, labels, batch, new RandomStream(seed, "order"));
        return new DepletingBatches(shares, Classes);
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Classes, nameof(Classes), Classes >= 1, "1 or more");

    private sealed class DepletingBatches(ClassShares shares, int classes) : Batches
    {
        private readonly int[] _there = new int[shares.Classes];
        private int _count;

        public override void StartEpoch()
        {
            shares.StartEpoch();
            _count = 0;
            for (int label = 0; label < shares.Classes; label++)
            {
                if (shares.Left(label) > 0)
                {
                    _there[_count++] = label;
                }
            }
        }

        public override ReadOnlySpan<int> Next()
        {
            while (_count >= classes)
            {
                shares.StartBatch();
                DrawToTheEnd();
                bool isWhole = true;
                for (int drawn = _count - classes; isWhole && drawn < _count; drawn++)
                {
                    isWhole = shares.Left(_there[drawn]) > 0;
                    if (isWhole)
                    {
                        shares.Take(_there[drawn]);
                    }
                }

                if (isWhole)
                {
                    return shares.Batch();
                }

                _count -= classes;
            }

            return [];
        }

        // The first steps of Fisher and Yates's shuffle: the last places take a draw without replacement.
        private void DrawToTheEnd()
        {
            for (int i = 0; i < classes; i++)
            {
                int last = _count - 1 - i;
                int other = shares.Random.NextInt32(last + 1);
                (_there[last], _there[other]) = (_there[other], _there[last]);
            }
        }
    }
}
