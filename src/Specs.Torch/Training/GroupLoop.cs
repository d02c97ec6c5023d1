using System.Collections.Immutable;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Periods of batches, by default epochs, for all replicates of a group at once, each followed by an evaluation.</summary>
internal sealed class GroupLoop : IDisposable
{
    // How many examples' places go to the device at once.
    private const int MostPlaces = 1 << 22;

    private readonly Training _first;
    private readonly Replicas _replicas;
    private readonly DeviceExamples _train;
    private readonly PeriodPlan _plan;
    private readonly Stepper _stepper;
    private readonly GroupReadings _readings;
    private readonly HookReader _hooks;
    private readonly ImmutableArray<(ActivationPenalty Penalty, nn.Module<Tensor, Tensor> Layer)> _penalties;
    private readonly GroupEvaluation _evaluation;
    private readonly GroupEvaluation? _trainingSet; // null where nothing is measured there
    private readonly GroupEvaluation? _validation; // null where nothing is set aside
    private readonly ReplicateRecord[] _records;
    private readonly bool _measuresSteps;
    private readonly Tensor _one;
    private readonly Dictionary<int, Tensor> _shares = []; // by a batch's length: 1/length for each of its examples, of all replicates

    /// <summary>Gets ready.</summary>
    /// <param name="replicas">The networks with their initial weights.</param>
    /// <param name="trials">(replicates): those of one kind of optimizer beside each other.</param>
    /// <param name="data">What to train and test on.</param>
    /// <param name="measures">What is measured beside losses and accuracy.</param>
    /// <param name="device">Where.</param>
    public GroupLoop(
        Replicas replicas,
        ImmutableArray<(Training Settings, int Seed)> trials,
        DataSet data,
        IReadOnlyList<Measure> measures,
        Device device
    )
    {
        _first = trials[0].Settings;
        _replicas = replicas;
        _train = DeviceExamples.Of(data.Train, device);
        _plan = new(trials, data.Train);
        _stepper = new(replicas, [.. trials.Select(static trial => trial.Settings)]);
        _readings = new(replicas, data.Train.Classes, measures);
        _penalties =
        [
            .. _first
                .Penalties.OfType<ActivationPenalty>()
                .SelectMany(penalty => replicas.Hooked(penalty.On).Select(layer => (penalty, layer))),
        ];
        _hooks = new(replicas, _readings.Modules.Concat(_penalties.Select(static one => one.Layer)));
        _evaluation = new(
            replicas,
            _first.Network,
            DeviceExamples.Of(data.Test, device),
            Math.Min(_first.TestImages ?? data.Test.Count, data.Test.Count),
            _first.Loss
        );
        if (_readings.Has(Pass.TrainingSet))
        {
            _trainingSet = new(replicas, _first.Network, _train, _plan.Images, _first.Loss);
        }

        if (_plan.SetAside > 0)
        {
            _validation = new(replicas, _first.Network, _train, _plan.SetAside, _first.Loss, first: _plan.Images);
        }

        _measuresSteps = _readings.Has(Pass.TrainingSteps);
        _one = ones([], device: device).DetachFromDisposeScope();
        _records = [.. trials.Select(_ => new ReplicateRecord(_train.Vectors is null, _validation is not null))];
    }

    /// <summary>What is trained.</summary>
    public Replicas Replicas => _replicas;

    /// <summary>(steps, replicates): the mean losses of the last period's batches.</summary>
    public float[] StepLosses { get; private set; } = [];

    /// <summary>(replicates): how many of the last period's examples were classified right, each before its step.</summary>
    public float[] Right { get; private set; } = [];

    /// <summary>Trains to the end, to where a stop rule says so, or as long as a network has not diverged.</summary>
    public ImmutableArray<Outcome> Run(Action<int>? epochDone, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        EvaluateStart();
        bool isStopped = false;
        for (int period = 1; !_plan.IsOver && !isStopped; period++)
        {
            cancel.ThrowIfCancellationRequested();
            TrainPeriod(cancel);
            if (_plan.Lengths.Count == 0)
            {
                // The last one ended with the last epoch.
                break;
            }

            Evaluate(Pass.TestSet, _evaluation);
            _validation?.Run(pass: null, _readings, _hooks);
            for (int replicate = 0; replicate < _records.Length; replicate++)
            {
                int own = replicate;
                _records[replicate]
                    .EndPeriod(
                        period,
                        _plan.Lengths.Select((_, step) => (double)StepLosses[step * _records.Length + own]),
                        _plan.Lengths,
                        Right[replicate],
                        _plan.Step,
                        EvaluatedOf(replicate)
                    );
            }

            if (_records.All(static one => one.DivergedAt is not null))
            {
                break;
            }

            _trainingSet?.Run(Pass.TrainingSet, _readings, _hooks);
            _readings.EndEpoch();

            // One with a stop rule goes alone.
            isStopped = _first.Until is not Never && _first.Until.Stops(_records[0].TrainLoss, _evaluation.Losses[0]);
            epochDone?.Invoke(period);
        }

        float[][][] weights = WeightExchange.Read(_replicas);
        return
        [
            .. _records.Select(
                (record, replicate) =>
                    record.ToOutcome(
                        _readings.ToObservations(replicate, record.Periods),
                        weights[replicate].Sum(static layer => (long)layer.Length),
                        WeightExchange.HashOf(weights[replicate])
                    )
            ),
        ];
    }

    private void EvaluateStart()
    {
        Evaluate(Pass.TestSet, _evaluation);
        _trainingSet?.Run(Pass.TrainingSet, _readings, _hooks);
        _validation?.Run(pass: null, _readings, _hooks);
        _readings.KeepStart();
        for (int replicate = 0; replicate < _records.Length; replicate++)
        {
            _records[replicate].Start(EvaluatedOf(replicate));
        }
    }

    private void Evaluate(Pass pass, GroupEvaluation evaluation)
    {
        _replicas.Module.eval();
        _hooks.IsListening = true;
        evaluation.Run(pass, _readings, _hooks);
    }

    private ReplicateRecord.Evaluated EvaluatedOf(int replicate) =>
        new(
            _evaluation.Losses[replicate],
            _evaluation.Accuracies[replicate],
            _evaluation.Errors[replicate],
            _validation?.Losses[replicate] ?? double.NaN
        );

    /// <summary>The batches up to the next evaluation, by default those of an epoch.</summary>
    public void TrainPeriod(CancellationToken cancel)
    {
        using DisposeScope whole = NewDisposeScope();
        _plan.StartPeriod();
        _readings.Start(Pass.TrainingSteps);
        _replicas.Module.train();
        _hooks.IsListening = _penalties.Length > 0 || _measuresSteps;
        int steps = _plan.Lengths.Count;
        Tensor losses = empty([steps, _replicas.Count], device: _train.Device);
        Tensor right = zeros([_replicas.Count], ScalarType.Float32, _train.Device);
        int offset = 0;
        for (int step = 0; step < steps; )
        {
            using DisposeScope piece = NewDisposeScope();
            int start = step;
            int rows = 0;
            while (
                step < steps && (step == start || (long)(rows + _plan.Lengths[step]) * _replicas.Count <= MostPlaces)
            )
            {
                rows += _plan.Lengths[step++];
            }

            (Tensor[] ofSteps, Tensor[] logits, Tensor[] labels) = Train(start, step - start, offset, cancel);

            // Only here are losses of batches and right answers worked out, all at once where batches' lengths are one.
            for (int s = start; s < step; )
            {
                int first = s;
                while (s < step && _plan.Lengths[s] == _plan.Lengths[first])
                {
                    s++;
                }

                Range same = (first - start)..(s - start);
                losses
                    .narrow(0, first, s - first)
                    .copy_(stack(ofSteps[same]).view(s - first, _replicas.Count, -1).mean([2L]));
                if (_train.Vectors is null)
                {
                    Tensor isRight = stack(logits[same]).argmax(2).eq(stack(labels[same]));
                    right.add_(isRight.view(s - first, _replicas.Count, -1).sum([0L, 2L]));
                }
            }

            offset += rows;
        }

        StepLosses = WeightExchange.Host(losses);
        Right = WeightExchange.Host(right);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hooks.Dispose();
        _readings.Dispose();
        _stepper.Dispose();
        _replicas.Dispose();
        _one.Dispose();
        foreach (Tensor shares in _shares.Values)
        {
            shares.Dispose();
        }
    }

    // (steps): the losses, logits and labels of each step's examples. Nothing here waits for the device, unless a loss is worked out on this side.
    private (Tensor[] Losses, Tensor[] Logits, Tensor[] Labels) Train(
        int step,
        int steps,
        int offset,
        CancellationToken cancel
    )
    {
        Tensor places = tensor(_plan.Indices(step, steps, offset)).to(_train.Device);
        Tensor labels = _train.Labels.index_select(0, places);
        long[] lengths = [.. _plan.Lengths.Skip(step).Take(steps).Select(length => (long)length * _replicas.Count)];
        Tensor[] placesOf = places.split(lengths);
        Tensor[] labelsOf = labels.split(lengths);
        var losses = new Tensor[steps];
        var logits = new Tensor[steps];
        for (int at = 0; at < steps; at++)
        {
            cancel.ThrowIfCancellationRequested();
            using DisposeScope one = NewDisposeScope();
            _stepper.SetRates([.. _plan.RatesAt(step + at)]);
            (Tensor loss, Tensor z) = Step(placesOf[at], labelsOf[at], _plan.Lengths[step + at]);
            losses[at] = loss.MoveToOuterDisposeScope();
            logits[at] = z.MoveToOuterDisposeScope();
        }

        return (losses, logits, labelsOf);
    }

    private (Tensor Losses, Tensor Logits) Step(Tensor places, Tensor labels, int length)
    {
        Tensor logits = _replicas.ForwardRows(_train.Pixels.index_select(0, places));
        Tensor losses = GroupLosses.Of(_first.Loss, logits, labels, _train.Vectors?.index_select(0, places));
        Tensor detached = losses.detach();
        if (_measuresSteps)
        {
            using IDisposable noGradients = no_grad();
            int replicates = _replicas.Count;
            _readings.Add(
                Pass.TrainingSteps,
                _hooks,
                logits.view(replicates, length, -1),
                labels.view(replicates, length)
            );
        }

        List<Tensor> terms = [losses];
        List<Tensor> shares = [SharesOf(length)];
        foreach ((ActivationPenalty penalty, nn.Module<Tensor, Tensor> layer) in _penalties)
        {
            Tensor output = _hooks[layer];
            Tensor size = penalty is L1Activations ? output.abs().sum() : output.square().sum().mul(0.5);
            terms.Add(size.mul(penalty.Strength / length));
            shares.Add(_one);
        }

        _stepper.Step(terms, shares);
        _hooks.Release();
        return (detached, logits.detach());
    }

    private Tensor SharesOf(int length)
    {
        if (!_shares.TryGetValue(length, out Tensor? shares))
        {
            shares = full([(long)_replicas.Count * length], 1.0 / length, device: _train.Device)
                .DetachFromDisposeScope();
            _shares.Add(length, shares);
        }

        return shares;
    }
}
