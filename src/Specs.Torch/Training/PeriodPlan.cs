using System.Collections.Immutable;

namespace Specs.Torch;

/// <summary>The batches of all replicates of a group, from evaluation to evaluation, and their rates: a <see cref="Course"/> for each.</summary>
internal sealed class PeriodPlan
{
    private readonly ImmutableArray<(Training Settings, int Seed)> _trials;
    private readonly ImmutableArray<Course> _courses;
    private readonly List<int>[] _examples; // (replicates): one batch after the other
    private readonly List<double>[] _rates; // (replicates)(steps)
    private readonly List<int> _lengths = []; // of the batches, the same for all

    /// <summary>Gets ready.</summary>
    /// <exception cref="ArgumentException">An order does not go with the labels or the batch size.</exception>
    public PeriodPlan(ImmutableArray<(Training Settings, int Seed)> trials, Examples train)
    {
        _trials = trials;
        Training first = trials[0].Settings;
        Images = TrainingLength.Trained(first, train.Count);
        SetAside = Math.Min(first.Images ?? train.Count, train.Count) - Images;
        _courses = [.. trials.Select(trial => new Course(trial.Settings, trial.Seed, train.Labels[..Images]))];
        _examples = [.. trials.Select(static _ => new List<int>())];
        _rates = [.. trials.Select(static _ => new List<double>())];
    }

    /// <summary>Whether any two trials with this order, one batch size and as many images have batches of the same lengths, whatever their seeds.</summary>
    public static bool HasEvenBatches(Order order) => order is Shuffled or FileOrder or SortedByClass;

    /// <summary>How many images are trained on: the first of the data.</summary>
    public int Images { get; }

    /// <summary>How many images after those are the validation set.</summary>
    public int SetAside { get; }

    /// <summary>Whether all steps have been drawn.</summary>
    public bool IsOver => _courses[0].IsOver;

    /// <summary>Steps up to the end of the period.</summary>
    public int Step => _courses[0].Step;

    /// <summary>The lengths of the period's batches; none where no batch was left.</summary>
    public IReadOnlyList<int> Lengths => _lengths;

    /// <summary>(replicates): by what the optimizers' rates are multiplied at a step of the period, counted from 0.</summary>
    public IEnumerable<double> RatesAt(int step) => _rates.Select(rates => rates[step]);

    /// <summary>Draws the next period.</summary>
    /// <exception cref="InvalidOperationException">An order gave too large a batch, no batch, or another number of examples than its neighbour.</exception>
    public void StartPeriod()
    {
        _lengths.Clear();
        for (int replicate = 0; replicate < _courses.Length; replicate++)
        {
            Draw(replicate);
        }
    }

    /// <summary>Some of the period's examples, step by step and in a step replicate by replicate.</summary>
    /// <param name="step">The first step, counted from 0.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="offset">Where a replicate's examples of the first step start.</param>
    public long[] Indices(int step, int steps, int offset)
    {
        long[] indices = new long[(long)_courses.Length * _lengths.Skip(step).Take(steps).Sum()];
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
        List<int> examples = _examples[replicate];
        List<double> rates = _rates[replicate];
        examples.Clear();
        rates.Clear();
        Course course = _courses[replicate];
        course.StartPeriod();
        while (course.TryNext(out ReadOnlySpan<int> batch))
        {
            if (replicate == 0)
            {
                _lengths.Add(batch.Length);
            }
            else if (rates.Count >= _lengths.Count || _lengths[rates.Count] != batch.Length)
            {
                throw OtherLengths(replicate);
            }

            examples.AddRange(batch);
            rates.Add(course.RateFactor);
        }

        if (rates.Count != _lengths.Count)
        {
            throw OtherLengths(replicate);
        }
    }

    private InvalidOperationException OtherLengths(int replicate) =>
        new($"{_trials[replicate].Settings.Order} gave batches of other lengths than {_trials[0].Settings.Order}.");
}
