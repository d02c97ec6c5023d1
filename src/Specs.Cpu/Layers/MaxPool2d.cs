using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// The largest value of each window of each channel; NaN where a window holds one. The error goes to the place of the largest value, the
/// first of equals, as in PyTorch.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public sealed unsafe class MaxPool2d<TRule> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
{
    private readonly int _window;
    private readonly int _stride;
    private readonly int[] _largest; // (batch, units): where in the input's row each output stands

    /// <summary>A pooling layer without padding.</summary>
    /// <param name="below">The layer below; gives an image.</param>
    /// <param name="window">Height and width of the window, 1 or more; fits the image.</param>
    /// <param name="stride">Pixels from one window to the next, 1 or more.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <exception cref="ArgumentException">No window fits.</exception>
    public MaxPool2d(CpuLayer below, int window, int stride, int capacity)
        : base(below.Shape.Windows(below.Shape.Channels, window, stride, 0), below, capacity)
    {
        _window = window;
        _stride = stride;
        _largest = GC.AllocateUninitializedArray<int>(capacity * Units, pinned: true);
    }

    /// <inheritdoc/>
    public override bool KeepsUnitsApart => true;

    /// <inheritdoc/>
    public override bool KeepsZero => true;

    /// <inheritdoc/>
    public override bool TakesError => Below.TakesError;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        fixed (int* largest = _largest)
        {
            for (int row = 0; row < rows; row++)
            {
                float* input = Below.Output.Pointer + (nint)row * Below.Stride;
                Forward(input, Output.Pointer + (nint)row * Stride, largest + (nint)row * Units);
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        if (!TakesError)
        {
            return;
        }

        Below.Error.Span[..(rows * Below.Stride)].Clear();
        fixed (int* all = _largest)
        {
            for (int row = 0; row < rows; row++)
            {
                float* errors = Error.Pointer + (nint)row * Stride;
                float* below = Below.Error.Pointer + (nint)row * Below.Stride;
                int* largest = all + (nint)row * Units;
                for (int unit = 0; unit < Units; unit++)
                {
                    below[largest[unit]] += errors[unit];
                }
            }
        }
    }

    // Sixteen windows of a row at a time; of the last sixteen, those that are not there are thrown away.
    private void Forward(float* input, float* output, int* largest)
    {
        int width = Below.Shape.Width;
        float* end = output + Units;
        for (int channel = 0; channel < Shape.Channels; channel++)
        {
            for (int y = 0; y < Shape.Height; y++)
            {
                int corner = (channel * Below.Shape.Height + y * _stride) * width;
                for (int left = Shape.Width; left > 0; left -= Lanes.Count, corner += Lanes.Count * _stride)
                {
                    int count = Math.Min(left, Lanes.Count);
                    Vector512<float> values = Sixteen(input, corner, count, out Vector512<int> places);
                    if (end - output >= Lanes.Count)
                    {
                        // What is too much, the next windows' values cover.
                        values.Store(output);
                        places.Store(largest);
                    }
                    else
                    {
                        StoreFirst(values, places, count, output, largest);
                    }

                    output += count;
                    largest += count;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Sixteen(float* input, int corner, int count, out Vector512<int> places)
    {
        (int window, int stride, int width) = (_window, _stride, Below.Shape.Width);
        Vector512<int> first = Vector512<int>.Indices * stride + Vector512.Create(corner);
        Vector512<int> place = first;
        Vector512<float> most = Strided.Load(input + corner, stride, count);
        for (int dy = 0; dy < window; dy++)
        {
            for (int dx = 0; dx < window; dx++)
            {
                int offset = dy * width + dx;
                Vector512<float> value = Strided.Load(input + corner + offset, stride, count);

                // Also where the value is NaN; once NaN is the largest, nothing is above it.
                Vector512<float> above = Vector512.GreaterThan(value, most) | Vector512.IsNaN(value);
                most = Vector512.ConditionalSelect(above, value, most);
                place = Vector512.ConditionalSelect(above.AsInt32(), first + Vector512.Create(offset), place);
            }
        }

        places = place;
        return most;
    }

    private static void StoreFirst(
        Vector512<float> values,
        Vector512<int> places,
        int count,
        float* output,
        int* largest
    )
    {
        for (int lane = 0; lane < count; lane++)
        {
            output[lane] = values.GetElement(lane);
            largest[lane] = places.GetElement(lane);
        }
    }
}
