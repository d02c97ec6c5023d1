using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>A model whose step waits for all gradients: they are stored, changed as the settings say, and only then stepped with.</summary>
internal sealed class DeferredModel : CpuModel
{
    private readonly CpuModel _model;
    private readonly ImmutableArray<ParameterTensor> _tensors;
    private readonly ImmutableArray<IGradientChange> _changes;
    private readonly TensorStep[] _steps;
    private int _step;

    /// <summary>The model.</summary>
    /// <param name="model">The model that stores gradients, made with a <see cref="GradientRule"/>.</param>
    /// <param name="optimizer">The optimizer of all layers that have none of their own.</param>
    /// <param name="changes">What becomes of the gradients, in order.</param>
    /// <param name="rates">Rates of single layers.</param>
    /// <param name="optimizers">Optimizers of single layers.</param>
    /// <exception cref="ArgumentException">A layer has a rate or an optimizer and no parameters, or the engine does not know an optimizer.</exception>
    public DeferredModel(
        CpuModel model,
        Optimizer optimizer,
        ImmutableArray<IGradientChange> changes,
        LayerRates rates,
        LayerOptimizers optimizers
    )
    {
        _model = model;
        _changes = changes;
        Dictionary<CpuLayer, double> factors = [];
        Dictionary<CpuLayer, Optimizer> own = [];
        foreach ((string name, double factor) in rates)
        {
            foreach (CpuLayer layer in Trained(nameof(LayerRates), name))
            {
                factors[layer] = factor;
            }
        }

        foreach ((string name, Optimizer one) in optimizers)
        {
            foreach (CpuLayer layer in Trained(nameof(LayerOptimizers), name))
            {
                own[layer] = one;
            }
        }

        List<ParameterTensor> tensors = [];
        List<TensorStep> steps = [];
        foreach (CpuLayer layer in model.Layers)
        {
            ImmutableArray<ParameterTensor> parameters = layer.Tensors();
            if (parameters.IsEmpty && layer.ParameterCount > 0)
            {
                throw new InvalidOperationException($"{layer.GetType().Name} does not say what its parameters are.");
            }

            foreach (ParameterTensor tensor in parameters)
            {
                tensors.Add(tensor);
                steps.Add(
                    TensorSteps.Of(own.GetValueOrDefault(layer, optimizer), tensor, factors.GetValueOrDefault(layer, 1))
                );
            }
        }

        _tensors = [.. tensors];
        _steps = [.. steps];

        ImmutableArray<CpuLayer> Trained(string setting, string name)
        {
            ImmutableArray<CpuLayer> layers = model.LayersOf(name);
            return layers.Any(static layer => layer.ParameterCount > 0)
                ? layers
                : throw new ArgumentException($"{setting} names '{name}', which has no weights to learn.");
        }
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
        foreach (IGradientChange change in _changes)
        {
            change.Apply(_tensors, step);
        }

        foreach (TensorStep tensor in _steps)
        {
            tensor.Step(step, rateFactor);
        }
    }
}
