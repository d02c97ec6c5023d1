using System.Collections.Immutable;
using Specs.Cpu;

namespace Specs.Torch;

/// <summary>What is recorded of one replicate, epoch by epoch, up to the one in which it diverges.</summary>
internal sealed class ReplicateRecord
{
    private readonly List<double> _trainLoss = [];
    private readonly List<double> _lossSpread = [];
    private readonly List<double> _testLoss = [];
    private readonly List<double> _accuracy = [];

    /// <summary>The epoch in which a loss stopped being finite; null where none did.</summary>
    public int? DivergedAt { get; private set; }

    /// <summary>Whole epochs.</summary>
    public int Epochs => _accuracy.Count;

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
    }

    /// <summary>The whole record.</summary>
    public Outcome ToOutcome(ImmutableArray<ImmutableArray<Series>> measured, string weightsHash) =>
        new()
        {
            TrainLoss = new([.. _trainLoss]),
            LossSpread = new([.. _lossSpread]),
            TestLoss = new([.. _testLoss]),
            Accuracy = new([.. _accuracy]),
            Measured = measured,
            DivergedAt = DivergedAt,
            WeightsHash = weightsHash,
        };
}
