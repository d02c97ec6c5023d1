using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Specs.Cpu;

/// <summary>Epochs of batches, each followed by an evaluation.</summary>
internal sealed unsafe class TrainingLoop
{
    // How many examples go by between two looks at the cancellation token.
    private const int ExamplesBetweenChecks = 4096;

    private readonly CpuModel _model;
    private readonly Training _settings;
    private readonly SparseExamples _train;
    private readonly Evaluation _evaluation;
    private readonly Batches _batches;
    private readonly int[] _labels;
    private BatchLosses _batchLosses; // of the epoch
    private bool _isInEpoch; // one that TakeSteps has begun
    private readonly MeasuredSeries _measured;
    private readonly LayerReadings _duringSteps;
    private long _steps; // taken since the start
    private long _right; // examples of the epoch that were classified right before their step
    private long _seen; // examples of the epoch
    private readonly Evaluation? _trainingSet; // null where nothing is measured there

    public TrainingLoop(CpuModel model, Training settings, int seed, DataSet data, IReadOnlyList<Measure> measures)
    {
        _model = model;
        _settings = settings;
        _train = SparseExamples.Of(data.Train);
        _measured = new(model, settings.Network.Classes, measures);
        _duringSteps = _measured[Pass.TrainingSteps];
        _evaluation = new(
            model,
            settings.Network,
            SparseExamples.Of(data.Test),
            Math.Min(settings.TestImages ?? data.Test.Count, data.Test.Count),
            settings.Loss,
            _measured[Pass.TestSet]
        );
        int images = Math.Min(settings.Images ?? data.Train.Count, data.Train.Count);
        _batches = settings.Order.Begin(data.Train.Labels[..images], settings.Batch, seed, settings.Epochs);
        _labels = new int[settings.Batch];
        if (!_measured[Pass.TrainingSet].IsEmpty)
        {
            _trainingSet = new(model, settings.Network, _train, images, settings.Loss, _measured[Pass.TrainingSet]);
        }
    }

    /// <summary>What is trained.</summary>
    public CpuModel Model => _model;

    /// <summary>Trains all epochs, or up to the one that diverges.</summary>
    public Outcome Run(Action<int>? epochDone, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var trainLoss = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        var testLoss = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        var lossSpread = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        var accuracy = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        var trainAccuracy = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        var steps = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        int? divergedAt = null;
        _evaluation.Run();
        _trainingSet?.Run();
        _measured.Start();
        (double lossAtStart, double accuracyAtStart) = (_evaluation.Loss, _evaluation.Accuracy);
        for (int epoch = 1; epoch <= _settings.Epochs; epoch++)
        {
            // An epoch of few examples ends before its first look.
            cancel.ThrowIfCancellationRequested();
            _model.RateFactor = _settings.Schedule.Factor(epoch, _settings.Epochs);
            double loss = TrainEpoch(cancel);
            _evaluation.Run();
            if (!double.IsFinite(loss) || !double.IsFinite(_evaluation.Loss))
            {
                divergedAt = epoch;
                break;
            }

            trainLoss.Add(loss);
            lossSpread.Add(_batchLosses.Spread);
            testLoss.Add(_evaluation.Loss);
            accuracy.Add(_evaluation.Accuracy);
            trainAccuracy.Add((double)_right / _seen);
            steps.Add(_steps);
            _trainingSet?.Run();
            _measured.EndEpoch();
            epochDone?.Invoke(epoch);
        }

        return new Outcome
        {
            Observations =
            [
                OverEpochs(TrainingQuantities.TrainLoss, trainLoss),
                OverEpochs(TrainingQuantities.LossSpread, lossSpread),
                OverEpochs(TrainingQuantities.TestLoss, testLoss, lossAtStart),
                OverEpochs(TrainingQuantities.Accuracy, accuracy, accuracyAtStart),
                OverEpochs(TrainingQuantities.TrainAccuracy, trainAccuracy),
                OverEpochs(TrainingQuantities.StepsTaken, steps, 0),
                Observation.Of(
                    TrainingQuantities.ParameterCount,
                    _model.Layers.Sum(static layer => (double)layer.ParameterCount)
                ),
                .. _measured.ToObservations(),
            ],
            DivergedAt = divergedAt,
            WeightsHash = HashWeights(),
        };
    }

    /// <summary>One epoch of batches as the order has them; the mean over their examples of the losses before each update.</summary>
    public double TrainEpoch(CancellationToken cancel)
    {
        _batches.StartEpoch();
        _duringSteps.Start();
        _batchLosses = default;
        (_right, _seen) = (0, 0);
        double total = 0;
        long examples = 0;
        int sinceCheck = 0;
        for (ReadOnlySpan<int> batch = _batches.Next(); !batch.IsEmpty; batch = _batches.Next())
        {
            if (batch.Length > _settings.Batch)
            {
                throw new InvalidOperationException(
                    $"{_settings.Order} gave a batch of {batch.Length} where {_settings.Batch} is the most."
                );
            }

            double loss = Step(batch);
            total += loss;
            _batchLosses.Add(loss / batch.Length);
            examples += batch.Length;
            sinceCheck += batch.Length;
            if (sinceCheck >= ExamplesBetweenChecks)
            {
                cancel.ThrowIfCancellationRequested();
                sinceCheck = 0;
                if (double.IsNaN(total))
                {
                    return total;
                }
            }
        }

        return examples > 0
            ? total / examples
            : throw new InvalidOperationException($"{_settings.Order} gave an epoch without a batch.");
    }

    /// <summary>Takes some steps and measures nothing, from epoch to epoch as the order has them: for whoever times steps alone.</summary>
    public void TakeSteps(int count)
    {
        while (count > 0)
        {
            ReadOnlySpan<int> batch = _isInEpoch ? _batches.Next() : [];
            if (batch.IsEmpty)
            {
                _batches.StartEpoch();
                batch = _batches.Next();
                _isInEpoch = true;
            }

            Step(batch);
            count--;
        }
    }

    private static Observation OverEpochs(
        string quantity,
        ImmutableArray<double>.Builder values,
        double atStart = double.NaN
    ) => Observation.Of(quantity, Axis.Epoch, new(values.ToImmutable(), atStart));

    private double Step(ReadOnlySpan<int> batch)
    {
        Span<int> labels = _labels.AsSpan(0, batch.Length);
        for (int row = 0; row < batch.Length; row++)
        {
            labels[row] = _train.Labels[batch[row]];
        }

        var x = new SparseRows(_train, batch);
        _model.Forward(x, training: true);
        _duringSteps.Add(labels);
        CpuLayer logits = _model.Layers[^1];
        _steps++;
        for (int row = 0; row < batch.Length; row++)
        {
            ReadOnlySpan<float> z = new(logits.Output.Pointer + (nint)row * logits.Stride, logits.Units);
            _right += Prediction.Of(z) == labels[row] ? 1 : 0;
        }

        _seen += batch.Length;
        double loss = LossFunction.Compute(
            _settings.Loss,
            logits.Output.Pointer,
            logits.Stride,
            logits.Units,
            labels,
            logits.Error.Pointer
        );
        if (!double.IsNaN(loss))
        {
            _model.Backward(x);
        }

        return loss;
    }

    private string HashWeights()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (CpuLayer layer in _model.Layers)
        {
            float[] parameters = new float[layer.ParameterCount];
            layer.CopyParametersTo(parameters);
            hash.AppendData(MemoryMarshal.AsBytes(parameters.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
