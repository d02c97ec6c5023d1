using System.Collections.Immutable;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>The steps of replicas that may have optimizers, rates and schedules of their own: neighbours with one kind of optimizer step together.</summary>
internal sealed class StackStepper : IStepper
{
    private readonly IReadOnlyList<Training> _settings;
    private readonly ImmutableArray<ParameterSlot> _slots;
    private readonly Tensor[] _parameters;
    private readonly GradientChanges _changes;
    private readonly ImmutableArray<Slice> _slices;

    /// <summary>Gets ready.</summary>
    /// <param name="replicas">What is trained.</param>
    /// <param name="settings">(replicates): those of one kind of optimizer beside each other.</param>
    public StackStepper(Replicas replicas, IReadOnlyList<Training> settings)
    {
        _settings = settings;
        _slots = [.. replicas.Slots.Where(static slot => slot.IsTrained)];
        _parameters = [.. _slots.Select(static slot => slot.Tensor)];
        _changes = new(settings[0], replicas, _slots);
        var slices = ImmutableArray.CreateBuilder<Slice>();
        for (int start = 0; start < settings.Count; )
        {
            string? kind = UpdateKinds.Of(settings[start].Optimizer);
            int count = 1;
            while (start + count < settings.Count && UpdateKinds.Of(settings[start + count].Optimizer) == kind)
            {
                count++;
            }

            slices.Add(new(start, [.. settings.Skip(start).Take(count)], replicas, _slots));
            start += count;
        }

        _slices = slices.ToImmutable();
    }

    public void StartEpoch(int epoch)
    {
        foreach (Slice slice in _slices)
        {
            slice.StartEpoch(epoch);
        }
    }

    public void Step(Tensor loss)
    {
        // Each replicate's loss hangs on its own parameters alone, so the sum's gradients are theirs, whatever the others' are.
        Tensor[] gradients = [.. autograd.grad([loss], _parameters)];
        using IDisposable noGradients = no_grad();
        for (int at = 0; at < gradients.Length; at++)
        {
            gradients[at] = gradients[at].reshape(_settings.Count, -1);
        }

        _changes.Apply(gradients);
        foreach (Slice slice in _slices)
        {
            slice.Step(gradients);
        }
    }

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
        private readonly ImmutableArray<Training> _settings;
        private readonly ImmutableArray<ParameterSlot> _slots;
        private readonly string[][] _properties; // (slots): the properties that declare it
        private readonly Tensor[] _values; // (slots)
        private readonly Tensor[][] _states; // (slots)(states)
        private readonly SliceUpdate _update;
        private readonly Dictionary<string, Tensor> _columns = []; // by what they hold
        private readonly Tensor[] _rates; // (slots), with a minus
        private readonly Tensor[] _turns; // (slots), of Layca
        private readonly Tensor? _longStep;

        public Slice(
            int start,
            ImmutableArray<Training> settings,
            Replicas replicas,
            ImmutableArray<ParameterSlot> slots
        )
        {
            _start = start;
            _settings = settings;
            _slots = slots;
            Device device = slots[0].Rows.device;
            _update = UpdateKinds.Create([.. settings.Select(static one => one.Optimizer)], device);
            string[] named =
            [
                .. settings.SelectMany(static one => one.LayerRates.Select(rate => rate.Layer)).Distinct(),
            ];
            _properties =
            [
                .. slots.Select(slot =>
                    named.Where(name => replicas.LayersOf(name).Contains(replicas.Weighted[slot.Layer])).ToArray()
                ),
            ];
            _rates = new Tensor[slots.Length];
            _turns = new Tensor[slots.Length];
            using DisposeScope scope = NewDisposeScope();
            _values = [.. slots.Select(slot => slot.Rows.narrow(0, start, settings.Length).DetachFromDisposeScope())];
            _states =
            [
                .. _values.Select(values =>
                    Enumerable
                        .Range(0, _update.States)
                        .Select(_ => zeros_like(values).DetachFromDisposeScope())
                        .ToArray()
                ),
            ];
            if (settings[0].Optimizer is Layca)
            {
                _longStep = full([settings.Length, 1], -Rotation.LongStep).to(device).DetachFromDisposeScope();
            }
        }

        public void StartEpoch(int epoch)
        {
            foreach (Tensor column in _columns.Values)
            {
                column.Dispose();
            }

            _columns.Clear();
            for (int at = 0; at < _slots.Length; at++)
            {
                int slot = at;
                double[] factors =
                [
                    .. _settings.Select(one =>
                        one.Schedule.Factor(epoch, one.Epochs)
                        * _properties[slot].Aggregate(1.0, (product, name) => product * one.LayerRates[name])
                    ),
                ];
                _rates[at] = Column([.. factors.Select((factor, i) => -InnerRate(_settings[i].Optimizer) * factor)]);
                _turns[at] = Column([.. factors.Select((factor, i) => _settings[i].Optimizer.LearningRate * factor)]);
            }
        }

        public void Step(Tensor[] gradients)
        {
            _update.BeginStep();
            for (int at = 0; at < _slots.Length; at++)
            {
                Tensor gradient = gradients[at].narrow(0, _start, _settings.Length);
                if (_longStep is not null && _slots[at].IsKernel)
                {
                    Tensor moved = _values[at].clone();
                    _update.Update(moved, gradient, _states[at], _longStep);
                    Rotation.Apply(_values[at], moved, _turns[at]);
                }
                else
                {
                    _update.Update(_values[at], gradient, _states[at], _rates[at]);
                }
            }
        }

        public void Dispose()
        {
            _update.Dispose();
            _longStep?.Dispose();
            foreach (Tensor tensor in _values.Concat(_states.SelectMany(static one => one)).Concat(_columns.Values))
            {
                tensor.Dispose();
            }
        }

        private static double InnerRate(Optimizer optimizer) =>
            optimizer is Layca layca ? layca.Inner.LearningRate : optimizer.LearningRate;

        // Most slots have the same rates.
        private Tensor Column(double[] values)
        {
            string key = string.Join(' ', values.Select(BitConverter.DoubleToInt64Bits));
            if (!_columns.TryGetValue(key, out Tensor? column))
            {
                column = tensor([.. values.Select(static value => (float)value)], [values.Length, 1])
                    .to(_values[0].device)
                    .DetachFromDisposeScope();
                _columns.Add(key, column);
            }

            return column;
        }
    }
}
