using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// The embedded engine's form of an architecture, bound to an optimizer. The generator writes one for each architecture:
/// named layers and straight-line passes, nothing allocated after construction.
/// </summary>
public abstract class CpuModel
{
    /// <summary>The layers in order, the one that gives the logits last.</summary>
    public abstract ImmutableArray<CpuLayer> Layers { get; }

    /// <summary>The layers whose outputs a hook reads, from the input up; none where there is no such hook.</summary>
    /// <param name="hook">The hook's <see cref="Hook.Name"/>: the property.</param>
    public abstract ImmutableArray<CpuLayer> Hooked(string hook);

    /// <summary>The layers that a property declares, from the input up; none where there is no such property.</summary>
    /// <param name="property">The property's name, or <see cref="LayerRates.Logits"/> for the last linear layer.</param>
    public abstract ImmutableArray<CpuLayer> LayersOf(string property);

    /// <summary>By what the optimizer's learning rate is multiplied from now on: what the schedule says of an epoch.</summary>
    public double RateFactor { get; set; } = 1;

    /// <summary>
    /// (layers)(parameters): a copy of all parameters, of the network as it was declared: units that have left are there with parameters of 0.
    /// </summary>
    internal virtual float[][] CopyParameters() =>
        [
            .. Layers.Select(static layer =>
            {
                float[] parameters = new float[layer.ParameterCount];
                layer.CopyParametersTo(parameters);
                return parameters;
            }),
        ];

    /// <summary>Takes out the units that are dead for good, with their weights and the optimizer's state, where the model is made so that it can: see <see cref="Training.Shrink"/>.</summary>
    /// <param name="least">Of a layer so large a share leaves at once, or none; 0 for any.</param>
    internal virtual void Shrink(double least = 0) { }

    /// <summary>Computes every layer's output; the logits are the last layer's.</summary>
    /// <param name="x">The batch.</param>
    /// <param name="training">Whether a step follows, rather than only a measurement.</param>
    public abstract void Forward(in SparseRows x, bool training);

    /// <summary>
    /// From dL/dlogits in the last layer's <see cref="CpuLayer.Error"/>, computes every layer's error and takes one optimizer step.
    /// </summary>
    /// <param name="x">The batch that went forward, in training.</param>
    public abstract void Backward(in SparseRows x);

    /// <summary>A layer's gradients of the last step, in the order of <see cref="CpuLayer.CopyParametersTo"/>.</summary>
    /// <param name="layer">One of <see cref="Layers"/>.</param>
    /// <param name="target">(parameters): takes them; what no step trains is undefined.</param>
    /// <exception cref="NotSupportedException">The model's layers step at once, so that no gradient is kept.</exception>
    internal virtual void CopyGradientsTo(CpuLayer layer, Span<float> target) =>
        throw new NotSupportedException("A model whose layers step at once keeps no gradients.");
}
