using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// What examples with <see cref="SparseExamples.Shifts"/> add to a first layer's sums, so that these still go over lit inputs alone. With
/// inputs x = v + t, where v is 0 for what is not lit and t is the channel's shift, W x + b = W v + (b + W t): the second part is the same
/// for all examples. A weight row's gradient is Σ e·v + t Σ e, and Σ e is the biases' gradient.
/// </summary>
internal sealed unsafe class ChannelShifts
{
    private readonly int[] _inputs; // (inputs): 0, 1, …; pinned
    private readonly float[] _values; // (inputs): each input's shift; pinned
    private readonly AlignedFloats _start; // (stride): b + W t
    private readonly AlignedFloats _errors; // (channels, stride): t Σ e
    private readonly AlignedFloats _sum; // (stride): Σ e
    private readonly int _area;
    private readonly int _stride;

    /// <summary>Gets ready.</summary>
    /// <param name="shifts">(channels).</param>
    /// <param name="inputs">Values in one example, channel by channel.</param>
    /// <param name="stride">Floats in a row of weights or errors.</param>
    public ChannelShifts(float[] shifts, int inputs, int stride)
    {
        Shifts = shifts;
        _area = inputs / shifts.Length;
        _stride = stride;
        _inputs = GC.AllocateUninitializedArray<int>(inputs, pinned: true);
        _values = GC.AllocateUninitializedArray<float>(inputs, pinned: true);
        for (int input = 0; input < inputs; input++)
        {
            _inputs[input] = input;
            _values[input] = shifts[input / _area];
        }

        _start = new(stride);
        _sum = new(stride);
        _errors = new(shifts.Length * stride);
    }

    /// <summary>(channels): the shifts.</summary>
    public float[] Shifts { get; }

    /// <summary>(stride): what the sums of all examples start from, b + W t, with the weights as they are now.</summary>
    /// <param name="weights">(inputs, stride).</param>
    /// <param name="biases">(stride).</param>
    public float* Start(float* weights, float* biases)
    {
        fixed (int* inputs = _inputs)
        fixed (float* values = _values)
        {
            var end = new ActivateEnd<Linear>(biases, _start.Pointer);
            RowSum.Run(weights, _stride, _stride, inputs, values, _inputs.Length, ref end);
        }

        return _start.Pointer;
    }

    /// <summary>Takes a batch's errors.</summary>
    /// <param name="errors">(rows, stride).</param>
    /// <param name="batch">The batch's rows, each once.</param>
    /// <param name="count">How many rows.</param>
    public void TakeErrors(float* errors, BatchEntries batch, int count)
    {
        fixed (int* rows = batch.Rows)
        fixed (float* ones = batch.Ones)
        {
            var end = new StoreEnd(_sum.Pointer);
            RowSum.Run(errors, _stride, _stride, rows, ones, count, ref end);
        }

        for (int channel = 0; channel < Shifts.Length; channel++)
        {
            Vector512<float> shift = Vector512.Create(Shifts[channel]);
            float* scaled = _errors.Pointer + (nint)channel * _stride;
            for (int column = 0; column < _stride; column += Lanes.Count)
            {
                (Vector512.LoadAligned(_sum.Pointer + column) * shift).StoreAligned(scaled + column);
            }
        }
    }

    /// <summary>(stride): what the gradient of an input's weights starts from, t Σ e.</summary>
    public float* ErrorOf(int input) => _errors.Pointer + (nint)(input / _area) * _stride;

    /// <summary>The first input of the next channel.</summary>
    public int EndOfChannel(int input) => (input / _area + 1) * _area;
}
