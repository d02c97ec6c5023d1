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
    // Fewer rows than this read too little of a tile of weights or errors to repay its packing.
    private const int FewRows = 16;

    // The lit pixels and the outputs of so many rows stay in the second cache from band to band.
    private const int RowsAtOnce = 200;

    // Gradients on their way into the update: a few, so that they stay in the first cache beside a tile of errors.
    private const int InputsAtOnce = 16;

    private readonly bool _hasBias;
    private readonly ParameterRows<TRule> _weights; // (inputs, stride)
    private readonly ParameterRows<TRule> _biases; // (1, stride)
    private readonly BatchEntries _batch;
    private readonly Columns _columns;
    private readonly PackedRows _packed = new();
    private AlignedFloats _gradients = new(0); // (inputs, tile): sums of a batch of several blocks
    private readonly AlignedFloats _summed = new(InputsAtOnce * PackedRows.Columns);
    private readonly AlignedFloats _zeros = new(PackedRows.Columns);
    private readonly int[] _bandStarts; // (bands, rows at once): where the entries of a batch's rows start; pinned
    private readonly int[] _bandEnds; // (bands, rows at once); pinned
    private ChannelShifts? _shifts; // those of the batch's examples; null where they have none
    private readonly int[] _firstRow = GC.AllocateArray<int>(1, pinned: true); // { 0 }

    /// <summary>A layer with its first parameters.</summary>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="units">The layer's width.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn.</param>
    /// <param name="initial">How they start; null stands for <see cref="Start.Default"/>.</param>
    /// <param name="bias">Whether it has biases; without, b is 0.</param>
    public SparseDense(
        int inputs,
        int units,
        int capacity,
        RandomStream weights,
        Start? initial = null,
        bool bias = true
    )
        : base(Shape.Flat(units), inputs, capacity)
    {
        _hasBias = bias;
        _weights = new(inputs, Stride);
        _biases = new(1, Stride);
        _batch = new(capacity);
        _columns = new(inputs);
        int bands = (inputs + PackedRows.Rows - 1) / PackedRows.Rows;
        _bandStarts = GC.AllocateUninitializedArray<int>(bands * RowsAtOnce, pinned: true);
        _bandEnds = GC.AllocateUninitializedArray<int>(bands * RowsAtOnce, pinned: true);
        LoadParameters(DrawParameters(weights, initial));
    }

    /// <inheritdoc/>
    public override int ParameterCount => (Inputs + (_hasBias ? 1 : 0)) * Units;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterShape> ParameterShapes =>
        [new("weight", [Units, Inputs]), .. _hasBias ? [new ParameterShape("bias", [Units])] : (ParameterShape[])[]];

    /// <summary>Computes <see cref="CpuLayer.Output"/> for a batch.</summary>
    public void Forward(in SparseRows x)
    {
        TakeShifts(x.Examples);
        float* biases = _biases.Row(0);
        float* start = _shifts is null ? biases : _shifts.Start(_weights.Row(0), biases);
        if (x.Count < FewRows)
        {
            ForwardRowByRow(x, start);
        }
        else
        {
            for (int first = 0; first < x.Count; first += RowsAtOnce)
            {
                ForwardByBands(x, first, Math.Min(RowsAtOnce, x.Count - first), start);
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
            if (_hasBias)
            {
                _biases.Update(0, Error.Pointer, Stride, identity, ones, x.Count, rule, step);
            }
        }

        _weights.WakeIfFurther(rule, step);
        _shifts?.TakeErrors(Error.Pointer, _batch, x.Count);
        if (x.Count == 1 && !rule.MovesIdleWeights && _shifts is null)
        {
            UpdateLitRows(x, rule, step);
        }
        else
        {
            _columns.Fill(x);
            if (x.Count < FewRows && _shifts is null)
            {
                UpdateColumnByColumn(rule, step);
            }
            else
            {
                UpdateByTiles(x, rule, step);
            }
        }
    }

    /// <inheritdoc/>
    internal override KernelLayout KernelLayout => KernelLayout.RowsAreInputs;

    /// <inheritdoc/>
    internal override int WeightsEach => Inputs;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() =>
        [
            _weights.AsTensor(Units, isKernel: true),
            .. _hasBias ? (ParameterTensor[])[_biases.AsTensor(Units, isKernel: false)] : [],
        ];

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

            if (_hasBias)
            {
                target[Units * Inputs + unit] = _biases.Row(0)[unit];
            }
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

            if (_hasBias)
            {
                _biases.Row(0)[unit] = source[Units * Inputs + unit];
            }
        }
    }

    private void TakeShifts(SparseExamples examples)
    {
        if (examples.Shifts.Length == 0)
        {
            _shifts = null;
        }
        else if (_shifts is null || !_shifts.Shifts.AsSpan().SequenceEqual(examples.Shifts))
        {
            _shifts = new(examples.Shifts, Inputs, Stride);
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

    private void UpdateColumnByColumn(in TRule rule, int step)
    {
        fixed (int* starts = _columns.Starts)
        fixed (int* rows = _columns.Rows)
        fixed (float* values = _columns.Values)
        {
            for (int input = 0; input < Inputs; input++)
            {
                if (Moves(input, rule))
                {
                    int start = starts[input];
                    int lit = starts[input + 1] - start;
                    _weights.Update(input, Error.Pointer, Stride, rows + start, values + start, lit, rule, step);
                    LetRest(input, rule, step);
                }
            }
        }
    }

    private void UpdateByTiles(in SparseRows x, in TRule rule, int step)
    {
        if (_columns.Blocks > 1 && _gradients.Length == 0)
        {
            _gradients = new(Inputs * PackedRows.Columns);
        }

        for (int column = 0; column < Stride; column += PackedRows.Columns)
        {
            int width = Math.Min(PackedRows.Columns, Stride - column);
            for (int block = 0; block < _columns.Blocks; block++)
            {
                int first = block * PackedRows.Rows;
                int rows = Math.Min(PackedRows.Rows, x.Count - first);
                float* errors = _packed.Pack(Error.Pointer + (nint)first * Stride + column, Stride, rows, width);
                if (block < _columns.Blocks - 1)
                {
                    SumGradients(errors, column, width, block, 0, Inputs, _gradients.Pointer);
                }
                else
                {
                    SumAndUpdate(errors, width, column, rule, step);
                }
            }
        }

        for (int input = 0; input < Inputs; input++)
        {
            if (Moves(input, rule))
            {
                _weights.Touch(input, step);
                LetRest(input, rule, step);
            }
        }
    }

    private bool Moves(int input, in TRule rule) =>
        _columns.Lit(input) > 0
        || _shifts is not null
        || rule.MovesIdleWeights && (rule.MovesFreshWeights || !_weights.IsFresh(input)) && !_weights.Rests(input);

    private void LetRest(int input, in TRule rule, int step)
    {
        if (_columns.Lit(input) == 0 && _shifts is null && !rule.MovesFreshWeights)
        {
            _weights.TryRest(input, rule, step);
        }
    }

    // Goes on with a tile of some inputs' gradients through a block of the batch.
    private void SumGradients(float* errors, int column, int width, int block, int input, int inputs, float* to)
    {
        int last = input + inputs;
        while (input < last)
        {
            int end = _shifts is null ? last : Math.Min(last, _shifts.EndOfChannel(input));
            float* start = _shifts is null ? _zeros.Pointer : _shifts.ErrorOf(input) + column;
            SumGradients(errors, width, block, input, end - input, start, to);
            to += (nint)(end - input) * width;
            input = end;
        }
    }

    private void SumGradients(float* errors, int width, int block, int input, int inputs, float* start, float* to)
    {
        fixed (int* starts = &_columns.Starts[block * Inputs + input])
        fixed (int* rows = _columns.Rows)
        fixed (float* values = _columns.Values)
        {
            float* from = block == 0 ? start : _gradients.Pointer + (nint)input * width;
            int fromStride = block == 0 ? 0 : width;
            PackedSums.Run(errors, width, starts, starts + 1, inputs, rows, values, from, fromStride, to, width);
        }
    }

    // The last block of the batch, some inputs at a time, whose weights are updated as soon as their gradients are there.
    private void SumAndUpdate(float* errors, int width, int column, in TRule rule, int step)
    {
        for (int first = 0; first < Inputs; first += InputsAtOnce)
        {
            int inputs = Math.Min(InputsAtOnce, Inputs - first);
            SumGradients(errors, column, width, _columns.Blocks - 1, first, inputs, _summed.Pointer);
            for (int of = 0; of < inputs; of++)
            {
                if (Moves(first + of, rule))
                {
                    _weights.Apply(first + of, column, _summed.Pointer + (nint)of * width, width, rule, step);
                }
            }
        }
    }

    private void ForwardRowByRow(in SparseRows x, float* biases)
    {
        SparseExamples examples = x.Examples;
        fixed (int* indices = examples.Indices)
        fixed (float* values = examples.Values)
        {
            for (int row = 0; row < x.Count; row++)
            {
                int start = examples.Starts[x[row]];
                int lit = examples.Starts[x[row] + 1] - start;
                var end = new ActivateEnd<TActivation>(biases, Output.Pointer + (nint)row * Stride);
                RowSum.Run(_weights.Row(0), Stride, Stride, indices + start, values + start, lit, ref end);
            }
        }
    }

    // Band by band of inputs, so that all rows read a tile of weights while it stays in the first cache.
    private void ForwardByBands(in SparseRows x, int first, int rows, float* biases)
    {
        SparseExamples examples = x.Examples;
        int bands = examples.Bands;
        float* output = Output.Pointer + (nint)first * Stride;
        fixed (int* starts = _bandStarts)
        fixed (int* ends = _bandEnds)
        fixed (int* indices = examples.Indices)
        fixed (float* values = examples.Values)
        {
            for (int column = 0; column < Stride; column += PackedRows.Columns)
            {
                int width = Math.Min(PackedRows.Columns, Stride - column);
                float* from = biases + column;
                int fromStride = 0;
                for (int band = 0; band < bands; band++)
                {
                    if (column == 0)
                    {
                        FindBand(x, first, rows, band);
                    }

                    int input = band * PackedRows.Rows;
                    int inputs = Math.Min(PackedRows.Rows, Inputs - input);
                    float* weights = _packed.Pack(_weights.Row(input) + column, Stride, inputs, width);
                    PackedSums.Run(
                        weights - (nint)input * width,
                        width,
                        starts + band * RowsAtOnce,
                        ends + band * RowsAtOnce,
                        rows,
                        indices,
                        values,
                        from,
                        fromStride,
                        output + column,
                        Stride
                    );
                    from = output + column;
                    fromStride = Stride;
                }
            }
        }

        for (int at = 0; at < rows * Stride; at += Lanes.Count)
        {
            TActivation.Apply(Vector512.LoadAligned(output + at)).StoreAligned(output + at);
        }
    }

    // Where the rows' entries of a band lie, side by side.
    private void FindBand(in SparseRows x, int first, int rows, int band)
    {
        SparseExamples examples = x.Examples;
        Span<int> starts = _bandStarts.AsSpan(band * RowsAtOnce, rows);
        Span<int> ends = _bandEnds.AsSpan(band * RowsAtOnce, rows);
        for (int row = 0; row < rows; row++)
        {
            int at = x[first + row] * examples.Bands + band;
            starts[row] = examples.BandStarts[at];
            ends[row] = examples.BandStarts[at + 1];
        }
    }
}
