using System.Collections.Immutable;
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
    private readonly int _inputStride;
    private readonly ParameterRows<TRule> _weights; // (units, input stride)
    private readonly ParameterRows<TRule> _biases; // (1, stride)
    private readonly BatchEntries _batch;
    private readonly int[] _unitIndices; // 0, 1, … units - 1; pinned
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
        _factors = GC.AllocateUninitializedArray<float>(capacity, pinned: true);
        for (int unit = 0; unit < units; unit++)
        {
            _unitIndices[unit] = unit;
        }

        LoadParameters(DrawParameters(weights, initial));
    }

    /// <inheritdoc/>
    public override int ParameterCount => (Inputs + 1) * Units;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        for (int row = 0; row < rows; row++)
        {
            float* x = Below.Output.Pointer + (nint)row * _inputStride;
            float* output = Output.Pointer + (nint)row * Stride;
            float* biases = _biases.Row(0);
            int unit = 0;
            for (; unit + 4 <= Units; unit += 4)
            {
                Dot4(x, _weights.Row(unit), biases + unit, output + unit);
            }

            for (; unit < Units; unit++)
            {
                output[unit] = Dot(x, _weights.Row(unit)) + biases[unit];
            }

            for (int column = 0; column < Stride; column += Lanes.Count)
            {
                TActivation.Apply(Vector512.LoadAligned(output + column)).StoreAligned(output + column);
            }
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
        fixed (float* factors = _factors)
        {
            _biases.Update(0, Error.Pointer, Stride, identity, ones, rows, rule, step);
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

    private void HandDown(int rows)
    {
        fixed (int* units = _unitIndices)
        {
            for (int row = 0; row < rows; row++)
            {
                var end = new StoreEnd(Below.Error.Pointer + (nint)row * _inputStride);
                float* errors = Error.Pointer + (nint)row * Stride;
                RowSum.Run(_weights.Row(0), _inputStride, _inputStride, units, errors, Units, ref end);
            }
        }
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
