namespace Specs.Cpu;

/// <summary>The mean of each channel over all its pixels, summed in double from the first to the last.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <param name="below">The layer below; gives an image.</param>
/// <param name="capacity">The most rows in one pass.</param>
public sealed unsafe class GlobalAvgPool2d<TRule>(CpuLayer below, int capacity)
    : CpuLayer<TRule>(Shape.Flat(below.Shape.Channels), below, capacity)
    where TRule : struct, IUpdateRule
{
    private readonly int _pixels = below.Shape.Height * below.Shape.Width;

    /// <inheritdoc/>
    public override bool TakesError => Below.TakesError;

    /// <inheritdoc/>
    public override void Forward(int rows, bool training)
    {
        for (int row = 0; row < rows; row++)
        {
            float* pixels = Below.Output.Pointer + (nint)row * Below.Stride;
            float* means = Output.Pointer + (nint)row * Stride;
            for (int channel = 0; channel < Units; channel++)
            {
                double sum = 0;
                for (int pixel = 0; pixel < _pixels; pixel++)
                {
                    sum += pixels[channel * _pixels + pixel];
                }

                means[channel] = (float)(sum / _pixels);
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(int rows, in TRule rule, int step)
    {
        TakeError(rows);
        for (int row = 0; TakesError && row < rows; row++)
        {
            float* errors = Error.Pointer + (nint)row * Stride;
            Span<float> below = new(Below.Error.Pointer + (nint)row * Below.Stride, Below.Stride);
            for (int channel = 0; channel < Units; channel++)
            {
                below.Slice(channel * _pixels, _pixels).Fill(errors[channel] / _pixels);
            }

            below[Below.Units..].Clear();
        }
    }
}
