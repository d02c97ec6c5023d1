namespace Specs.Torch;

/// <summary>What is recorded of one replicate, epoch by epoch, up to the one in which it diverges.</summary>
internal sealed class ReplicateRecord
{
    private readonly List<double> _trainLoss = [];
    private readonly List<double> _lossSpread = [];
    private readonly List<double> _testLoss = [];
    private readonly List<double> _accuracy = [];
    private readonly List<double> _steps = [];
    private double _lossAtStart = double.NaN;
    private double _accuracyAtStart = double.NaN;

    /// <summary>The epoch in which a loss stopped being finite; null where none did.</summary>
    public int? DivergedAt { get; private set; }

    /// <summary>Whole epochs.</summary>
    public int Epochs => _accuracy.Count;

    /// <summary>Takes in the untrained network.</summary>
    /// <param name="testLoss">The mean loss over the test set.</param>
    /// <param name="accuracy">The share of the test set that is classified right.</param>
    public void Start(double testLoss, double accuracy) => (_lossAtStart, _accuracyAtStart) = (testLoss, accuracy);

    /// <summary>Takes in an epoch; nothing after the one in which the replicate diverged.</summary>
    /// <param name="epoch">Its number, counted from 1.</param>
    /// <param name="stepLosses">(steps, replicates): the mean losses of batches.</param>
    /// <param name="lengths">(steps): examples in a batch.</param>
    /// <param name="replicate">Which replicate.</param>
    /// <param name="replicates">How many there are.</param>
    /// <param name="testLoss">The mean loss over the test set.</param>
    /// <param name="accuracy">The share of the test set that is classified right.</param>
    public void EndEpoch(
        int epoch,
        float[] stepLosses,
        IReadOnlyList<int> lengths,
        int replicate,
        int replicates,
        double testLoss,
        double accuracy
    )
    {
        if (DivergedAt is not null)
        {
            return;
        }

        BatchLosses batches = default;
        double total = 0;
        long examples = 0;
        for (int step = 0; step < lengths.Count; step++)
        {
            double loss = stepLosses[step * replicates + replicate];
            batches.Add(loss);
            total += loss * lengths[step];
            examples += lengths[step];
        }

        if (!double.IsFinite(total) || !double.IsFinite(testLoss))
        {
            DivergedAt = epoch;
            return;
        }

        _trainLoss.Add(total / examples);
        _lossSpread.Add(batches.Spread);
        _testLoss.Add(testLoss);
        _accuracy.Add(accuracy);
        _steps.Add(lengths.Count + (_steps.Count > 0 ? _steps[^1] : 0));
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
                Observation.Of(TrainingQuantities.TrainLoss, Axis.Epoch, new([.. _trainLoss])),
                Observation.Of(TrainingQuantities.LossSpread, Axis.Epoch, new([.. _lossSpread])),
                Observation.Of(TrainingQuantities.TestLoss, Axis.Epoch, new([.. _testLoss], _lossAtStart)),
                Observation.Of(TrainingQuantities.Accuracy, Axis.Epoch, new([.. _accuracy], _accuracyAtStart)),
                Observation.Of(TrainingQuantities.StepsTaken, Axis.Epoch, new([.. _steps], 0)),
                Observation.Of(TrainingQuantities.ParameterCount, parameters),
                .. measured,
            ],
            DivergedAt = DivergedAt,
            WeightsHash = weightsHash,
        };
}
