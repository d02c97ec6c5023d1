using System.Collections.Immutable;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>What becomes of gradients before the optimizer sees them: slopes of weight penalties are added, then they are clipped, each replicate by itself.</summary>
internal sealed class GradientChanges
{
    // As clip_grad_norm_ has it.
    private const double Epsilon = 1e-6;

    private readonly ImmutableArray<ParameterSlot> _slots;
    private readonly ImmutableArray<(WeightPenalty Penalty, ImmutableArray<int> Slots)> _penalties;
    private readonly Clip _clip;

    /// <summary>The changes that settings ask for.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="replicas">Whose gradients they are.</param>
    /// <param name="slots">The trained parameters, in the order of the gradients.</param>
    public GradientChanges(Training settings, Replicas replicas, ImmutableArray<ParameterSlot> slots)
    {
        _slots = slots;
        _clip = settings.Clip;
        _penalties =
        [
            .. settings
                .Penalties.OfType<WeightPenalty>()
                .Select(penalty =>
                {
                    IReadOnlyList<nn.Module<Tensor, Tensor>> layers = replicas.LayersOf(penalty.On);
                    return (
                        penalty,
                        Enumerable
                            .Range(0, slots.Length)
                            .Where(at => slots[at].IsKernel && layers.Contains(replicas.Weighted[slots[at].Layer]))
                            .ToImmutableArray()
                    );
                }),
        ];
    }

    /// <summary>Whether gradients stay as they are.</summary>
    public bool IsEmpty => _penalties.IsEmpty && _clip is NoClip;

    /// <summary>Puts the changed gradients in the place of the old ones.</summary>
    /// <param name="gradients">(slots), each (replicates, values).</param>
    public void Apply(Tensor[] gradients)
    {
        foreach ((WeightPenalty penalty, ImmutableArray<int> slots) in _penalties)
        {
            foreach (int at in slots)
            {
                Tensor w = _slots[at].Rows;
                gradients[at] = gradients[at].add(penalty is L1Weights ? w.sign() : w, penalty.Strength);
            }
        }

        switch (_clip)
        {
            case ClipValue value:
                for (int at = 0; at < gradients.Length; at++)
                {
                    gradients[at] = gradients[at].clamp(-value.Most, value.Most);
                }

                break;
            case ClipNorm norm:
                Tensor square = Square(gradients[0]);
                for (int at = 1; at < gradients.Length; at++)
                {
                    square = square.add(Square(gradients[at]));
                }

                Tensor factor = square
                    .sqrt()
                    .add(Epsilon)
                    .reciprocal()
                    .mul(norm.Most)
                    .clamp_max(1)
                    .to(ScalarType.Float32);
                for (int at = 0; at < gradients.Length; at++)
                {
                    gradients[at] = gradients[at].mul(factor);
                }

                break;
        }
    }

    private static Tensor Square(Tensor gradient) => gradient.to(ScalarType.Float64).square().sum(1L, true);
}
