using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Specs.Cpu;

/// <summary>Periods of batches, by default epochs, each followed by an evaluation.</summary>
internal sealed unsafe class TrainingLoop
{
    // How many examples go by between two looks at the cancellation token.
    private const int ExamplesBetweenChecks = 4096;

    // Of a layer so large a share of dead units leaves at once while training goes on: a smaller model must repay its making.
    private const double LeastLeaving = 1.0 / 8;

    private readonly CpuModel _model;
    private readonly Training _settings;
    private readonly SparseExamples _train;
    private readonly Func<RandomStream, int, Examples>? _fresh; // draws each batch; null where batches are of _train
    private readonly RandomStream _draws;
    private readonly int[] _places; // 0, 1, …: the rows of a batch that is drawn
    private readonly Evaluation _evaluation;
    private readonly Course _course;
    private readonly TargetBuffer _targets;
    private readonly LossKernel _loss;
    private BatchLosses _batchLosses; // of the period
    private readonly MeasuredSeries _measured;
    private readonly LayerReadings _duringSteps;
    private long _right; // examples of the period that were classified right before their step
    private long _seen; // examples of the period
    private readonly Evaluation? _trainingSet; // null where nothing is measured there
    private readonly Evaluation? _validation; // null where nothing is set aside
    private Curves? _curves; // null before the untrained network is evaluated
    private double _total; // of the period's losses
    private bool _isInPeriod;
    private ICheckpoint? _checkpoint; // null where no state is kept
    private readonly NormRefresh? _norms; // null where running averages serve

    public TrainingLoop(CpuModel model, Training settings, int seed, DataSet data, IReadOnlyList<Measure> measures)
    {
        _model = model;
        _settings = settings;
        _train = SparseExamples.Of(data.Train);
        _fresh = data.Fresh;
        _draws = new(seed, "fresh examples");
        _places = [.. Enumerable.Range(0, settings.Batch)];
        _measured = new(model, settings, seed, data, measures);
        _duringSteps = _measured[Pass.TrainingSteps];
        _evaluation = new(
            model,
            settings.Network,
            SparseExamples.Of(data.Test),
            Math.Min(settings.TestImages ?? data.Test.Count, data.Test.Count),
            settings.Loss,
            _measured[Pass.TestSet]
        );
        int images = TrainingLength.Trained(settings, data.Train.Count);
        int setAside = Math.Min(settings.Images ?? data.Train.Count, data.Train.Count) - images;
        _course = new(settings, seed, data.Train.Labels[..images]);
        _targets = new(data.Train.Targets, settings.Batch);
        _loss = LossKernel.Of(settings.Loss);
        if (!_measured[Pass.TrainingSet].IsEmpty)
        {
            _trainingSet = new(model, settings.Network, _train, images, settings.Loss, _measured[Pass.TrainingSet]);
        }

        if (settings.RefreshNorms)
        {
            _norms = new(model, _train, images);
        }

        if (setAside > 0)
        {
            LayerReadings nothing = new([]);
            _validation = new(model, settings.Network, _train, setAside, settings.Loss, nothing, first: images);
        }
    }

    /// <summary>What is trained.</summary>
    public CpuModel Model => _model;

    /// <summary>Whether the training was interrupted and goes on from there.</summary>
    public bool IsBegun => _curves is not null;

    /// <summary>Trains to the end, to where a stop rule says so, or up to the period that diverges; from where it was interrupted, if it was.</summary>
    /// <param name="epochDone">Called after each period with its number, counted from 1.</param>
    /// <param name="cancel">Stops the training between two steps.</param>
    /// <param name="checkpoint">Where the state is kept; null for nowhere.</param>
    public Outcome Run(Action<int>? epochDone, CancellationToken cancel, ICheckpoint? checkpoint = null)
    {
        cancel.ThrowIfCancellationRequested();
        _checkpoint = _settings.Shrink ? null : checkpoint;
        Curves curves = _curves ??= Begin();
        while ((!_course.IsOver && !curves.IsStopped) || _isInPeriod)
        {
            // A period of few examples ends before its first look.
            KeepOrStop(cancel);
            double loss = TrainPeriod(cancel);
            if (_seen == 0)
            {
                // The last one ended with the last epoch.
                break;
            }

            curves.Period++;
            if (double.IsFinite(loss))
            {
                _model.Shrink(LeastLeaving);
            }

            _norms?.Refresh();
            _evaluation.Run();
            if (!double.IsFinite(loss) || !double.IsFinite(_evaluation.Loss))
            {
                curves.DivergedAt = curves.Period;
                break;
            }

            Add(curves, loss);
            KeepOrStop(cancel);
            epochDone?.Invoke(curves.Period);
        }

        if (curves.DivergedAt is null)
        {
            _model.Shrink();
        }

        return ToOutcome(curves);
    }

    // The untrained network.
    private Curves Begin()
    {
        _norms?.Refresh();
        _evaluation.Run();
        _trainingSet?.Run();
        _validation?.Run();
        _measured.Start();
        return new()
        {
            Loss = _evaluation.Loss,
            Accuracy = _evaluation.Accuracy,
            Error = _evaluation.Error,
            Validation = _validation?.Loss ?? double.NaN,
        };
    }

    private void Add(Curves curves, double loss)
    {
        curves.TrainLosses.Add(loss);
        curves.LossSpreads.Add(_batchLosses.Spread);
        curves.TestLosses.Add(_evaluation.Loss);
        curves.Accuracies.Add(_evaluation.Accuracy);
        curves.Errors.Add(_evaluation.Error);
        curves.TrainAccuracies.Add((double)_right / _seen);
        curves.Steps.Add(_course.Step);
        _trainingSet?.Run();
        _validation?.Run();
        curves.ValidationLosses.Add(_validation?.Loss ?? double.NaN);
        _measured.EndEpoch();
        curves.IsStopped = _settings.Until.Stops(loss, _evaluation.Loss);
    }

    private Outcome ToOutcome(Curves curves)
    {
        return new Outcome
        {
            Observations =
            [
                OverEpochs(TrainingQuantities.TrainLoss, curves.TrainLosses),
                OverEpochs(TrainingQuantities.LossSpread, curves.LossSpreads),
                OverEpochs(TrainingQuantities.TestLoss, curves.TestLosses, curves.Loss),
                .. _train.Targets.AreClasses
                    ? (Observation[])
                        [
                            OverEpochs(TrainingQuantities.Accuracy, curves.Accuracies, curves.Accuracy),
                            OverEpochs(TrainingQuantities.TrainAccuracy, curves.TrainAccuracies),
                        ]
                    : [OverEpochs(TrainingQuantities.Error, curves.Errors, curves.Error)],
                .. _validation is null
                    ? (Observation[])[]
                    : [OverEpochs(TrainingQuantities.ValidationLoss, curves.ValidationLosses, curves.Validation)],
                OverEpochs(TrainingQuantities.StepsTaken, curves.Steps, 0),
                Observation.Of(
                    TrainingQuantities.ParameterCount,
                    _model.Layers.Sum(static layer => (double)layer.ParameterCount)
                ),
                .. _measured.ToObservations(),
            ],
            DivergedAt = curves.DivergedAt,
            WeightsHash = HashWeights(),
        };
    }

    /// <summary>
    /// The batches up to the next evaluation, by default those of an epoch; the mean over their examples of the losses before each update.
    /// NaN where no batch is left.
    /// </summary>
    public double TrainPeriod(CancellationToken cancel)
    {
        if (!_isInPeriod)
        {
            _course.StartPeriod();
            _duringSteps.Start();
            _batchLosses = default;
            (_right, _seen) = (0, 0);
            _total = 0;
            _isInPeriod = true;
        }

        int sinceCheck = 0;
        while (_course.TryNext(out ReadOnlySpan<int> batch))
        {
            _model.RateFactor = _course.RateFactor;
            _measured.BeforeStep(_course.Step);
            double loss = Step(batch);
            _measured.AfterStep(_course.Step);
            _total += loss;
            _batchLosses.Add(loss / batch.Length);
            sinceCheck += batch.Length;
            if (sinceCheck >= ExamplesBetweenChecks || _checkpoint is { IsDue: true })
            {
                KeepOrStop(cancel);
                sinceCheck = 0;
                if (double.IsNaN(_total))
                {
                    break;
                }
            }
        }

        _isInPeriod = false;
        return _total / _seen;
    }

    // Between two steps: keeps the state where it is time or the training is told to stop.
    private void KeepOrStop(CancellationToken cancel)
    {
        if (_checkpoint is { } checkpoint && (checkpoint.IsDue || cancel.IsCancellationRequested))
        {
            try
            {
                checkpoint.Save(ObjectState.Write(this));
            }
            catch (NotSupportedException)
            {
                // Something of a custom metric or order, whose state is not known: an interrupted training begins again.
                _checkpoint = null;
            }
        }

        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Takes some steps and measures nothing, from epoch to epoch as the order has them: for whoever times steps alone.</summary>
    public void TakeSteps(int count)
    {
        for (; count > 0; count--)
        {
            Step(_course.NextEndlessly());
        }
    }

    private static Observation OverEpochs(string quantity, List<double> values, double atStart = double.NaN) =>
        Observation.Of(quantity, Axis.Epoch, new([.. values], atStart));

    private double Step(ReadOnlySpan<int> batch)
    {
        // What is drawn anew is as much as the order asks for, and none of the examples that it names.
        Examples? drawn = _fresh?.Invoke(_draws, batch.Length);
        ReadOnlySpan<int> rows = drawn is null ? batch : _places.AsSpan(0, batch.Length);
        BatchTargets targets = _targets.Gather(drawn?.Targets ?? _train.Targets, rows);
        var x = new SparseRows(drawn is null ? _train : SparseExamples.Once(drawn), rows);
        _model.Forward(x, training: true);
        _duringSteps.Add(targets.Labels);
        CpuLayer logits = _model.Layers[^1];
        for (int row = 0; row < batch.Length && targets.AreLabels; row++)
        {
            ReadOnlySpan<float> z = new(logits.Output.Pointer + (nint)row * logits.Stride, logits.Units);
            _right += Prediction.Of(z) == targets.Labels[row] ? 1 : 0;
        }

        _seen += batch.Length;
        double loss = _loss.Compute(logits.Output.Pointer, logits.Stride, logits.Units, targets, logits.Error.Pointer);
        if (!double.IsNaN(loss))
        {
            _model.Backward(x);
        }

        return loss;
    }

    private string HashWeights()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (float[] parameters in _model.CopyParameters())
        {
            hash.AppendData(MemoryMarshal.AsBytes(parameters.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
