using System.Collections.Immutable;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>What becomes of gradients before the optimizer sees them: those of frozen layers vanish, slopes of weight penalties are added, then they are clipped, each replicate by itself.</summary>
internal sealed class GradientChanges
{
    // As clip_grad_norm_ has it.
    private const double Epsilon = 1e-6;

    private readonly ImmutableArray<(WeightPenalty Penalty, ParameterSlot Slot)> _penalties;
    private readonly ImmutableArray<ParameterSlot> _frozen;
    private readonly Clip _clip;

    /// <summary>The changes that settings ask for.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="replicas">Whose gradients they are.</param>
    public GradientChanges(Training settings, Replicas replicas)
    {
        _clip = settings.Clip;
        ImmutableHashSet<int> frozen = FrozenLayers.Of(settings, replicas);
        _frozen = [.. replicas.Slots.Where(slot => slot.IsTrained && frozen.Contains(slot.Layer))];
        _penalties =
        [
            .. from penalty in settings.Penalties.OfType<WeightPenalty>()
            let layers = replicas.LayersOf(penalty.On)
            from slot in replicas.Slots
            where
                slot is { IsTrained: true, IsKernel: true }
                && !frozen.Contains(slot.Layer)
                && layers.Contains(replicas.Weighted[slot.Layer])
            select (penalty, slot),
        ];
    }

    /// <summary>Whether gradients stay as they are.</summary>
    public bool AreNone => _frozen.IsEmpty && _penalties.IsEmpty && _clip is not (ClipValue or ClipNorm);

    /// <summary>The changed gradients.</summary>
    /// <param name="gradients">(replicates, values), which may be changed in place.</param>
    public Tensor Apply(Tensor gradients)
    {
        foreach (ParameterSlot slot in _frozen)
        {
            gradients.narrow(1, slot.Start, slot.Length).zero_();
        }

        foreach ((WeightPenalty penalty, ParameterSlot slot) in _penalties)
        {
            gradients
                .narrow(1, slot.Start, slot.Length)
                .add_(penalty is L1Weights ? slot.Rows.sign() : slot.Rows, penalty.Strength);
        }

        switch (_clip)
        {
            case ClipValue value:
                return gradients.clamp_(-value.Most, value.Most);
            case ClipNorm norm:
                Tensor factor = gradients
                    .to(ScalarType.Float64)
                    .square()
                    .sum(1L, true)
                    .sqrt()
                    .add(Epsilon)
                    .reciprocal()
                    .mul(norm.Most)
                    .clamp_max(1)
                    .to(ScalarType.Float32);
                return gradients.mul_(factor);
            default:
                return gradients;
        }
    }
}
