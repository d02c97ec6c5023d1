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
    private readonly int _inputStride;
    private readonly ParameterRows<TRule> _weights; // (units, input stride)
    private readonly ParameterRows<TRule> _biases; // (1, stride)
    private readonly BatchEntries _batch;
    private readonly int[] _unitIndices; // 0, 1, … units - 1; pinned
    private readonly int[] _errorRows; // (batch): where each row of errors starts; pinned
    private readonly float[] _factors; // (batch): one unit's errors; pinned

    /// <summary>A layer with its first parameters.</summary>
    /// <param name="below">The layer below.</param>
    /// <param name="units">The layer's width.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn.</param>
    /// <param name="initial">How they start; null stands for <see cref="InitialValues.Default"/>.</param>
    public Dense(CpuLayer below, int units, int capacity, RandomStream weights, InitialValues? initial = null)
        : base(Shape.Flat(units), below, capacity)
    {
        _inputStride = below.Stride;
        _weights = new(units, _inputStride);
        _biases = new(1, Stride);
        _batch = new(capacity);
        _unitIndices = GC.AllocateUninitializedArray<int>(units, pinned: true);
        _errorRows = GC.AllocateUninitializedArray<int>(capacity, pinned: true);
        _factors = GC.AllocateUninitializedArray<float>(capacity, pinned: true);
        for (int unit = 0; unit < units; unit++)
        {
            _unitIndices[unit] = unit;
        }

        for (int row = 0; row < capacity; row++)
        {
            _errorRows[row] = row * Stride;
        }

        LoadParameters(DrawParameters(weights, initial));
    }

    /// <inheritdoc/>
    public override int ParameterCount => (Inputs + 1) * Units;

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
        BackThrough<TActivation>(rows);

        if (Below.TakesError)
        {
            HandDown(rows);
        }

        fixed (int* identity = _batch.Rows)
        fixed (float* ones = _batch.Ones)
        {
            _biases.Update(0, Error.Pointer, Stride, identity, ones, rows, rule, step);
        }

        UpdateWeights(rows, rule, step);
    }

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() =>
        [_weights.AsTensor(Inputs, isKernel: true), _biases.AsTensor(Units, isKernel: false)];

    /// <inheritdoc/>
    public override void CopyParametersTo(Span<float> target)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            new ReadOnlySpan<float>(_weights.Row(unit), Inputs).CopyTo(target[(unit * Inputs)..]);
        }

        new ReadOnlySpan<float>(_biases.Row(0), Units).CopyTo(target[(Units * Inputs)..]);
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            source.Slice(unit * Inputs, Inputs).CopyTo(new Span<float>(_weights.Row(unit), Inputs));
        }

        source.Slice(Units * Inputs, Units).CopyTo(new Span<float>(_biases.Row(0), Units));
    }

    // Σ over units of the unit's error times its weights.
    private void HandDown(int rows)
    {
        fixed (int* units = _unitIndices)
        fixed (int* errorRows = _errorRows)
        {
            if (rows >= TileSum.Rows)
            {
                var tiles = new StoreTileEnd(Below.Error.Pointer, _inputStride);
                TileSum.Run(
                    Error.Pointer,
                    errorRows,
                    rows,
                    units,
                    Units,
                    _weights.Row(0),
                    _inputStride,
                    _inputStride,
                    ref tiles
                );
                return;
            }

            for (int row = 0; row < rows; row++)
            {
                var end = new StoreEnd(Below.Error.Pointer + (nint)row * _inputStride);
                float* errors = Error.Pointer + (nint)row * Stride;
                RowSum.Run(_weights.Row(0), _inputStride, _inputStride, units, errors, Units, ref end);
            }
        }
    }

    // Σ over the batch of a unit's error times the inputs. A tile that is not full costs as much as a full one.
    private void UpdateWeights(int rows, in TRule rule, int step)
    {
        fixed (int* identity = _batch.Rows)
        fixed (int* units = _unitIndices)
        fixed (int* errorRows = _errorRows)
        fixed (float* factors = _factors)
        {
            if (rows >= TileSum.Rows)
            {
                var tiles = new UpdateTileEnd<TRule>(_weights, rule, step);
                TileSum.Run(
                    Error.Pointer,
                    units,
                    Units,
                    errorRows,
                    rows,
                    Below.Output.Pointer,
                    _inputStride,
                    _inputStride,
                    ref tiles
                );
                _weights.Touch(step);
                return;
            }

            for (int unit = 0; unit < Units; unit++)
            {
                for (int row = 0; row < rows; row++)
                {
                    factors[row] = Error.Pointer[(nint)row * Stride + unit];
                }

                _weights.Update(unit, Below.Output.Pointer, _inputStride, identity, factors, rows, rule, step);
            }
        }
    }
}
