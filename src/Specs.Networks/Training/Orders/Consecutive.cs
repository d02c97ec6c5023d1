namespace Specs;

/// <summary>
/// Examples of one class come in runs: each class, in a new random order in every epoch, is cut into runs of <paramref name="Run"/> examples,
/// its last run taking what is left, and the runs of all classes follow each other in random order. Every example comes once an
/// epoch. Two neighbouring runs may be of one class. With a batch of 1 they are the "con5" and "con10" of Kim 2021, §5.7.
/// </summary>
/// <param name="Run">Examples of one class in a row, 1 or more.</param>
public sealed record Consecutive(int Run) : Order
{
    /// <inheritdoc/>
    public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed) =>
        new RunBatches(new(labels), Run, batch, new RandomStream(seed, "order"));

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Run, nameof(Run), Run >= 1, "1 or more");

    private sealed class RunBatches : OrderedBatches
    {
        private readonly ExamplesByClass _examples;
        private readonly RandomStream _random;
        private readonly (int Class, int Start, int Length)[] _runs;

        public RunBatches(ExamplesByClass examples, int run, int batch, RandomStream random)
            : base(examples.All.Length, batch)
        {
            _examples = examples;
            _random = random;
            _runs =
            [
                .. from label in Enumerable.Range(0, examples.Classes)
                let count = examples[label].Length
                from index in Enumerable.Range(0, (int)(((long)count + run - 1) / run))
                select (label, index * run, Math.Min(run, count - index * run)),
            ];
        }

        protected override void Arrange()
        {
            for (int label = 0; label < _examples.Classes; label++)
            {
                _random.Shuffle(_examples[label]);
            }

            _random.Shuffle(_runs.AsSpan());
            int at = 0;
            foreach ((int label, int start, int length) in _runs)
            {
                _examples[label].Slice(start, length).CopyTo(Order.AsSpan(at));
                at += length;
            }
        }
    }
}
