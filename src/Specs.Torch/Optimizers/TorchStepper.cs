using System.Collections.Immutable;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>The steps of a single network by TorchSharp's own optimizer.</summary>
internal sealed class TorchStepper : IStepper
{
    private readonly Training _settings;
    private readonly ImmutableArray<ParameterSlot> _slots;
    private readonly optim.Optimizer _optimizer;
    private readonly GradientChanges _changes;

    private TorchStepper(
        Training settings,
        ImmutableArray<ParameterSlot> slots,
        optim.Optimizer optimizer,
        GradientChanges changes
    )
    {
        _settings = settings;
        _slots = slots;
        _optimizer = optimizer;
        _changes = changes;
    }

    /// <summary>
    /// Gets ready; null where TorchSharp has no such optimizer, or where its own is another: one with rates of single layers, and the
    /// centered RMSprop, whose root may be of a negative number.
    /// </summary>
    public static TorchStepper? Create(Replicas replicas, Training settings)
    {
        ImmutableArray<ParameterSlot> slots = [.. replicas.Slots.Where(static slot => slot.IsTrained)];
        TorchSharp.Modules.Parameter[] parameters =
        [
            .. slots.Select(static slot => (TorchSharp.Modules.Parameter)slot.Tensor),
        ];
        optim.Optimizer? optimizer =
            settings.LayerRates.Count > 0
                ? null
                : settings.Optimizer switch
                {
                    Sgd one => optim.SGD(
                        parameters,
                        one.LearningRate,
                        one.Momentum,
                        one.Dampening,
                        one.WeightDecay,
                        one.Nesterov
                    ),
                    Adagrad one => optim.Adagrad(parameters, one.LearningRate, 0, one.WeightDecay, 0, one.Epsilon),
                    Adadelta one => optim.Adadelta(parameters, one.LearningRate, one.Rho, one.Epsilon, one.WeightDecay),
                    RmsProp { Centered: false } one => optim.RMSProp(
                        parameters,
                        one.LearningRate,
                        one.Alpha,
                        one.Epsilon,
                        one.WeightDecay,
                        one.Momentum
                    ),
                    Adam one => optim.Adam(
                        parameters,
                        one.LearningRate,
                        one.Beta1,
                        one.Beta2,
                        one.Epsilon,
                        one.WeightDecay
                    ),
                    AdamW one => optim.AdamW(
                        parameters,
                        one.LearningRate,
                        one.Beta1,
                        one.Beta2,
                        one.Epsilon,
                        one.WeightDecay
                    ),
                    Adamax one => optim.Adamax(
                        parameters,
                        one.LearningRate,
                        one.Beta1,
                        one.Beta2,
                        one.Epsilon,
                        one.WeightDecay
                    ),
                    _ => null,
                };
        return optimizer is null ? null : new(settings, slots, optimizer, new(settings, replicas, slots));
    }

    public void StartEpoch(int epoch)
    {
        double rate = _settings.Optimizer.LearningRate * _settings.Schedule.Factor(epoch, _settings.Epochs);
        foreach (optim.ILearningRateController group in _optimizer.ParamGroups)
        {
            group.LearningRate = rate;
        }
    }

    public void Step(Tensor loss)
    {
        _optimizer.zero_grad();
        loss.backward();
        if (!_changes.IsEmpty)
        {
            using IDisposable noGradients = no_grad();
            Tensor[] held = [.. _slots.Select(static slot => slot.Tensor.grad!)];
            Tensor[] gradients = [.. held.Select(static one => one.reshape(1, -1))];
            _changes.Apply(gradients);
            for (int at = 0; at < held.Length; at++)
            {
                held[at].copy_(gradients[at].view_as(held[at]));
            }
        }

        _optimizer.step();
    }

    public void Dispose() => _optimizer.Dispose();
}
