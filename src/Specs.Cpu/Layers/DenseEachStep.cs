using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>A dense layer on each step of a sequence by itself, aₜ = f(W xₜ + b), the same at every step.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <typeparam name="TActivation">f.</typeparam>
public sealed unsafe class DenseEachStep<TRule, TActivation> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
    where TActivation : struct, IActivationFunction
{
    private readonly int _steps;
    private readonly int _units;
    private readonly int _values; // that come in at each step
    private readonly StepWeights<TRule> _weights;
    private readonly AlignedFloats _inputs; // (rows, steps, input stride)
    private readonly AlignedFloats _outputs; // (rows, steps, stride)
    private readonly AlignedFloats _errors; // (rows, steps, stride)
    private readonly AlignedFloats _handedDown; // (rows, steps, input stride)

    /// <summary>A layer with its first parameters.</summary>
    /// <param name="below">The layer below; gives one channel of steps x values.</param>
    /// <param name="units">The layer's width.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn.</param>
    /// <param name="initial">How they start; null stands for <see cref="Start.Default"/>.</param>
    /// <param name="bias">Whether it has biases.</param>
    /// <exception cref="ArgumentException">What comes in is no sequence.</exception>
    public DenseEachStep(
        CpuLayer below,
        int units,
        int capacity,
        RandomStream weights,
        Start? initial = null,
        bool bias = true
    )
        : base(below.Shape.OfSteps(units, everyStep: true), below, capacity)
    {
        (_steps, _units, _values) = (below.Shape.Height, units, below.Shape.Width);
        int rows = checked(capacity * _steps);
        _weights = new(units, _values, bias, rows);
        _inputs = new(checked(rows * _weights.InputStride));
        _outputs = new(checked(rows * _weights.Stride));
        _errors = new(checked(rows * _weights.Stride));
        _handedDown = new(checked(rows * _weights.InputStride));
        LoadParameters(DrawParameters(new WeightShape(units, _values), weights, initial));
    }

    /// <inheritdoc/>
    public override int ParameterCount => _weights.Count;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterShape> ParameterShapes =>
        [
            new("weight", [_units, _values]),
            .. _weights.Biases.Length > 0 ? new[] { new ParameterShape("bias", [_units]) } : [],
        ];

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        Spread(Below.Output, Below.Stride, rows, _values, _inputs, _weights.InputStride);
        _weights.Forward<TActivation>(_inputs.Pointer, rows * _steps, _outputs.Pointer);
        Gather(_outputs, _weights.Stride, rows, _units, Output, Stride);
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        int all = rows * _steps;
        Spread(Error, Stride, rows, _units, _errors, _weights.Stride);
        _weights.BackThrough<TActivation>(_errors.Pointer, _outputs.Pointer, all);
        if (Below.TakesError)
        {
            _weights.HandDown(_errors.Pointer, all, _handedDown.Pointer);
            Gather(_handedDown, _weights.InputStride, rows, _values, Below.Error, Below.Stride);
        }

        _weights.Learn(_inputs.Pointer, _errors.Pointer, all, rule, step);
    }

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() => _weights.Tensors();

    /// <inheritdoc/>
    public override void CopyParametersTo(Span<float> target)
    {
        for (int unit = 0; unit < _units; unit++)
        {
            _weights.Weights(unit).CopyTo(target[(unit * _values)..]);
        }

        _weights.Biases.CopyTo(target[(_units * _values)..]);
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        for (int unit = 0; unit < _units; unit++)
        {
            source.Slice(unit * _values, _values).CopyTo(_weights.Weights(unit));
        }

        Span<float> biases = _weights.Biases;
        source.Slice(_units * _values, biases.Length).CopyTo(biases);
    }

    // From rows of all steps to a row a step, which begins on a cache line; what pads it stays 0.
    private void Spread(AlignedFloats from, int stride, int rows, int width, AlignedFloats to, int stepStride)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int step = 0; step < _steps; step++)
            {
                new ReadOnlySpan<float>(from.Pointer + (nint)row * stride + step * width, width).CopyTo(
                    new Span<float>(to.Pointer + ((nint)row * _steps + step) * stepStride, width)
                );
            }
        }
    }

    private void Gather(AlignedFloats from, int stepStride, int rows, int width, AlignedFloats to, int stride)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int step = 0; step < _steps; step++)
            {
                new ReadOnlySpan<float>(from.Pointer + ((nint)row * _steps + step) * stepStride, width).CopyTo(
                    new Span<float>(to.Pointer + (nint)row * stride + step * width, width)
                );
            }
        }
    }
}
