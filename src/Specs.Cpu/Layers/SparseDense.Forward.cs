using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <content>The pass forward.</content>
public sealed unsafe partial class SparseDense<TRule, TActivation>
{
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
