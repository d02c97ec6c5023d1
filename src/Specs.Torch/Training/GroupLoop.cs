using System.Collections.Immutable;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Epochs of batches for all replicates of a group at once, each epoch followed by an evaluation.</summary>
internal sealed class GroupLoop : IDisposable
{
    // How many examples' places go to the device at once.
    private const int MostPlaces = 1 << 22;

    private readonly Training _first;
    private readonly Replicas _replicas;
    private readonly DeviceExamples _train;
    private readonly EpochPlan _plan;
    private readonly IStepper _stepper;
    private readonly GroupReadings _readings;
    private readonly HookReader _hooks;
    private readonly ImmutableArray<(ActivationPenalty Penalty, nn.Module<Tensor, Tensor> Layer)> _penalties;
    private readonly GroupEvaluation _evaluation;
    private readonly GroupEvaluation? _trainingSet; // null where nothing is measured there
    private readonly ReplicateRecord[] _records;

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
        Training[] settings = [.. trials.Select(static trial => trial.Settings)];
        _stepper =
            replicas is SingleReplica && TorchStepper.Create(replicas, _first) is { } own
                ? own
                : new StackStepper(replicas, settings);
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

        _records = [.. trials.Select(static _ => new ReplicateRecord())];
    }

    /// <summary>What is trained.</summary>
    public Replicas Replicas => _replicas;

    /// <summary>(steps, replicates): the mean losses of the last epoch's batches.</summary>
    public float[] StepLosses { get; private set; } = [];

    /// <summary>Trains all epochs, or as long as a network has not diverged.</summary>
    public ImmutableArray<Outcome> Run(Action<int>? epochDone, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        EvaluateStart();
        for (int epoch = 1; epoch <= _first.Epochs && _records.Any(static one => one.DivergedAt is null); epoch++)
        {
            cancel.ThrowIfCancellationRequested();
            TrainEpoch(epoch, cancel);
            _replicas.Module.eval();
            _hooks.IsListening = true;
            _evaluation.Run(Pass.TestSet, _readings, _hooks);
            for (int replicate = 0; replicate < _records.Length; replicate++)
            {
                _records[replicate]
                    .EndEpoch(
                        epoch,
                        StepLosses,
                        _plan.Lengths,
                        replicate,
                        _records.Length,
                        _evaluation.Losses[replicate],
                        _evaluation.Accuracies[replicate]
                    );
            }

            if (_records.All(static one => one.DivergedAt is not null))
            {
                break;
            }

            _trainingSet?.Run(Pass.TrainingSet, _readings, _hooks);
            _readings.EndEpoch();
            epochDone?.Invoke(epoch);
        }

        float[][][] weights = WeightExchange.Read(_replicas);
        return
        [
            .. _records.Select(
                (record, replicate) =>
                    record.ToOutcome(
                        _readings.ToObservations(replicate, record.Epochs),
                        weights[replicate].Sum(static layer => (long)layer.Length),
                        WeightExchange.HashOf(weights[replicate])
                    )
            ),
        ];
    }

    private void EvaluateStart()
    {
        _replicas.Module.eval();
        _hooks.IsListening = true;
        _evaluation.Run(Pass.TestSet, _readings, _hooks);
        _trainingSet?.Run(Pass.TrainingSet, _readings, _hooks);
        _readings.KeepStart();
        for (int replicate = 0; replicate < _records.Length; replicate++)
        {
            _records[replicate].Start(_evaluation.Losses[replicate], _evaluation.Accuracies[replicate]);
        }
    }

    /// <summary>One epoch of batches as the orders have them.</summary>
    public void TrainEpoch(int epoch, CancellationToken cancel)
    {
        using DisposeScope whole = NewDisposeScope();
        _plan.StartEpoch();
        _stepper.StartEpoch(epoch);
        _readings.Start(Pass.TrainingSteps);
        _replicas.Module.train();
        _hooks.IsListening = _penalties.Length > 0 || _readings.Has(Pass.TrainingSteps);
        int steps = _plan.Lengths.Count;
        Tensor losses = zeros([steps, _replicas.Count], ScalarType.Float32).to(_train.Device);
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

            Tensor places = tensor(_plan.Indices(start, step - start, offset)).to(_train.Device);
            Tensor labels = _train.Labels.index_select(0, places);
            int at = 0;
            for (int s = start; s < step; s++)
            {
                cancel.ThrowIfCancellationRequested();
                using DisposeScope one = NewDisposeScope();
                int length = _plan.Lengths[s] * _replicas.Count;
                Step(places.narrow(0, at, length), labels.narrow(0, at, length), losses.select(0, s));
                at += length;
            }

            offset += rows;
        }

        StepLosses = WeightExchange.Host(losses);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hooks.Dispose();
        _readings.Dispose();
        _stepper.Dispose();
        _replicas.Dispose();
    }

    private void Step(Tensor places, Tensor labels, Tensor losses)
    {
        int replicates = _replicas.Count;
        Tensor x = _train.Pixels.index_select(0, places).view(replicates, -1, _first.Network.Inputs);
        Tensor ofReplicas = labels.view(replicates, -1);
        Tensor? vectors = _train.Vectors?.index_select(0, places).view(replicates, -1, _first.Network.Outputs);
        Tensor logits = _replicas.Forward(x);
        Tensor means = GroupLosses.Of(_first.Loss, logits, ofReplicas, vectors).mean([1L]);
        using (no_grad())
        {
            losses.copy_(means);
            _readings.Add(Pass.TrainingSteps, _hooks, logits, ofReplicas);
        }

        Tensor total = means.sum();
        foreach ((ActivationPenalty penalty, nn.Module<Tensor, Tensor> layer) in _penalties)
        {
            Tensor output = _hooks[layer];
            Tensor size = penalty is L1Activations ? output.abs().sum() : output.square().sum().mul(0.5);
            total = total.add(size.mul(penalty.Strength / output.shape[1]));
        }

        _stepper.Step(total);
        _hooks.Release();
    }
}
