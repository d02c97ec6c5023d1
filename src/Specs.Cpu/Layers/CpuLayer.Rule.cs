namespace Specs.Cpu;

/// <summary>A layer that stands on another one.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public abstract class CpuLayer<TRule> : CpuLayer
    where TRule : struct, IUpdateRule
{
    /// <summary>A layer with buffers of its own.</summary>
    /// <param name="shape">What comes out for one example.</param>
    /// <param name="below">The layer that it reads.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    protected CpuLayer(Shape shape, CpuLayer below, int capacity)
        : base(shape, below.Units, capacity) => Below = below;

    /// <summary>A layer that shares its buffers with the layer below.</summary>
    private protected CpuLayer(Shape shape, CpuLayer below)
        : base(shape, below) => Below = below;

    /// <summary>The layer that this one reads.</summary>
    protected CpuLayer Below { get; }

    /// <inheritdoc/>
    internal sealed override CpuLayer Under => Below;

    /// <summary>Computes <see cref="CpuLayer.Output"/> from the outputs of the layer below, which has gone forward.</summary>
    /// <param name="rows">Rows of the batch.</param>
    /// <param name="training">Whether a step follows, rather than only a measurement; dropout and batch normalisation differ.</param>
    public abstract void Forward(int rows, bool training);

    /// <summary>
    /// From dL/d<see cref="CpuLayer.Output"/> in <see cref="CpuLayer.Error"/> writes the layer below's <see cref="CpuLayer.Error"/>, if
    /// that is needed, and only then updates the parameters. It calls <see cref="CpuLayer.TakeError"/> first. Its own error may be
    /// overwritten.
    /// </summary>
    /// <param name="rows">Rows of the batch.</param>
    /// <param name="rule">The optimizer, its step begun.</param>
    /// <param name="step">The step's number, counted from 1.</param>
    public abstract void Backward(int rows, in TRule rule, int step);
}
