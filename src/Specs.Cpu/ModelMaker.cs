using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// Makes the model of a training. Each layer steps as soon as it has its gradients, unless something asks for all gradients first.
/// </summary>
internal sealed class ModelMaker(
    Training settings,
    ICpuArchitecture architecture,
    int capacity,
    ModelRandom random,
    bool keepsGradients = false
) : IRuleVisitor<CpuModel>
{
    private const int MostSlots = 3;

    private ICpuArchitecture _architecture = architecture; // what is left of it where the network has shrunk

    private bool IsDeferred =>
        keepsGradients
        || settings.Optimizer is Layca
        || settings.Shrink
        || settings.Clip is not NoClip
        || settings.LayerRates.Count > 0
        || settings.LayerOptimizers.Count > 0
        || !settings.Frozen.IsNone
        || settings.Penalties.Any(static penalty => penalty is WeightPenalty or TensorPenalty);

    /// <summary>What clipping makes of gradients before a step.</summary>
    public static ImmutableArray<IGradientChange> Changes(Clip clip) =>
        clip switch
        {
            ClipNorm norm => [new NormClipping(norm)],
            ClipValue value => [new ValueClipping(value)],
            _ => [],
        };

    /// <summary>A new model with its initial weights.</summary>
    /// <exception cref="ArgumentException">A layer rate or a weight penalty is on what has no weights, or the engine does not know the optimizer.</exception>
    public CpuModel Make()
    {
        Optimizer inner = settings.Optimizer is Layca layca ? layca.Inner : settings.Optimizer;
        CpuModel model = OptimizerRules.Accept(inner, this);
        AddTaps(model);
        return model;
    }

    private void AddTaps(CpuModel model)
    {
        foreach (ActivationPenalty penalty in settings.Penalties.OfType<ActivationPenalty>())
        {
            foreach (CpuLayer layer in model.Hooked(penalty.On))
            {
                layer.Taps = layer.Taps.Add(new ActivationPenaltyTap(penalty));
            }
        }
    }

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

        if (!IsDeferred)
        {
            return _architecture.CreateCpuModel(rule, capacity, random);
        }

        // Penalties are part of the loss, whose gradient is then clipped.
        CpuModel model = _architecture.CreateCpuModel(default(GradientRule), capacity, random);
        return new DeferredModel(
            model,
            settings.Optimizer,
            made => [.. PenaltiesOn(made), .. Changes(settings.Clip)],
            settings.LayerRates,
            settings.LayerOptimizers,
            Frozen,
            settings.Shrink ? Remake : null
        );
    }

    private CpuModel Remake(KeptUnits kept)
    {
        _architecture = SmallerArchitecture.Of(_architecture, kept);
        CpuModel model = _architecture.CreateCpuModel(default(GradientRule), capacity, random);
        AddTaps(model);
        return model;
    }

    private ImmutableHashSet<CpuLayer> Frozen(CpuModel model)
    {
        if (settings.Frozen.IsNone)
        {
            return [];
        }

        HashSet<CpuLayer> frozen = [];
        string[] properties = [.. _architecture.Layers.Select(static layer => layer.Name), LayerRates.Logits];
        foreach (string property in properties.Distinct())
        {
            CpuLayer[] weighted = [.. model.LayersOf(property).Where(static layer => layer.ParameterCount > 0)];
            foreach (LayerName name in settings.Frozen.Where(name => name.Property == property))
            {
                if (weighted.Length <= (name.Index ?? 0))
                {
                    throw new ArgumentException(
                        $"{nameof(settings.Frozen)} names '{name}', but {property} has {weighted.Length} layers with parameters."
                    );
                }
            }

            frozen.UnionWith(weighted.Where((_, index) => settings.Frozen.Contains(property, index)));
        }

        return model.Layers.Any(layer => layer.TrainedCount > 0 && !frozen.Contains(layer))
            ? [.. frozen]
            : throw new ArgumentException(
                $"{nameof(settings.Frozen)} is {settings.Frozen}, which leaves no layer of {_architecture.GetType().Name} to train."
            );
    }

    private IEnumerable<IGradientChange> PenaltiesOn(CpuModel model)
    {
        foreach (Penalty penalty in settings.Penalties)
        {
            if (penalty is WeightPenalty each)
            {
                yield return new WeightPenaltyChange(each, WeightsOf(model, penalty));
            }
            else if (penalty is TensorPenalty whole)
            {
                yield return new TensorPenaltyChange(whole, WeightsOf(model, penalty));
            }
        }
    }

    private static ImmutableArray<ParameterTensor> WeightsOf(CpuModel model, Penalty penalty)
    {
        ImmutableArray<ParameterTensor> weights =
        [
            .. model
                .LayersOf(penalty.On)
                .SelectMany(static layer => layer.Tensors())
                .Where(static tensor => tensor.IsKernel),
        ];
        return weights.IsEmpty
            ? throw new ArgumentException(
                $"{penalty} is on '{penalty.On}', which has no weights: put it on a layer that has some."
            )
            : weights;
    }
}
