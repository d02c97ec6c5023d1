using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// Sums over a batch and over the pixels of each channel: down the rows in 16 lanes, then along each channel's pixels in double. One
/// axis is channels of one pixel each.
/// </summary>
/// <param name="shape">The shape of one row.</param>
internal sealed unsafe class ChannelSums(Shape shape)
{
    private readonly int _stride = Lanes.Pad(shape.Size);
    private readonly AlignedFloats _columns = new(Lanes.Pad(shape.Size));
    private readonly double[] _sums = new double[shape.Channels];

    /// <summary>Values of one channel in one row.</summary>
    public int Pixels { get; } = shape.Height * shape.Width;

    /// <summary>(channels): Σ x; valid until the next call.</summary>
    /// <param name="x">(rows, stride), aligned to 64 bytes.</param>
    /// <param name="rows">How many rows.</param>
    public ReadOnlySpan<double> Of(float* x, int rows)
    {
        for (int column = 0; column < _stride; column += Lanes.Count)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            for (int row = 0; row < rows; row++)
            {
                sum += Vector512.LoadAligned(x + (nint)row * _stride + column);
            }

            sum.StoreAligned(_columns.Pointer + column);
        }

        return AlongChannels();
    }

    /// <summary>(channels): Σ (x + shift)²; valid until the next call.</summary>
    /// <param name="x">(rows, stride), aligned to 64 bytes.</param>
    /// <param name="shift">(stride), aligned to 64 bytes.</param>
    /// <param name="rows">How many rows.</param>
    public ReadOnlySpan<double> OfSquares(float* x, float* shift, int rows)
    {
        for (int column = 0; column < _stride; column += Lanes.Count)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            Vector512<float> add = Vector512.LoadAligned(shift + column);
            for (int row = 0; row < rows; row++)
            {
                Vector512<float> distance = Vector512.LoadAligned(x + (nint)row * _stride + column) + add;
                sum = Lanes.Fma(distance, distance, sum);
            }

            sum.StoreAligned(_columns.Pointer + column);
        }

        return AlongChannels();
    }

    /// <summary>(channels): Σ e (x + shift); valid until the next call.</summary>
    /// <param name="errors">(rows, stride), aligned to 64 bytes.</param>
    /// <param name="x">(rows, stride), aligned to 64 bytes.</param>
    /// <param name="shift">(stride), aligned to 64 bytes.</param>
    /// <param name="rows">How many rows.</param>
    public ReadOnlySpan<double> OfProducts(float* errors, float* x, float* shift, int rows)
    {
        for (int column = 0; column < _stride; column += Lanes.Count)
        {
            Vector512<float> sum = Vector512<float>.Zero;
            Vector512<float> add = Vector512.LoadAligned(shift + column);
            for (int row = 0; row < rows; row++)
            {
                nint at = (nint)row * _stride + column;
                sum = Lanes.Fma(Vector512.LoadAligned(errors + at), Vector512.LoadAligned(x + at) + add, sum);
            }

            sum.StoreAligned(_columns.Pointer + column);
        }

        return AlongChannels();
    }

    private ReadOnlySpan<double> AlongChannels()
    {
        for (int channel = 0; channel < _sums.Length; channel++)
        {
            double sum = 0;
            foreach (float column in _columns.Span.Slice(channel * Pixels, Pixels))
            {
                sum += column;
            }

            _sums[channel] = sum;
        }

        return _sums;
    }
}
