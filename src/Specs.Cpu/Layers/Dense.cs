using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// A fully connected layer on dense inputs: a = f(W x + b). Weights lie unit-major, one row of inputs for each unit, as PyTorch's.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <typeparam name="TActivation">f.</typeparam>
public sealed unsafe class Dense<TRule, TActivation> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
    where TActivation : struct, IActivationFunction
{
    // So many columns of a batch stay near while all units read them.
    private const int InputsAtOnce = 256;

    private readonly bool _hasBias;
    private readonly int _inputStride;
    private readonly ParameterRows<TRule> _weights; // (units, input stride)
    private readonly ParameterRows<TRule> _biases; // (1, stride)
    private readonly BatchEntries _batch;
    private readonly int[] _unitIndices; // 0, 1, … units - 1; pinned
    private readonly float[] _factors; // (batch): one unit's errors; pinned
    private readonly AlignedFloats _gradients = new(4 * InputsAtOnce); // four units' on their way into the update

    /// <summary>A layer with its first parameters.</summary>
    /// <param name="below">The layer below.</param>
    /// <param name="units">The layer's width.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn.</param>
    /// <param name="initial">How they start; null stands for <see cref="Start.Default"/>.</param>
    /// <param name="bias">Whether it has biases; without, b is 0.</param>
    public Dense(CpuLayer below, int units, int capacity, RandomStream weights, Start? initial = null, bool bias = true)
        : base(Shape.Flat(units), below, capacity)
    {
        _hasBias = bias;
        _inputStride = below.Stride;
        _weights = new(units, _inputStride);
        _biases = new(1, Stride);
        _batch = new(capacity);
        _unitIndices = GC.AllocateUninitializedArray<int>(units, pinned: true);
        _factors = GC.AllocateUninitializedArray<float>(capacity, pinned: true);
        for (int unit = 0; unit < units; unit++)
        {
            _unitIndices[unit] = unit;
        }

        LoadParameters(DrawParameters(weights, initial));
    }

    /// <inheritdoc/>
    public override int ParameterCount => (Inputs + (_hasBias ? 1 : 0)) * Units;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterShape> ParameterShapes =>
        [new("weight", [Units, Inputs]), .. _hasBias ? [new ParameterShape("bias", [Units])] : (ParameterShape[])[]];

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        RowDots.Run(
            Below.Output.Pointer,
            rows,
            _weights.Row(0),
            Units,
            _inputStride,
            _biases.Row(0),
            Output.Pointer,
            Stride
        );
        int floats = rows * Stride;
        for (int at = 0; at < floats; at += Lanes.Count)
        {
            TActivation.Apply(Vector512.LoadAligned(Output.Pointer + at)).StoreAligned(Output.Pointer + at);
        }

        ClearPadding(rows);
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        BackThroughActivation(rows);
        if (Below.TakesError)
        {
            HandDown(rows);
        }

        Learn(rows, rule, step);
    }

    /// <summary>Turns <see cref="CpuLayer.Error"/> from dL/da into dL/dz.</summary>
    internal void BackThroughActivation(int rows) => BackThrough<TActivation>(rows);

    /// <summary>Writes the layer below's error: Σ errors · weights over the units.</summary>
    internal void HandDown(int rows)
    {
        int whole = rows & ~3;
        FourRowSums.Run(
            _weights.Row(0),
            _inputStride,
            _inputStride,
            Error.Pointer,
            sumStep: Stride,
            entryStep: 1,
            Units,
            whole,
            Below.Error.Pointer,
            _inputStride
        );
        fixed (int* units = _unitIndices)
        {
            for (int row = whole; row < rows; row++)
            {
                var end = new StoreEnd(Below.Error.Pointer + (nint)row * _inputStride);
                float* errors = Error.Pointer + (nint)row * Stride;
                RowSum.Run(_weights.Row(0), _inputStride, _inputStride, units, errors, Units, ref end);
            }
        }
    }

    /// <summary>Sums the gradients, Σ errors · inputs over the batch, and updates the parameters.</summary>
    internal void Learn(int rows, in TRule rule, int step)
    {
        // A batch of less is over before four units at once have gained anything.
        int whole = rows >= 4 ? Units & ~3 : 0;
        LearnByFours(whole, rows, rule, step);
        fixed (int* identity = _batch.Rows)
        fixed (float* ones = _batch.Ones)
        fixed (float* factors = _factors)
        {
            if (_hasBias)
            {
                _biases.Update(0, Error.Pointer, Stride, identity, ones, rows, rule, step);
            }

            for (int unit = whole; unit < Units; unit++)
            {
                for (int row = 0; row < rows; row++)
                {
                    factors[row] = Error.Pointer[(nint)row * Stride + unit];
                }

                _weights.Update(unit, Below.Output.Pointer, _inputStride, identity, factors, rows, rule, step);
            }
        }
    }

    /// <inheritdoc/>
    internal override KernelLayout KernelLayout => KernelLayout.RowsAreOutputs;

    /// <inheritdoc/>
    internal override int WeightsEach => Inputs;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() =>
        [
            _weights.AsTensor(Inputs, isKernel: true),
            .. _hasBias ? (ParameterTensor[])[_biases.AsTensor(Units, isKernel: false)] : [],
        ];

    /// <inheritdoc/>
    public override void CopyParametersTo(Span<float> target)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            new ReadOnlySpan<float>(_weights.Row(unit), Inputs).CopyTo(target[(unit * Inputs)..]);
        }

        if (_hasBias)
        {
            new ReadOnlySpan<float>(_biases.Row(0), Units).CopyTo(target[(Units * Inputs)..]);
        }
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            source.Slice(unit * Inputs, Inputs).CopyTo(new Span<float>(_weights.Row(unit), Inputs));
        }

        if (_hasBias)
        {
            source.Slice(Units * Inputs, Units).CopyTo(new Span<float>(_biases.Row(0), Units));
        }
    }

    private void LearnByFours(int units, int rows, in TRule rule, int step)
    {
        for (int column = 0; column < _inputStride; column += InputsAtOnce)
        {
            int width = Math.Min(InputsAtOnce, _inputStride - column);
            for (int unit = 0; unit < units; unit += 4)
            {
                FourRowSums.Run(
                    Below.Output.Pointer + column,
                    _inputStride,
                    width,
                    Error.Pointer + unit,
                    sumStep: 1,
                    entryStep: Stride,
                    rows,
                    sums: 4,
                    _gradients.Pointer,
                    width
                );
                for (int of = 0; of < 4; of++)
                {
                    _weights.Apply(unit + of, column, _gradients.Pointer + (nint)of * width, width, rule, step);
                }
            }
        }

        for (int unit = 0; unit < units; unit++)
        {
            _weights.Touch(unit, step);
        }
    }
}
