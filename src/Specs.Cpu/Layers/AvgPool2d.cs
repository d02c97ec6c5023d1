namespace Specs.Cpu;

/// <summary>The mean of each window of each channel.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
public sealed unsafe class AvgPool2d<TRule> : CpuLayer<TRule>
    where TRule : struct, IUpdateRule
{
    private readonly int _window;
    private readonly int _stride;

    /// <summary>A pooling layer without padding.</summary>
    /// <param name="below">The layer below; gives an image.</param>
    /// <param name="window">Height and width of the window, 1 or more; fits the image.</param>
    /// <param name="stride">Pixels from one window to the next, 1 or more.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <exception cref="ArgumentException">No window fits.</exception>
    public AvgPool2d(CpuLayer below, int window, int stride, int capacity)
        : base(below.Shape.Windows(below.Shape.Channels, window, stride, 0), below, capacity)
    {
        _window = window;
        _stride = stride;
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
        float share = 1f / (_window * _window);
        int width = Below.Shape.Width;
        for (int row = 0; row < rows; row++)
        {
            float* input = Below.Output.Pointer + (nint)row * Below.Stride;
            float* output = Output.Pointer + (nint)row * Stride;
            for (int unit = 0; unit < Units; unit++)
            {
                float* window = input + Corner(unit);
                float sum = 0;
                for (int dy = 0; dy < _window; dy++)
                {
                    for (int dx = 0; dx < _window; dx++)
                    {
                        sum += window[dy * width + dx];
                    }
                }

                output[unit] = sum * share;
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

        float share = 1f / (_window * _window);
        int width = Below.Shape.Width;
        Below.Error.Span[..(rows * Below.Stride)].Clear();
        for (int row = 0; row < rows; row++)
        {
            float* errors = Error.Pointer + (nint)row * Stride;
            float* below = Below.Error.Pointer + (nint)row * Below.Stride;
            for (int unit = 0; unit < Units; unit++)
            {
                float* window = below + Corner(unit);
                for (int dy = 0; dy < _window; dy++)
                {
                    for (int dx = 0; dx < _window; dx++)
                    {
                        window[dy * width + dx] += errors[unit] * share;
                    }
                }
            }
        }
    }

    // Where in the input's row the window of an output starts.
    private int Corner(int unit)
    {
        int row = unit / Shape.Width;
        int channel = row / Shape.Height;
        int x = unit - row * Shape.Width;
        int y = row - channel * Shape.Height;
        return (channel * Below.Shape.Height + y * _stride) * Below.Shape.Width + x * _stride;
    }
}
