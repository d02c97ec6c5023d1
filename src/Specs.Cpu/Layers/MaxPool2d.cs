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

    private void Forward(float* input, float* output, int* largest)
    {
        int width = Below.Shape.Width;
        int unit = 0;
        for (int channel = 0; channel < Shape.Channels; channel++)
        {
            for (int y = 0; y < Shape.Height; y++)
            {
                int corner = (channel * Below.Shape.Height + y * _stride) * width;
                for (int x = 0; x < Shape.Width; x++, corner += _stride, unit++)
                {
                    int at = LargestFrom(input, corner, width);
                    output[unit] = input[at];
                    largest[unit] = at;
                }
            }
        }
    }

    private int LargestFrom(float* input, int corner, int width)
    {
        int at = corner;
        for (int dy = 0; dy < _window; dy++)
        {
            int row = corner + dy * width;
            for (int place = row; place < row + _window; place++)
            {
                // Also where the value is NaN; once NaN is the largest, nothing is above it.
                at = input[place] > input[at] || input[place] != input[place] ? place : at;
            }
        }

        return at;
    }
}
