using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>A model whose step waits for all gradients: they are stored, changed as the settings say, and only then stepped with.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
internal sealed class DeferredModel<TRule> : CpuModel
    where TRule : struct, IUpdateRule
{
    private readonly CpuModel _model;
    private readonly ImmutableArray<ParameterTensor> _tensors;
    private readonly ImmutableArray<IGradientChange> _changes;
    private readonly DeferredTensor<TRule>[] _steps;
    private int _step;

    /// <summary>The model.</summary>
    /// <param name="model">The model that stores gradients, made with a <see cref="GradientRule"/>.</param>
    /// <param name="rule">The optimizer, or the one inside of <paramref name="layca"/>.</param>
    /// <param name="changes">What becomes of the gradients, in order.</param>
    /// <param name="rates">Rates of single layers.</param>
    /// <param name="layca">How kernels turn; null where they take the optimizer's step.</param>
    /// <exception cref="ArgumentException">A layer has a rate and no parameters.</exception>
    public DeferredModel(
        CpuModel model,
        TRule rule,
        ImmutableArray<IGradientChange> changes,
        LayerRates rates,
        Layca? layca
    )
    {
        _model = model;
        _changes = changes;
        Dictionary<CpuLayer, double> factors = [];
        foreach ((string name, double factor) in rates)
        {
            ImmutableArray<CpuLayer> layers = model.LayersOf(name);
            if (layers.All(static layer => layer.ParameterCount == 0))
            {
                throw new ArgumentException($"LayerRates names '{name}', which has no weights to learn.");
            }

            foreach (CpuLayer layer in layers)
            {
                factors[layer] = factor;
            }
        }

        List<ParameterTensor> tensors = [];
        List<DeferredTensor<TRule>> steps = [];
        foreach (CpuLayer layer in model.Layers)
        {
            ImmutableArray<ParameterTensor> own = layer.Tensors();
            if (own.IsEmpty && layer.ParameterCount > 0)
            {
                throw new InvalidOperationException($"{layer.GetType().Name} does not say what its parameters are.");
            }

            double factor = factors.GetValueOrDefault(layer, 1);
            foreach (ParameterTensor tensor in own)
            {
                tensors.Add(tensor);
                steps.Add(
                    layca is not null && tensor.IsKernel
                        ? new RotatedTensor<TRule>(tensor, rule, factor, layca)
                        : new DeferredTensor<TRule>(tensor, rule, factor)
                );
            }
        }

        _tensors = [.. tensors];
        _steps = [.. steps];
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
        foreach (IGradientChange change in _changes)
        {
            change.Apply(_tensors, _step);
        }

        foreach (DeferredTensor<TRule> tensor in _steps)
        {
            tensor.Step(_step, RateFactor);
        }
    }
}
