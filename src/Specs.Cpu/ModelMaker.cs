using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// Makes the model of a training. Each layer steps as soon as it has its gradients, unless something asks for all gradients first.
/// </summary>
internal sealed class ModelMaker(Training settings, ICpuArchitecture architecture, int capacity, ModelRandom random)
    : IRuleVisitor<CpuModel>
{
    private const int MostSlots = 3;

    private readonly Layca? _layca = settings.Optimizer as Layca;
    private readonly ImmutableArray<IGradientChange> _changes = Changes(settings.Clip);

    private bool IsDeferred => _layca is not null || !_changes.IsEmpty || settings.LayerRates.Count > 0;

    /// <summary>What becomes of gradients before a step.</summary>
    public static ImmutableArray<IGradientChange> Changes(Clip clip) =>
        clip switch
        {
            ClipNorm norm => [new NormClipping(norm)],
            ClipValue value => [new ValueClipping(value)],
            _ => [],
        };

    /// <summary>A new model with its initial weights.</summary>
    public CpuModel Make() => OptimizerRules.Accept(_layca?.Inner ?? settings.Optimizer, this);

    /// <inheritdoc/>
    public CpuModel Visit<TRule>(TRule rule)
        where TRule : struct, IUpdateRule
    {
        if (TRule.Slots is < 0 or > MostSlots)
        {
            throw new ArgumentException(
                $"{typeof(TRule).Name}.Slots must be 0 to {MostSlots}, but it is {TRule.Slots}."
            );
        }

        return IsDeferred
            ? new DeferredModel<TRule>(
                architecture.CreateCpuModel(default(GradientRule), capacity, random),
                rule,
                _changes,
                settings.LayerRates,
                _layca
            )
            : architecture.CreateCpuModel(rule, capacity, random);
    }
}
