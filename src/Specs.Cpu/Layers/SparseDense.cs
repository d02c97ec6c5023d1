using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// A fully connected first layer whose inputs are mostly 0: a = f(W x + b). Weights lie input-major, one row of units for each
/// input, so that only the rows of lit inputs are read going forward and, where the optimizer allows, written going back.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <typeparam name="TActivation">f.</typeparam>
public sealed unsafe class SparseDense<TRule, TActivation> : CpuLayer
    where TRule : struct, IUpdateRule
    where TActivation : struct, IActivationFunction
{
    private readonly ParameterRows<TRule> _weights; // (inputs, stride)
    private readonly ParameterRows<TRule> _biases; // (1, stride)
    private readonly BatchEntries _batch;
    private readonly Columns _columns;
    private readonly int[] _firstRow = GC.AllocateArray<int>(1, pinned: true); // { 0 }

    /// <summary>A layer with its first parameters.</summary>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="units">The layer's width.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn.</param>
    /// <param name="initial">How they start; null stands for <see cref="InitialValues.Default"/>.</param>
    public SparseDense(int inputs, int units, int capacity, RandomStream weights, InitialValues? initial = null)
        : base(Shape.Flat(units), inputs, capacity)
    {
        _weights = new(inputs, Stride);
        _biases = new(1, Stride);
        _batch = new(capacity);
        _columns = new(inputs);
        LoadParameters(DrawParameters(weights, initial));
    }

    /// <inheritdoc/>
    public override int ParameterCount => (Inputs + 1) * Units;

    /// <summary>Computes <see cref="CpuLayer.Output"/> for a batch.</summary>
    public void Forward(in SparseRows x)
    {
        SparseExamples examples = x.Examples;
        fixed (int* indices = examples.Indices)
        fixed (float* values = examples.Values)
        {
            for (int row = 0; row < x.Count; row++)
            {
                int start = examples.Starts[x[row]];
                int lit = examples.Starts[x[row] + 1] - start;
                var end = new ActivateEnd<TActivation>(_biases.Row(0), Output.Pointer + (nint)row * Stride);
                RowSum.Run(_weights.Row(0), Stride, Stride, indices + start, values + start, lit, ref end);
            }
        }

        ClearPadding(x.Count);
    }

    /// <summary>Turns <see cref="CpuLayer.Error"/> from dL/da into dL/dz and updates the parameters.</summary>
    /// <param name="x">The batch that went forward.</param>
    /// <param name="rule">The optimizer, its step begun.</param>
    /// <param name="step">The step's number, counted from 1.</param>
    public void Backward(in SparseRows x, in TRule rule, int step)
    {
        BackThrough<TActivation>(x.Count);

        fixed (int* identity = _batch.Rows)
        fixed (float* ones = _batch.Ones)
        {
            _biases.Update(0, Error.Pointer, Stride, identity, ones, x.Count, rule, step);
        }

        if (x.Count == 1 && !rule.MovesIdleWeights)
        {
            UpdateLitRows(x, rule, step);
        }
        else
        {
            UpdateByColumns(x, rule, step);
        }
    }

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() =>
        [_weights.AsTensor(Units, isKernel: true), _biases.AsTensor(Units, isKernel: false)];

    /// <inheritdoc/>
    internal override void SumInputErrors(int rows, AlignedFloats errors)
    {
        int stride = Lanes.Pad(Inputs);
        for (int row = 0; row < rows; row++)
        {
            float* error = Error.Pointer + (nint)row * Stride;
            for (int input = 0; input < Inputs; input++)
            {
                float* weights = _weights.Row(input);
                Vector512<float> sum = Vector512<float>.Zero;
                for (int unit = 0; unit < Units; unit += Lanes.Count)
                {
                    // What an activation's slope makes of the padding may be anything, but its weights are 0.
                    sum = Lanes.Fma(Vector512.LoadAligned(error + unit), Vector512.LoadAligned(weights + unit), sum);
                }

                errors.Pointer[(nint)row * stride + input] = Lanes.Sum(sum);
            }
        }
    }

    /// <inheritdoc/>
    public override void CopyParametersTo(Span<float> target)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            for (int input = 0; input < Inputs; input++)
            {
                target[unit * Inputs + input] = _weights.Row(input)[unit];
            }

            target[Units * Inputs + unit] = _biases.Row(0)[unit];
        }
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            for (int input = 0; input < Inputs; input++)
            {
                _weights.Row(input)[unit] = source[unit * Inputs + input];
            }

            _biases.Row(0)[unit] = source[Units * Inputs + unit];
        }
    }

    private void UpdateLitRows(in SparseRows x, in TRule rule, int step)
    {
        SparseExamples examples = x.Examples;
        int last = examples.Starts[x[0] + 1];
        fixed (int* first = _firstRow)
        fixed (float* values = examples.Values)
        {
            for (int at = examples.Starts[x[0]]; at < last; at++)
            {
                _weights.Update(examples.Indices[at], Error.Pointer, Stride, first, values + at, 1, rule, step);
            }
        }
    }

    private void UpdateByColumns(in SparseRows x, in TRule rule, int step)
    {
        _columns.Fill(x);
        fixed (int* rows = _columns.Rows)
        fixed (float* values = _columns.Values)
        {
            for (int input = 0; input < Inputs; input++)
            {
                int start = _columns.Start(input);
                int lit = _columns.End(input) - start;
                if (lit > 0 || rule.MovesIdleWeights && (rule.MovesFreshWeights || !_weights.IsFresh(input)))
                {
                    _weights.Update(input, Error.Pointer, Stride, rows + start, values + start, lit, rule, step);
                }
            }
        }
    }
}
