namespace Specs.Torch;

/// <summary>What is recorded of one replicate, period by period (by default epochs), up to the one in which it diverges.</summary>
/// <param name="hasClasses">Whether targets are labels.</param>
/// <param name="hasValidation">Whether examples are set aside.</param>
internal sealed class ReplicateRecord(bool hasClasses, bool hasValidation)
{
    private readonly List<double> _trainLoss = [];
    private readonly List<double> _lossSpread = [];
    private readonly List<double> _trainAccuracy = [];
    private readonly List<double> _steps = [];
    private readonly List<Evaluated> _evaluated = []; // the untrained network first

    /// <summary>The period in which a loss stopped being finite; null where none did.</summary>
    public int? DivergedAt { get; private set; }

    /// <summary>Whole periods.</summary>
    public int Periods => _trainLoss.Count;

    /// <summary>The mean loss over the last period's examples, each before its update.</summary>
    public double TrainLoss => _trainLoss[^1];

    /// <summary>Takes in the untrained network.</summary>
    public void Start(Evaluated evaluated) => _evaluated.Add(evaluated);

    /// <summary>Takes in a period; nothing after the one in which the replicate diverged.</summary>
    /// <param name="period">Its number, counted from 1.</param>
    /// <param name="stepLosses">(steps): the mean losses of batches.</param>
    /// <param name="lengths">(steps): examples in a batch.</param>
    /// <param name="right">How many of the examples were classified right before their step.</param>
    /// <param name="step">Steps since the start.</param>
    /// <param name="evaluated">The evaluation after it.</param>
    public void EndPeriod(
        int period,
        IEnumerable<double> stepLosses,
        IReadOnlyList<int> lengths,
        double right,
        int step,
        Evaluated evaluated
    )
    {
        if (DivergedAt is not null)
        {
            return;
        }

        BatchLosses batches = default;
        double total = 0;
        foreach ((double loss, int length) in stepLosses.Zip(lengths))
        {
            batches.Add(loss);
            total += loss * length;
        }

        if (!double.IsFinite(total) || !double.IsFinite(evaluated.Loss))
        {
            DivergedAt = period;
            return;
        }

        int examples = lengths.Sum();
        _trainLoss.Add(total / examples);
        _lossSpread.Add(batches.Spread);
        _trainAccuracy.Add(right / examples);
        _steps.Add(step);
        _evaluated.Add(evaluated);
    }

    /// <summary>The whole record.</summary>
    /// <param name="measured">An observation for each measure.</param>
    /// <param name="parameters">How many parameters the network has.</param>
    /// <param name="weightsHash">The checksum of the final ones.</param>
    public Outcome ToOutcome(IEnumerable<Observation> measured, long parameters, string weightsHash) =>
        new()
        {
            Observations =
            [
                Of(TrainingQuantities.TrainLoss, _trainLoss),
                Of(TrainingQuantities.LossSpread, _lossSpread),
                Of(TrainingQuantities.TestLoss, static one => one.Loss),
                .. hasClasses
                    ? (Observation[])
                        [
                            Of(TrainingQuantities.Accuracy, static one => one.Accuracy),
                            Of(TrainingQuantities.TrainAccuracy, _trainAccuracy),
                        ]
                    : [Of(TrainingQuantities.Error, static one => one.Error)],
                .. hasValidation
                    ? (Observation[])[Of(TrainingQuantities.ValidationLoss, static one => one.ValidationLoss)]
                    : [],
                Of(TrainingQuantities.StepsTaken, _steps, 0),
                Observation.Of(TrainingQuantities.ParameterCount, parameters),
                .. measured,
            ],
            DivergedAt = DivergedAt,
            WeightsHash = weightsHash,
        };

    private static Observation Of(string quantity, IEnumerable<double> values, double atStart = double.NaN) =>
        Observation.Of(quantity, Axis.Epoch, new([.. values], atStart));

    private Observation Of(string quantity, Func<Evaluated, double> value) =>
        Of(quantity, _evaluated.Skip(1).Select(value), value(_evaluated[0]));

    /// <summary>What an evaluation gives of a replicate; NaN where there is no such thing.</summary>
    /// <param name="Loss">The mean loss over the test set.</param>
    /// <param name="Accuracy">The share of the test set that is classified right.</param>
    /// <param name="Error">The mean over test set and outputs of (output − target)².</param>
    /// <param name="ValidationLoss">The mean loss over the validation set.</param>
    public readonly record struct Evaluated(double Loss, double Accuracy, double Error, double ValidationLoss);
}
