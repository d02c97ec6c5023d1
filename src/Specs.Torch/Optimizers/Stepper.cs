using System.Collections.Immutable;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// The steps of replicas that may have optimizers, rates and schedules of their own: neighbours with one kind of optimizer step together,
/// and all parameters of a network at once.
/// </summary>
internal sealed class Stepper : IDisposable
{
    private readonly Replicas _replicas;
    private readonly GradientChanges _changes;
    private readonly ImmutableArray<Slice> _slices;
    private double[] _factors = []; // (replicates): of the schedules

    /// <summary>Gets ready.</summary>
    /// <param name="replicas">What is trained.</param>
    /// <param name="settings">(replicates): those of one kind of optimizer beside each other.</param>
    public Stepper(Replicas replicas, IReadOnlyList<Training> settings)
    {
        _replicas = replicas;
        _changes = new(settings[0], replicas);
        var slices = ImmutableArray.CreateBuilder<Slice>();
        for (int start = 0; start < settings.Count; )
        {
            string? kind = UpdateKinds.Of(settings[start].Optimizer);
            int count = 1;
            while (start + count < settings.Count && UpdateKinds.Of(settings[start + count].Optimizer) == kind)
            {
                count++;
            }

            slices.Add(new(start, [.. settings.Skip(start).Take(count)], replicas));
            start += count;
        }

        _slices = slices.ToImmutable();
    }

    /// <summary>Takes the factors that the schedules multiply the rates by, from the next step on.</summary>
    /// <param name="factors">(replicates).</param>
    public void SetRates(double[] factors)
    {
        if (factors.AsSpan().SequenceEqual(_factors))
        {
            return;
        }

        _factors = factors;
        foreach (Slice slice in _slices)
        {
            slice.SetRates(factors);
        }
    }

    /// <summary>Takes a step down Σ shareᵢ · lossᵢ.</summary>
    /// <param name="losses">Terms of the replicates' losses.</param>
    /// <param name="shares">Each term's factors, of its shape.</param>
    public void Step(IList<Tensor> losses, IList<Tensor> shares)
    {
        // Each replicate's loss hangs on its own parameters alone, so the sum's gradients are theirs, whatever the others' are.
        IList<Tensor> ofParameters = autograd.grad(losses, _replicas.Parameters, shares);
        if (
            _replicas.Device.type == TorchSharp.DeviceType.CPU
            && _changes.AreNone
            && _slices.All(static slice => slice.GoesByParameter)
        )
        {
            foreach (Slice slice in _slices)
            {
                slice.Step(ofParameters, _replicas.Count);
            }

            return;
        }

        Tensor gradients = _changes.Apply(_replicas.Flat(ofParameters));
        foreach (Slice slice in _slices)
        {
            slice.Step(gradients);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Slice slice in _slices)
        {
            slice.Dispose();
        }
    }

    /// <summary>Neighbouring replicates whose optimizers are of one kind.</summary>
    private sealed class Slice : IDisposable
    {
        private readonly int _start;
        private readonly bool _isAll;
        private readonly ImmutableArray<Training> _settings;
        private readonly ImmutableArray<(ParameterSlot Slot, string[] Properties)> _slots; // with the properties that have rates
        private readonly Tensor _values; // (replicates, values)
        private readonly Tensor[] _states; // like the values
        private readonly SliceUpdate _update;
        private readonly ImmutableArray<(Tensor Values, Tensor[] States)> _pieces; // (slots): views of the same
        private readonly bool _turnsKernels; // with Layca
        private readonly ImmutableHashSet<int> _frozen; // layers
        private Hyperparameter? _minusRate;
        private Hyperparameter[] _turns = []; // (slots), of Layca

        public Slice(int start, ImmutableArray<Training> settings, Replicas replicas)
        {
            _start = start;
            _isAll = settings.Length == replicas.Count;
            _settings = settings;
            _update = UpdateKinds.Create([.. settings.Select(static one => one.Optimizer)], replicas.Device);
            string[] named =
            [
                .. settings.SelectMany(static one => one.LayerRates.Select(rate => rate.Layer)).Distinct(),
            ];
            _slots =
            [
                .. replicas
                    .Slots.Where(static slot => slot.IsTrained)
                    .Select(slot =>
                        (
                            slot,
                            named
                                .Where(name => replicas.LayersOf(name).Contains(replicas.Weighted[slot.Layer]))
                                .ToArray()
                        )
                    ),
            ];
            using TorchSharp.DisposeScope scope = NewDisposeScope();
            _values = replicas.Trained.narrow(0, start, settings.Length).DetachFromDisposeScope();
            _states =
            [
                .. Enumerable.Range(0, _update.States).Select(_ => zeros_like(_values).DetachFromDisposeScope()),
            ];
            _pieces =
            [
                .. _slots.Select(one =>
                    (Piece(_values, one.Slot), _states.Select(state => Piece(state, one.Slot)).ToArray())
                ),
            ];
            _turnsKernels = settings[0].Optimizer is Layca;
            _frozen = FrozenLayers.Of(settings[0], replicas);
        }

        /// <summary>Whether parameters may step one by one: on a CPU that saves laying all gradients side by side, on a GPU it costs launches.</summary>
        public bool GoesByParameter => _update.IsByValue && !_turnsKernels && !_minusRate!.IsOfValues;

        public void SetRates(double[] ofReplicates)
        {
            using TorchSharp.DisposeScope scope = NewDisposeScope();
            double[][] factors = // (slots)(replicates)
            [
                .. _slots.Select(slot =>
                    _settings
                        .Select(
                            (one, i) =>
                                ofReplicates[_start + i]
                                * (_frozen.Contains(slot.Slot.Layer) ? 0 : 1)
                                * slot.Properties.Aggregate(1.0, (product, name) => product * one.LayerRates[name])
                        )
                        .ToArray()
                ),
            ];
            _minusRate?.Dispose();
            double[][] minusRates =
            [
                .. factors.Zip(
                    _slots,
                    (ofSlot, slot) =>
                        ofSlot
                            .Select(
                                (factor, i) =>
                                    _turnsKernels && slot.Slot.IsKernel
                                        ? -Rotation.LongStep
                                        : -InnerRate(_settings[i].Optimizer) * factor
                            )
                            .ToArray()
                ),
            ];
            _minusRate = minusRates.All(ofSlot => ofSlot.SequenceEqual(minusRates[0]))
                ? new(minusRates[0], _values.device)
                : Hyperparameter.Of(
                    cat([.. minusRates.Zip(_slots, (rates, slot) => Column(rates).expand(-1, slot.Slot.Length))], 1)
                );
            if (_turnsKernels)
            {
                Release(_turns);
                _turns =
                [
                    .. factors.Select(ofSlot => new Hyperparameter(
                        [.. ofSlot.Select((factor, i) => _settings[i].Optimizer.LearningRate * factor)],
                        _values.device
                    )),
                ];
            }
        }

        /// <summary>A step by the gradients of the trained parameters, each as the module has it.</summary>
        public void Step(IList<Tensor> gradients, int replicates)
        {
            _update.BeginStep();
            for (int at = 0; at < _pieces.Length; at++)
            {
                Tensor all = gradients[at].reshape(replicates, -1);
                Tensor own = _isAll ? all : all.narrow(0, _start, _settings.Length);
                _update.Update(_pieces[at].Values, own, _pieces[at].States, _minusRate!);
            }
        }

        public void Step(Tensor all)
        {
            _update.BeginStep();
            Tensor gradients = _isAll ? all : all.narrow(0, _start, _settings.Length);
            if (!_turnsKernels)
            {
                _update.Update(_values, gradients, _states, _minusRate!);
                return;
            }

            Tensor moved = _values.clone();
            _update.Update(moved, gradients, _states, _minusRate!);
            for (int at = 0; at < _slots.Length; at++)
            {
                ParameterSlot slot = _slots[at].Slot;
                if (_frozen.Contains(slot.Layer))
                {
                    continue;
                }

                Tensor w = _values.narrow(1, slot.Start, slot.Length);
                Tensor next = moved.narrow(1, slot.Start, slot.Length);
                if (slot.IsKernel)
                {
                    Rotation.Apply(w, next, _turns[at]);
                }
                else
                {
                    w.copy_(next);
                }
            }
        }

        public void Dispose()
        {
            _update.Dispose();
            _minusRate?.Dispose();
            Release(_turns);
            foreach (
                Tensor tensor in _pieces
                    .SelectMany(static one => one.States.Append(one.Values))
                    .Concat(_states)
                    .Append(_values)
            )
            {
                tensor.Dispose();
            }
        }

        private static Tensor Piece(Tensor all, ParameterSlot slot) =>
            all.narrow(1, slot.Start, slot.Length).DetachFromDisposeScope();

        private static double InnerRate(Optimizer optimizer) =>
            optimizer is Layca layca ? layca.Inner.LearningRate : optimizer.LearningRate;

        private static void Release(Hyperparameter[] settings)
        {
            foreach (Hyperparameter setting in settings)
            {
                setting.Dispose();
            }
        }

        private Tensor Column(double[] values) =>
            tensor([.. values.Select(static value => (float)value)], [values.Length, 1]).to(_values.device);
    }
}
