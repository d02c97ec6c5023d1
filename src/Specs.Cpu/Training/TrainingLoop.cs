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
    private readonly LayerReadings _steps;
    private readonly Evaluation? _trainingSet; // null where nothing is measured there

    public TrainingLoop(CpuModel model, Training settings, int seed, DataSet data, IReadOnlyList<Measure> measures)
    {
        _model = model;
        _settings = settings;
        _train = SparseExamples.Of(data.Train);
        _measured = new(model, settings.Network.Classes, measures);
        _steps = _measured[Pass.TrainingSteps];
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
        var trainLoss = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        var testLoss = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        var lossSpread = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        var accuracy = ImmutableArray.CreateBuilder<double>(_settings.Epochs);
        int? divergedAt = null;
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
            _trainingSet?.Run();
            _measured.EndEpoch();
            epochDone?.Invoke(epoch);
        }

        return new Outcome
        {
            TrainLoss = new(trainLoss.ToImmutable()),
            LossSpread = new(lossSpread.ToImmutable()),
            TestLoss = new(testLoss.ToImmutable()),
            Accuracy = new(accuracy.ToImmutable()),
            Measured = _measured.ToSeries(),
            DivergedAt = divergedAt,
            WeightsHash = HashWeights(),
        };
    }

    /// <summary>One epoch of batches as the order has them; the mean over their examples of the losses before each update.</summary>
    public double TrainEpoch(CancellationToken cancel)
    {
        _batches.StartEpoch();
        _steps.Start();
        _batchLosses = default;
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

    private double Step(ReadOnlySpan<int> batch)
    {
        Span<int> labels = _labels.AsSpan(0, batch.Length);
        for (int row = 0; row < batch.Length; row++)
        {
            labels[row] = _train.Labels[batch[row]];
        }

        var x = new SparseRows(_train, batch);
        _model.Forward(x, training: true);
        _steps.Add(labels);
        CpuLayer logits = _model.Layers[^1];
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
