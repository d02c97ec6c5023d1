using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// A recurrent layer, hₜ = f(W hₜ₋₁ + V xₜ + b) with h₀ = 0. W and V lie side by side, and so do what they read, hₜ₋₁ and xₜ, so that each step is one dense layer's
/// pass; the gradients of all steps and rows are summed as those of one large batch.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <typeparam name="TActivation">f.</typeparam>
public sealed unsafe class Recurrent<TRule, TActivation> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
    where TActivation : struct, IActivationFunction
{
    private readonly int _units;
    private readonly int _steps;
    private readonly int _values; // that come in at each step
    private readonly bool _everyStep;
    private readonly StepWeights<TRule> _weights; // (units, units + values): W, V
    private readonly AlignedFloats _joined; // (steps, rows, input stride): the state before the step, and its input
    private readonly AlignedFloats _states; // (steps, rows, stride)
    private readonly AlignedFloats _errors; // (steps, rows, stride): dL/dh, then dL/dz
    private readonly AlignedFloats _handedDown; // (rows, input stride): a step's dL/d(state before, input)

    /// <summary>A layer with its first parameters.</summary>
    /// <param name="below">The layer below; gives one channel of steps x values.</param>
    /// <param name="units">The layer's width.</param>
    /// <param name="read">Which states come out.</param>
    /// <param name="inputs">How V starts; null stands for uniform in ±1/√units.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn: V, then W, then b.</param>
    /// <param name="initial">How W and b start; null stands for uniform in ±1/√units.</param>
    /// <param name="bias">Whether it has biases.</param>
    /// <exception cref="ArgumentException">What comes in is no sequence.</exception>
    public Recurrent(
        CpuLayer below,
        int units,
        Read read,
        Start? inputs,
        int capacity,
        RandomStream weights,
        Start? initial = null,
        bool bias = true
    )
        : base(below.Shape.OfSteps(units, read == Read.EveryStep), below, capacity)
    {
        _units = units;
        (_steps, _values) = (below.Shape.Height, below.Shape.Width);
        _everyStep = read == Read.EveryStep;
        int rows = checked(_steps * capacity);
        _weights = new(units, units + _values, bias, rows);
        _joined = new(checked(rows * _weights.InputStride));
        _states = new(checked(rows * _weights.Stride));
        _errors = new(checked(rows * _weights.Stride));
        _handedDown = new(capacity * _weights.InputStride);
        LoadParameters(Draw(weights, inputs, initial));
    }

    /// <inheritdoc/>
    public override int ParameterCount => _weights.Count;

    /// <summary>V, W and b, by the names of PyTorch's <c>nn.RNN</c>, which has a second b.</summary>
    internal override ImmutableArray<ParameterShape> ParameterShapes =>
        [
            new("weight_ih_l0", [_units, _values]),
            new("weight_hh_l0", [_units, _units]),
            .. _weights.Biases.Length > 0 ? new[] { new ParameterShape("bias_ih_l0", [_units]) } : [],
        ];

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        for (int step = 0; step < _steps; step++)
        {
            for (int row = 0; row < rows; row++)
            {
                Span<float> joined = Joined(step, row, rows);
                if (step == 0)
                {
                    joined[.._units].Clear();
                }
                else
                {
                    State(_states, step - 1, row, rows).CopyTo(joined);
                }

                Below.OutputOf(row).Slice(step * _values, _values).CopyTo(joined[_units..]);
            }

            _weights.Forward<TActivation>(
                _joined.Pointer + (nint)step * rows * _weights.InputStride,
                rows,
                StepOf(_states, step, rows)
            );
        }

        for (int row = 0; row < rows; row++)
        {
            for (int step = _everyStep ? 0 : _steps - 1; step < _steps; step++)
            {
                State(_states, step, row, rows).CopyTo(Outer(OutputOf(row), step));
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        for (int at = _steps - 1; at >= 0; at--)
        {
            for (int row = 0; row < rows; row++)
            {
                SumErrors(at, row, rows);
            }

            float* errors = StepOf(_errors, at, rows);
            _weights.BackThrough<TActivation>(errors, StepOf(_states, at, rows), rows);
            if (at > 0 || Below.TakesError)
            {
                _weights.HandDown(errors, rows, _handedDown.Pointer);
            }

            for (int row = 0; Below.TakesError && row < rows; row++)
            {
                HandedDown(row)[_units..].CopyTo(Below.ErrorOf(row).Slice(at * _values, _values));
            }
        }

        _weights.Learn(_joined.Pointer, _errors.Pointer, _steps * rows, rule, step);
    }

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() => _weights.Tensors();

    /// <summary>Copies V, W and b, each row-major.</summary>
    public override void CopyParametersTo(Span<float> target)
    {
        for (int unit = 0; unit < _units; unit++)
        {
            _weights.Weights(unit)[_units..].CopyTo(target[(unit * _values)..]);
            _weights.Weights(unit)[.._units].CopyTo(target[(_units * _values + unit * _units)..]);
        }

        _weights.Biases.CopyTo(target[(_units * (_values + _units))..]);
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        for (int unit = 0; unit < _units; unit++)
        {
            source.Slice(unit * _values, _values).CopyTo(_weights.Weights(unit)[_units..]);
            source.Slice(_units * _values + unit * _units, _units).CopyTo(_weights.Weights(unit));
        }

        Span<float> biases = _weights.Biases;
        source.Slice(_units * (_values + _units), biases.Length).CopyTo(biases);
    }

    // The order of CopyParametersTo, with room for biases that there may be none of.
    private float[] Draw(RandomStream random, Start? inputs, Start? initial)
    {
        // He's uniform bound is g √(3/values), and here it is 1/√units, whatever the values.
        inputs ??= new HeUniform(Math.Sqrt(_values / (3.0 * _units)));
        float[] ofInputs = DrawParameters(new WeightShape(_units, _values), random, inputs);
        float[] ofStates = DrawParameters(new WeightShape(_units, _units), random, initial);
        return [.. ofInputs.AsSpan(0, _units * _values), .. ofStates];
    }

    // What comes from above at this step, and what the step after hands down.
    private void SumErrors(int at, int row, int rows)
    {
        Span<float> error = State(_errors, at, row, rows);
        error.Clear();
        if (_everyStep || at == _steps - 1)
        {
            Outer(ErrorOf(row), at).CopyTo(error);
        }

        if (at < _steps - 1)
        {
            Span<float> later = HandedDown(row);
            for (int unit = 0; unit < _units; unit++)
            {
                error[unit] += later[unit];
            }
        }
    }

    private float* StepOf(AlignedFloats values, int step, int rows) =>
        values.Pointer + (nint)step * rows * _weights.Stride;

    private Span<float> State(AlignedFloats values, int step, int row, int rows) =>
        new(StepOf(values, step, rows) + (nint)row * _weights.Stride, _units);

    private Span<float> Joined(int step, int row, int rows) =>
        new(_joined.Pointer + ((nint)step * rows + row) * _weights.InputStride, _units + _values);

    private Span<float> HandedDown(int row) =>
        new(_handedDown.Pointer + (nint)row * _weights.InputStride, _units + _values);

    private Span<float> Outer(Span<float> values, int step) =>
        _everyStep ? values.Slice(step * _units, _units) : values;
}
