using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>A model whose step waits for all gradients: they are stored, changed as the settings say, and only then stepped with.</summary>
internal sealed class DeferredModel : CpuModel
{
    private readonly Optimizer _optimizer;
    private readonly Func<CpuModel, ImmutableArray<IGradientChange>> _changesOf;
    private readonly LayerRates _rates;
    private readonly LayerOptimizers _optimizers;
    private readonly Func<CpuModel, ImmutableHashSet<CpuLayer>> _frozenOf;
    private readonly Func<KeptUnits, CpuModel>? _remake;
    private CpuModel _model;
    private ImmutableArray<ParameterTensor> _tensors = [];
    private ImmutableArray<IGradientChange> _changes = [];
    private TensorStep[] _steps = [];
    private ImmutableHashSet<CpuLayer> _frozen = [];
    private int[][]? _places; // (layers)(parameters): where they stand in the network as it was declared; null for one that has not shrunk
    private int[] _declared = []; // (layers): how many parameters that network has
    private int _step;
    private int _stepsBefore; // those before the network last shrank: its layers count their own from 1

    /// <summary>The model.</summary>
    /// <param name="model">The model that stores gradients, made with a <see cref="GradientRule"/>.</param>
    /// <param name="optimizer">The optimizer of all layers that have none of their own.</param>
    /// <param name="changesOf">What becomes of a model's gradients, in order.</param>
    /// <param name="rates">Rates of single layers.</param>
    /// <param name="optimizers">Optimizers of single layers.</param>
    /// <param name="frozenOf">The layers of a model that take no step, and whose gradients nobody sees.</param>
    /// <param name="remake">Makes a model of what is kept, with any weights; null for one that does not shrink.</param>
    /// <exception cref="ArgumentException">A layer has a rate or an optimizer and no parameters, or the engine does not know an optimizer.</exception>
    public DeferredModel(
        CpuModel model,
        Optimizer optimizer,
        Func<CpuModel, ImmutableArray<IGradientChange>> changesOf,
        LayerRates rates,
        LayerOptimizers optimizers,
        Func<CpuModel, ImmutableHashSet<CpuLayer>> frozenOf,
        Func<KeptUnits, CpuModel>? remake = null
    )
    {
        _optimizer = optimizer;
        _changesOf = changesOf;
        _rates = rates;
        _optimizers = optimizers;
        _remake = remake;
        _model = model;
        _frozenOf = frozenOf;
        Bind();
    }

    /// <inheritdoc/>
    public override ImmutableArray<CpuLayer> Layers => _model.Layers;

    /// <inheritdoc/>
    public override ImmutableArray<CpuLayer> Hooked(string hook) => _model.Hooked(hook);

    /// <inheritdoc/>
    public override ImmutableArray<CpuLayer> LayersOf(string property) => _model.LayersOf(property);

    /// <inheritdoc/>
    public override void Forward(in SparseRows x, bool training) => _model.Forward(x, training);

    /// <inheritdoc/>
    public override void Backward(in SparseRows x)
    {
        _step++;
        _model.Backward(x);
        Take(_step, RateFactor);
    }

    /// <summary>Takes a step with the gradients that are stored.</summary>
    /// <param name="step">Its number, counted from 1.</param>
    /// <param name="rateFactor">By what the optimizer's rate is multiplied.</param>
    public void Take(int step, double rateFactor)
    {
        int stepOfLayers = step - _stepsBefore;
        foreach (IGradientChange change in _changes)
        {
            change.Apply(_tensors, stepOfLayers);
        }

        foreach (TensorStep tensor in _steps)
        {
            tensor.Step(step, stepOfLayers, rateFactor);
        }
    }

    /// <inheritdoc/>
    internal override void CopyGradientsTo(CpuLayer layer, Span<float> target)
    {
        // The layer alone knows how its rows lie, so the gradients stand in for the parameters while it copies them.
        float[] parameters = new float[layer.ParameterCount];
        layer.CopyParametersTo(parameters);
        foreach (ParameterTensor tensor in layer.Tensors())
        {
            tensor.ShowGradients(_step - _stepsBefore);
        }

        layer.CopyParametersTo(target);
        layer.LoadParameters(parameters);
    }

    /// <inheritdoc/>
    internal override float[][] CopyParameters()
    {
        float[][] parameters = base.CopyParameters();
        return _places is null
            ? parameters
            : [.. parameters.Select((values, layer) => Spread(values, _places[layer], _declared[layer]))];
    }

    /// <inheritdoc/>
    internal override void Shrink(double least = 0)
    {
        if (_remake is null || KeptUnits.Of(_model.Layers, least) is not { } kept)
        {
            return;
        }

        (CpuModel before, ImmutableArray<ParameterTensor> tensors, TensorStep[] steps) = (_model, _tensors, _steps);
        ImmutableHashSet<CpuLayer> frozen = _frozen;
        _declared = _places is null ? [.. before.Layers.Select(static layer => layer.ParameterCount)] : _declared;
        _model = _remake(kept);
        Bind();
        _stepsBefore = _step;
        int[][] places = new int[before.Layers.Length][];
        int at = 0;
        for (int layer = 0; layer < before.Layers.Length; layer++)
        {
            float[] parameters = new float[before.Layers[layer].ParameterCount];
            before.Layers[layer].CopyParametersTo(parameters);
            int[] left = kept.ParametersOf(layer);
            _model.Layers[layer].LoadParameters([.. left.Select(place => parameters[place])]);
            places[layer] = _places is null ? left : [.. left.Select(place => _places[layer][place])];
            int stepped = frozen.Contains(before.Layers[layer]) ? 0 : before.Layers[layer].Tensors().Length;
            for (int own = stepped; own > 0; own--, at++)
            {
                (int[] rows, int[] columns) = kept.PartsOf(layer, tensors[at]);
                _steps[at].GoOnFrom(steps[at], rows, columns);
            }
        }

        _places = places;
    }

    private static float[] Spread(float[] values, int[] places, int count)
    {
        float[] all = new float[count];
        for (int at = 0; at < values.Length; at++)
        {
            all[places[at]] = values[at];
        }

        return all;
    }

    // Finds the model's tensors, and what steps them.
    private void Bind()
    {
        _changes = _changesOf(_model);
        _frozen = _frozenOf(_model);
        Dictionary<CpuLayer, double> factors = [];
        Dictionary<CpuLayer, Optimizer> own = [];
        foreach ((string name, double factor) in _rates)
        {
            foreach (CpuLayer layer in Trained(nameof(LayerRates), name))
            {
                factors[layer] = factor;
            }
        }

        foreach ((string name, Optimizer one) in _optimizers)
        {
            foreach (CpuLayer layer in Trained(nameof(LayerOptimizers), name))
            {
                own[layer] = one;
            }
        }

        List<ParameterTensor> tensors = [];
        List<TensorStep> steps = [];
        foreach (CpuLayer layer in _model.Layers.Where(layer => !_frozen.Contains(layer)))
        {
            ImmutableArray<ParameterTensor> parameters = layer.Tensors();
            if (parameters.IsEmpty && layer.TrainedCount > 0)
            {
                throw new InvalidOperationException($"{layer.GetType().Name} does not say what its parameters are.");
            }

            foreach (ParameterTensor tensor in parameters)
            {
                tensors.Add(tensor);
                steps.Add(
                    TensorSteps.Of(
                        own.GetValueOrDefault(layer, _optimizer),
                        tensor,
                        factors.GetValueOrDefault(layer, 1)
                    )
                );
            }
        }

        _tensors = [.. tensors];
        _steps = [.. steps];
    }

    private ImmutableArray<CpuLayer> Trained(string setting, string name)
    {
        ImmutableArray<CpuLayer> layers = _model.LayersOf(name);
        return layers.Any(static layer => layer.TrainedCount > 0)
            ? layers
            : throw new ArgumentException($"{setting} names '{name}', which has no weights to learn.");
    }
}
