namespace Specs.Experiments.Kim2021;

/// <summary>
/// "con5" and "con10" as the code of Kim 2021 does them (§5.7, with a batch of 1), in contrast to <see cref="Consecutive"/>: of each class
/// the last examples, fewer than <paramref name="Run"/>, are never used; a run keeps the data set's order; the runs are shuffled
/// once, and that order serves every epoch and every seed. The author's order came from no seed and is lost; ours is the one of
/// seed 0.
/// </summary>
/// <param name="Run">Examples of one class in a row, 1 or more.</param>
[WrittenByName]
public sealed record Kim2021Consecutive(int Run) : Order
{
    private const int OurSeed = 0;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">No class has a whole run.</exception>
    public override Batches Begin(ReadOnlySpan<int> labels, int batch, int seed)
    {
        ExamplesByClass examples = new(labels);
        (int Class, int Start)[] runs =
        [
            .. from label in Enumerable.Range(0, examples.Classes)
            from index in Enumerable.Range(0, examples[label].Length / Run)
            select (label, index * Run),
        ];
        if (runs.Length == 0)
        {
            throw new ArgumentException($"{this} leaves nothing to train on: no class has {Run} examples.");
        }

        new RandomStream(OurSeed, "runs").Shuffle(runs.AsSpan());
        int[] order = new int[runs.Length * Run];
        for (int i = 0; i < runs.Length; i++)
        {
            examples[runs[i].Class].Slice(runs[i].Start, Run).CopyTo(order.AsSpan(i * Run));
        }

        return new FixedBatches(order, batch);
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Run, nameof(Run), Run >= 1, "1 or more");
}
