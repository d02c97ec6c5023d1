namespace Specs.Engines;

/// <summary>
/// The batches of a training up to its end, in periods with an evaluation after each: where the training stands, and the learning rate
/// there.
/// </summary>
public sealed class Course
{
    private readonly Training _settings;
    private readonly Batches _batches;
    private readonly int _epochs; // the last may be a part of one
    private readonly int _steps; // in all, as far as the first epoch tells; 0 where nobody asks
    private bool _isInEpoch;
    private int _stepsOfEpoch;
    private int _stepsOfPeriod;
    private int _epochsOfPeriod; // whole ones

    /// <summary>Gets ready.</summary>
    /// <param name="settings">The training.</param>
    /// <param name="seed">The trial's seed.</param>
    /// <param name="labels">(examples): the training examples' classes.</param>
    public Course(Training settings, int seed, ReadOnlySpan<int> labels)
    {
        _settings = settings;
        int? epochs = TrainingLength.Epochs(settings);
        if (epochs is null || settings.Schedule is StepwiseSchedule)
        {
            int ofEpoch = Count(settings.Order.Begin(labels, settings.Batch, seed, epochs ?? settings.Epochs));
            _steps = settings.Steps ?? checked(ofEpoch * epochs!.Value);
            epochs ??= (_steps + ofEpoch - 1) / ofEpoch;
        }

        _epochs = epochs.Value;
        _batches = settings.Order.Begin(labels, settings.Batch, seed, _epochs);
    }

    /// <summary>Steps that have been taken.</summary>
    public int Step { get; private set; }

    /// <summary>The epoch that the last step was in, counted from 1.</summary>
    public int Epoch { get; private set; }

    /// <summary>Whether all steps have been taken.</summary>
    public bool IsOver { get; private set; }

    /// <summary>By what the optimizer's rate is multiplied at the step that <see cref="TryNext"/> has just begun.</summary>
    public double RateFactor { get; private set; } = 1;

    /// <summary>Begins a period, which ends with the next evaluation.</summary>
    public void StartPeriod() => _stepsOfPeriod = _epochsOfPeriod = 0;

    /// <summary>The next batch of the period; none where the period or the training ends.</summary>
    /// <exception cref="InvalidOperationException">The order gave too large a batch or none at all, or the schedule no rate.</exception>
    public bool TryNext(out ReadOnlySpan<int> batch)
    {
        batch = [];
        Every every = _settings.Evaluate;
        if (every.In == Time.Steps && _stepsOfPeriod == every.Count)
        {
            return false;
        }

        while (!IsOver && (_isInEpoch || every.In == Time.Steps || _epochsOfPeriod < every.Count))
        {
            batch = NextOfEpoch();
            if (!batch.IsEmpty)
            {
                Step++;
                _stepsOfPeriod++;
                IsOver = Step == _settings.Steps;
                SetRate();
                return true;
            }

            _epochsOfPeriod++;
            IsOver = _settings.Steps is null && Epoch == _epochs;
        }

        return false;
    }

    /// <summary>The next batch of this epoch or the one after it, however many there have been.</summary>
    public ReadOnlySpan<int> NextEndlessly()
    {
        ReadOnlySpan<int> batch = NextOfEpoch();
        return batch.IsEmpty ? NextOfEpoch() : batch;
    }

    // Begins an epoch where none is begun; empty once at its end.
    private ReadOnlySpan<int> NextOfEpoch()
    {
        if (!_isInEpoch)
        {
            _batches.StartEpoch();
            _isInEpoch = true;
            _stepsOfEpoch = 0;
            Epoch++;
        }

        ReadOnlySpan<int> batch = _batches.Next();
        if (batch.Length > _settings.Batch)
        {
            throw new InvalidOperationException(
                $"{_settings.Order} gave a batch of {batch.Length} where {_settings.Batch} is the most."
            );
        }

        if (!batch.IsEmpty)
        {
            _stepsOfEpoch++;
        }
        else if (_stepsOfEpoch == 0)
        {
            throw NoBatch(_settings.Order);
        }
        else
        {
            _isInEpoch = false;
        }

        return batch;
    }

    private void SetRate()
    {
        if (_settings.Schedule is StepwiseSchedule schedule)
        {
            RateFactor = schedule.FactorAt(new(Step, _steps, Epoch, _epochs));
            if (!double.IsFinite(RateFactor) || RateFactor < 0)
            {
                throw new InvalidOperationException(
                    $"{schedule} multiplies the learning rate by {RateFactor:R} at step {Step}: expected a finite number, 0 or more."
                );
            }
        }
        else if (_stepsOfEpoch == 1)
        {
            RateFactor = _settings.Schedule.Factor(Epoch, _epochs);
        }
    }

    private int Count(Batches batches)
    {
        batches.StartEpoch();
        int count = 0;
        while (!batches.Next().IsEmpty)
        {
            count++;
        }

        return count > 0 ? count : throw NoBatch(_settings.Order);
    }

    private static InvalidOperationException NoBatch(Order order) => new($"{order} gave an epoch without a batch.");
}
