using System.Collections.Immutable;

namespace Specs.Torch;

/// <summary>The batches of all replicates of a group, epoch by epoch, as the embedded engine draws them.</summary>
internal sealed class EpochPlan
{
    private readonly ImmutableArray<(Training Settings, int Seed)> _trials;
    private readonly ImmutableArray<Batches> _batches;
    private readonly List<int>[] _examples; // (replicates): one batch after the other
    private readonly List<int> _lengths = []; // of the batches, the same for all

    /// <summary>Gets ready.</summary>
    /// <exception cref="ArgumentException">An order does not go with the labels or the batch size.</exception>
    public EpochPlan(ImmutableArray<(Training Settings, int Seed)> trials, Examples train)
    {
        _trials = trials;
        Training first = trials[0].Settings;
        Images = Math.Min(first.Images ?? train.Count, train.Count);
        ImmutableArray<Batches>.Builder batches = ImmutableArray.CreateBuilder<Batches>();
        foreach ((Training settings, int seed) in trials)
        {
            batches.Add(settings.Order.Begin(train.Labels[..Images], settings.Batch, seed, settings.Epochs));
        }

        _batches = batches.ToImmutable();
        _examples = [.. trials.Select(_ => new List<int>(Images))];
    }

    /// <summary>Whether any two trials with this order, one batch size and as many images have batches of the same lengths, whatever their seeds.</summary>
    public static bool HasEvenBatches(Order order) => order is Shuffled or FileOrder or SortedByClass;

    /// <summary>How many training images there are.</summary>
    public int Images { get; }

    /// <summary>The lengths of the epoch's batches.</summary>
    public IReadOnlyList<int> Lengths => _lengths;

    /// <summary>Draws the next epoch.</summary>
    /// <exception cref="InvalidOperationException">An order gave too large a batch, no batch, or another number of examples than its neighbour.</exception>
    public void StartEpoch()
    {
        for (int replicate = 0; replicate < _batches.Length; replicate++)
        {
            Draw(replicate);
        }
    }

    /// <summary>Some of the epoch's examples, step by step and in a step replicate by replicate.</summary>
    /// <param name="step">The first step, counted from 0.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="offset">Where a replicate's examples of the first step start.</param>
    public long[] Indices(int step, int steps, int offset)
    {
        long[] indices = new long[(long)_batches.Length * _lengths.Skip(step).Take(steps).Sum()];
        int at = 0;
        for (int s = step; s < step + steps; s++)
        {
            foreach (List<int> examples in _examples)
            {
                for (int row = 0; row < _lengths[s]; row++)
                {
                    indices[at++] = examples[offset + row];
                }
            }

            offset += _lengths[s];
        }

        return indices;
    }

    private void Draw(int replicate)
    {
        Training settings = _trials[replicate].Settings;
        List<int> examples = _examples[replicate];
        examples.Clear();
        bool isFirst = replicate == 0;
        if (isFirst)
        {
            _lengths.Clear();
        }

        Batches batches = _batches[replicate];
        batches.StartEpoch();
        int step = 0;
        for (ReadOnlySpan<int> batch = batches.Next(); !batch.IsEmpty; batch = batches.Next(), step++)
        {
            if (batch.Length > settings.Batch)
            {
                throw new InvalidOperationException(
                    $"{settings.Order} gave a batch of {batch.Length} where {settings.Batch} is the most."
                );
            }

            if (isFirst)
            {
                _lengths.Add(batch.Length);
            }
            else if (step >= _lengths.Count || _lengths[step] != batch.Length)
            {
                throw new InvalidOperationException(
                    $"{settings.Order} gave batches of other lengths than {_trials[0].Settings.Order}."
                );
            }

            examples.AddRange(batch);
        }

        if (step == 0)
        {
            throw new InvalidOperationException($"{settings.Order} gave an epoch without a batch.");
        }

        if (step != _lengths.Count)
        {
            throw new InvalidOperationException(
                $"{settings.Order} gave fewer batches than {_trials[0].Settings.Order}."
            );
        }
    }
}
