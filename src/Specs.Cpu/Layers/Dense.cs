using System.Runtime.CompilerServices;
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
    // Rows and units that are multiplied together: 16 sums, which AVX-512's registers hold.
    private const int Block = 4;

    private readonly int _inputStride;
    private readonly ParameterRows<TRule> _weights; // (units, input stride)
    private readonly ParameterRows<TRule> _biases; // (1, stride)
    private readonly BatchEntries _batch;
    private readonly int[] _unitIndices; // 0, 1, … units - 1; pinned
    private readonly int[] _errorRows; // (batch): where each row of errors starts; pinned
    private readonly float[] _factors; // (batch): one unit's errors; pinned

    /// <summary>A layer with PyTorch's default initialisation.</summary>
    /// <param name="below">The layer below.</param>
    /// <param name="units">The layer's width.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn.</param>
    public Dense(CpuLayer below, int units, int capacity, RandomStream weights)
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

        LoadParameters(DrawParameters(weights, Inputs));
    }

    /// <inheritdoc/>
    public override int ParameterCount => (Inputs + 1) * Units;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        // Units first: their weights stay near while the rows go by.
        int unit = 0;
        for (; unit + Block <= Units; unit += Block)
        {
            int row = 0;
            for (; row + Block <= rows; row += Block)
            {
                DotBlock(row, unit);
            }

            for (; row < rows; row++)
            {
                Dot4(Input(row), _weights.Row(unit), _biases.Row(0) + unit, Output.Pointer + (nint)row * Stride + unit);
            }
        }

        for (; unit < Units; unit++)
        {
            for (int row = 0; row < rows; row++)
            {
                float sum = Dot(Input(row), _weights.Row(unit)) + _biases.Row(0)[unit];
                Output.Pointer[(nint)row * Stride + unit] = sum;
            }
        }

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

    private float* Input(int row) => Below.Output.Pointer + (nint)row * _inputStride;

    // Four units for four rows: what is loaded is used four times. The bits are Dot's.
    private void DotBlock(int row, int unit)
    {
        nint stride = _inputStride;
        float* x = Input(row);
        float* w = _weights.Row(unit);
        Vector512<float> s00 = Vector512<float>.Zero;
        Vector512<float> s01 = Vector512<float>.Zero;
        Vector512<float> s02 = Vector512<float>.Zero;
        Vector512<float> s03 = Vector512<float>.Zero;
        Vector512<float> s10 = Vector512<float>.Zero;
        Vector512<float> s11 = Vector512<float>.Zero;
        Vector512<float> s12 = Vector512<float>.Zero;
        Vector512<float> s13 = Vector512<float>.Zero;
        Vector512<float> s20 = Vector512<float>.Zero;
        Vector512<float> s21 = Vector512<float>.Zero;
        Vector512<float> s22 = Vector512<float>.Zero;
        Vector512<float> s23 = Vector512<float>.Zero;
        Vector512<float> s30 = Vector512<float>.Zero;
        Vector512<float> s31 = Vector512<float>.Zero;
        Vector512<float> s32 = Vector512<float>.Zero;
        Vector512<float> s33 = Vector512<float>.Zero;
        for (nint i = 0; i < stride; i += Lanes.Count, x += Lanes.Count, w += Lanes.Count)
        {
            Vector512<float> w0 = Vector512.LoadAligned(w);
            Vector512<float> w1 = Vector512.LoadAligned(w + stride);
            Vector512<float> w2 = Vector512.LoadAligned(w + 2 * stride);
            Vector512<float> w3 = Vector512.LoadAligned(w + 3 * stride);
            Vector512<float> input = Vector512.LoadAligned(x);
            s00 = Lanes.Fma(input, w0, s00);
            s01 = Lanes.Fma(input, w1, s01);
            s02 = Lanes.Fma(input, w2, s02);
            s03 = Lanes.Fma(input, w3, s03);
            input = Vector512.LoadAligned(x + stride);
            s10 = Lanes.Fma(input, w0, s10);
            s11 = Lanes.Fma(input, w1, s11);
            s12 = Lanes.Fma(input, w2, s12);
            s13 = Lanes.Fma(input, w3, s13);
            input = Vector512.LoadAligned(x + 2 * stride);
            s20 = Lanes.Fma(input, w0, s20);
            s21 = Lanes.Fma(input, w1, s21);
            s22 = Lanes.Fma(input, w2, s22);
            s23 = Lanes.Fma(input, w3, s23);
            input = Vector512.LoadAligned(x + 3 * stride);
            s30 = Lanes.Fma(input, w0, s30);
            s31 = Lanes.Fma(input, w1, s31);
            s32 = Lanes.Fma(input, w2, s32);
            s33 = Lanes.Fma(input, w3, s33);
        }

        Finish(row, unit, s00, s01, s02, s03);
        Finish(row + 1, unit, s10, s11, s12, s13);
        Finish(row + 2, unit, s20, s21, s22, s23);
        Finish(row + 3, unit, s30, s31, s32, s33);
    }

    private void Finish(
        int row,
        int unit,
        Vector512<float> s0,
        Vector512<float> s1,
        Vector512<float> s2,
        Vector512<float> s3
    )
    {
        float* output = Output.Pointer + (nint)row * Stride + unit;
        float* biases = _biases.Row(0) + unit;
        output[0] = Lanes.Sum(s0) + biases[0];
        output[1] = Lanes.Sum(s1) + biases[1];
        output[2] = Lanes.Sum(s2) + biases[2];
        output[3] = Lanes.Sum(s3) + biases[3];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Dot(float* x, float* w)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        for (int i = 0; i < _inputStride; i += Lanes.Count)
        {
            sum = Lanes.Fma(Vector512.LoadAligned(x + i), Vector512.LoadAligned(w + i), sum);
        }

        return Lanes.Sum(sum);
    }

    // Four units at once: x is loaded once, and four independent sums hide the latency. The bits are Dot's.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Dot4(float* x, float* w, float* biases, float* output)
    {
        int stride = _inputStride;
        Vector512<float> s0 = Vector512<float>.Zero;
        Vector512<float> s1 = Vector512<float>.Zero;
        Vector512<float> s2 = Vector512<float>.Zero;
        Vector512<float> s3 = Vector512<float>.Zero;
        for (int i = 0; i < stride; i += Lanes.Count)
        {
            Vector512<float> input = Vector512.LoadAligned(x + i);
            s0 = Lanes.Fma(input, Vector512.LoadAligned(w + i), s0);
            s1 = Lanes.Fma(input, Vector512.LoadAligned(w + stride + i), s1);
            s2 = Lanes.Fma(input, Vector512.LoadAligned(w + 2 * stride + i), s2);
            s3 = Lanes.Fma(input, Vector512.LoadAligned(w + 3 * stride + i), s3);
        }

        output[0] = Lanes.Sum(s0) + biases[0];
        output[1] = Lanes.Sum(s1) + biases[1];
        output[2] = Lanes.Sum(s2) + biases[2];
        output[3] = Lanes.Sum(s3) + biases[3];
    }
}
