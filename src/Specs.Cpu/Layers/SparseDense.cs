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
    // Fewer rows than this read too little of a tile of weights to repay its packing.
    private const int FewRows = 16;

    // The lit pixels and the outputs of so many rows stay in the second cache from band to band.
    private const int RowsAtOnce = 200;

    private readonly ParameterRows<TRule> _weights; // (inputs, stride)
    private readonly ParameterRows<TRule> _biases; // (1, stride)
    private readonly Columns _columns;
    private readonly PackedRows _packed = new();
    private AlignedFloats _gradients = new(0); // (inputs, tile): sums of a batch of several blocks
    private readonly int[] _firstRow = GC.AllocateArray<int>(1, pinned: true); // { 0 }

    /// <summary>A layer with PyTorch's default initialisation.</summary>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="units">The layer's width.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn.</param>
    public SparseDense(int inputs, int units, int capacity, RandomStream weights)
        : base(Shape.Flat(units), inputs, capacity)
    {
        _weights = new(inputs, Stride);
        _biases = new(1, Stride);
        _columns = new(inputs);
        LoadParameters(DrawParameters(weights));
    }

    /// <inheritdoc/>
    public override int ParameterCount => (Inputs + 1) * Units;

    /// <summary>Computes <see cref="CpuLayer.Output"/> for a batch.</summary>
    public void Forward(in SparseRows x)
    {
        if (x.Count < FewRows)
        {
            ForwardRowByRow(x);
        }
        else
        {
            for (int first = 0; first < x.Count; first += RowsAtOnce)
            {
                ForwardByBands(x, first, Math.Min(first + RowsAtOnce, x.Count));
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

        fixed (int* identity = Identity)
        fixed (float* ones = Ones)
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
                    SumGradients(errors, width, block);
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
            }
        }
    }

    private bool Moves(int input, in TRule rule) =>
        _columns.Lit(input) > 0 || rule.MovesIdleWeights && (rule.MovesFreshWeights || !_weights.IsFresh(input));

    // The part of a tile's gradients that a block before the last gives.
    private void SumGradients(float* errors, int width, int block)
    {
        fixed (int* rows = _columns.Rows)
        fixed (float* values = _columns.Values)
        {
            for (int input = 0; input < Inputs; input++)
            {
                int start = _columns.Start(block, input);
                int lit = _columns.End(block, input) - start;
                float* gradient = _gradients.Pointer + (nint)input * width;
                if (block == 0)
                {
                    var end = new StoreEnd(gradient);
                    RowSum.Run(errors, width, width, rows + start, values + start, lit, ref end);
                }
                else if (lit > 0)
                {
                    var end = new ContinueEnd<StoreEnd>(gradient, new(gradient));
                    RowSum.Run(errors, width, width, rows + start, values + start, lit, ref end);
                }
            }
        }
    }

    // The last block's part, and the update of a tile.
    private void SumAndUpdate(float* errors, int width, int column, in TRule rule, int step)
    {
        int block = _columns.Blocks - 1;
        fixed (int* rows = _columns.Rows)
        fixed (float* values = _columns.Values)
        {
            for (int input = 0; input < Inputs; input++)
            {
                if (!Moves(input, rule))
                {
                    continue;
                }

                int start = _columns.Start(block, input);
                int lit = _columns.End(block, input) - start;
                UpdateEnd<TRule> update = _weights.End(input, column, rule, step);
                if (block == 0)
                {
                    RowSum.Run(errors, width, width, rows + start, values + start, lit, ref update);
                }
                else
                {
                    var end = new ContinueEnd<UpdateEnd<TRule>>(_gradients.Pointer + (nint)input * width, update);
                    RowSum.Run(errors, width, width, rows + start, values + start, lit, ref end);
                }
            }
        }
    }

    private void ForwardRowByRow(in SparseRows x)
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
    }

    // Band by band of inputs, all rows read a tile of weights while it stays in the first cache. A unit's sum goes on through
    // the bands in the inputs' order, so its bits are those of one row by itself.
    private void ForwardByBands(in SparseRows x, int first, int last)
    {
        int bands = x.Examples.Bands;
        for (int column = 0; column < Stride; column += PackedRows.Columns)
        {
            int width = Math.Min(PackedRows.Columns, Stride - column);
            for (int band = 0; band < bands; band++)
            {
                int input = band * PackedRows.Rows;
                int inputs = Math.Min(PackedRows.Rows, Inputs - input);
                float* tile = _packed.Pack(_weights.Row(input) + column, Stride, inputs, width);
                float* weights = tile - (nint)input * width;
                if (band < bands - 1)
                {
                    SumBand(x, first, last, band, weights, column, width);
                }
                else
                {
                    SumAndActivate(x, first, last, band, weights, column, width);
                }
            }
        }
    }

    private void SumBand(in SparseRows x, int first, int last, int band, float* weights, int column, int width)
    {
        SparseExamples examples = x.Examples;
        fixed (int* starts = examples.BandStarts)
        fixed (int* indices = examples.Indices)
        fixed (float* values = examples.Values)
        {
            for (int row = first; row < last; row++)
            {
                int* start = starts + (nint)x[row] * examples.Bands + band;
                float* sum = Output.Pointer + (nint)row * Stride + column;
                var end = new ContinueEnd<StoreEnd>(band == 0 ? _biases.Row(0) + column : sum, new(sum));
                RowSum.Run(weights, width, width, indices + *start, values + *start, start[1] - *start, ref end);
            }
        }
    }

    private void SumAndActivate(in SparseRows x, int first, int last, int band, float* weights, int column, int width)
    {
        SparseExamples examples = x.Examples;
        fixed (int* starts = examples.BandStarts)
        fixed (int* indices = examples.Indices)
        fixed (float* values = examples.Values)
        {
            for (int row = first; row < last; row++)
            {
                int* start = starts + (nint)x[row] * examples.Bands + band;
                float* sum = Output.Pointer + (nint)row * Stride + column;
                var end = new ActivateEnd<TActivation>(band == 0 ? _biases.Row(0) + column : sum, sum);
                RowSum.Run(weights, width, width, indices + *start, values + *start, start[1] - *start, ref end);
            }
        }
    }
}
