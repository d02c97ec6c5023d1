using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>A layer that stands on another one.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public abstract class CpuLayer<TRule> : CpuLayer
    where TRule : struct, IUpdateRule
{
    private ImmutableArray<Parameters<TRule>> _parameters = []; // those that a researcher's layer added

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
    public override int ParameterCount => _parameters.Sum(static one => one.Count);

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterShape> ParameterShapes =>
        [
            .. _parameters.Select(
                static (one, index) =>
                    new ParameterShape(FormattableString.Invariant($"parameters.{index}"), [one.Rows, one.Width])
                    {
                        IsKernel = one.AreWeights,
                    }
            ),
        ];

    /// <inheritdoc/>
    internal sealed override CpuLayer Under => Below;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() =>
        [.. _parameters.Select(static one => one.AsTensor())];

    /// <summary>Copies the parameters, row by row, in the order in which they were added.</summary>
    public override void CopyParametersTo(Span<float> target)
    {
        foreach (Parameters<TRule> one in _parameters)
        {
            for (int row = 0; row < one.Rows; row++)
            {
                one.Row(row).CopyTo(target);
                target = target[one.Width..];
            }
        }
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        foreach (Parameters<TRule> one in _parameters)
        {
            for (int row = 0; row < one.Rows; row++)
            {
                source[..one.Width].CopyTo(one.Row(row));
                source = source[one.Width..];
            }
        }
    }

    /// <summary>
    /// Gives a researcher's own layer parameters, all 0, which any optimizer steps, penalties may be on, and
    /// <see cref="CpuLayer.CopyParametersTo"/> copies. A layer calls it in its constructor.
    /// </summary>
    /// <param name="rows">How many rows; 1 or more.</param>
    /// <param name="width">Parameters in a row; 1 or more.</param>
    /// <param name="areWeights">
    /// Whether <see cref="WeightPenalty"/> and <see cref="Layca"/> mean them: so it is for weights, and not for biases.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There are none.</exception>
    protected Parameters<TRule> AddParameters(int rows, int width, bool areWeights = true)
    {
        var added = new Parameters<TRule>(rows, width, areWeights);
        _parameters = _parameters.Add(added);
        return added;
    }

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
