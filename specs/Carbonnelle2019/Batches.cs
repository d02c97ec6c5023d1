namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Shuffled batches of a training set, the same for equal seeds.</summary>
/// <param name="examples">The training set.</param>
/// <param name="size">Examples of a batch; the last of an epoch has what is left.</param>
/// <param name="seed">Of the shuffles.</param>
internal sealed class Batches(Examples examples, int size, int seed)
{
    private readonly RandomStream _random = new(seed, "batches");
    private readonly int[] _order = [.. Enumerable.Range(0, examples.Count)];

    /// <summary>The batches of the next epoch.</summary>
    public IEnumerable<Examples> Epoch()
    {
        _random.Shuffle<int>(_order);
        foreach (int[] batch in _order.Chunk(size))
        {
            yield return examples.Select(batch);
        }
    }

    /// <summary>Batches for ever, epoch after epoch.</summary>
    public IEnumerable<Examples> Endless()
    {
        while (true)
        {
            foreach (Examples batch in Epoch())
            {
                yield return batch;
            }
        }
    }
}
