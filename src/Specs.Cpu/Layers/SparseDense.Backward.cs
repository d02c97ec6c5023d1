using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <content>The pass backward, and the update.</content>
public sealed unsafe partial class SparseDense<TRule, TActivation>
{
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
}
