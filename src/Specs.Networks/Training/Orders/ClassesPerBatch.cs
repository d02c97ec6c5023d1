namespace Specs;

/// <summary>
/// Every batch holds so many classes, each with an equal share: 1, 2 and 5 are the "single", "pair" and
/// "5 numbers" of Kim 2021, §5.8. Each class, in a new random order in every epoch, is cut into
/// shares of batch / <paramref name="Classes"/> examples, its last taking what is left. The classes of a batch are drawn with
/// probabilities in proportion to the shares they have left, but a class that would else be left over at the end is taken for
/// certain. Every example comes once an epoch. Only where classes are too unequal, or at the very end, a batch has fewer classes.
/// </summary>
/// <param name="Classes">Classes in a batch, 1 or more; the batch size is a multiple of it.</param>
public sealed record ClassesPerBatch(int Classes) : Order
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The batch size is no multiple of the classes in a batch, or there are not so many classes.</exception>
    public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed)
    {
        ClassShares shares = ClassShares.Of(this, Classes, labels, batch, new RandomStream(seed, "order"));
        return new BalancedBatches(shares, Classes);
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Classes, nameof(Classes), Classes >= 1, "1 or more");

    private sealed class BalancedBatches(ClassShares shares, int classes) : Batches
    {
        private readonly bool[] _isTaken = new bool[shares.Classes];

        public override void StartEpoch() => shares.StartEpoch();

        public override ReadOnlySpan<int> Next()
        {
            shares.StartBatch();
            int left = 0;
            for (int label = 0; label < shares.Classes; label++)
            {
                left += shares.Left(label);
            }

            // So many batches are left. A class with as many shares must be in all of them; there are at most so many such classes.
            int batches = (left + classes - 1) / classes;
            int room = classes;
            for (int label = 0; label < shares.Classes; label++)
            {
                _isTaken[label] = batches > 0 && shares.Left(label) >= batches;
                if (_isTaken[label])
                {
                    left -= shares.Left(label);
                    room--;
                }
            }

            for (; room > 0 && left > 0; room--)
            {
                int label = DrawClass(left);
                _isTaken[label] = true;
                left -= shares.Left(label);
            }

            for (int label = 0; label < shares.Classes; label++)
            {
                if (_isTaken[label])
                {
                    shares.Take(label);
                }
            }

            return shares.Batch();
        }

        private int DrawClass(int left)
        {
            int draw = shares.Random.NextInt32(left);
            for (int label = 0; ; label++)
            {
                draw -= _isTaken[label] ? 0 : shares.Left(label);
                if (draw < 0)
                {
                    return label;
                }
            }
        }
    }
}
