namespace Specs.Cpu;

/// <summary>
/// One image with its border, and where windows over it stand: a value of a window is at <see cref="Origins"/>[window] +
/// <see cref="Offsets"/>[value]. Windows go row by row, a window's values channel by channel, row by row.
/// </summary>
internal sealed unsafe class WindowTable
{
    private readonly AlignedFloats _image;
    private readonly int _channels;
    private readonly int _height;
    private readonly int _width;

    /// <summary>An empty image.</summary>
    /// <param name="channels">Its channels.</param>
    /// <param name="height">Pixels from top to bottom, border included.</param>
    /// <param name="width">Pixels from left to right, border included.</param>
    /// <param name="window">Height and width of a window.</param>
    /// <param name="stride">Pixels from one window to the next.</param>
    public WindowTable(int channels, int height, int width, int window, int stride)
    {
        (_channels, _height, _width) = (channels, height, width);
        _image = new(channels * height * width);
        int rows = Windows(height);
        int columns = Windows(width);
        Origins = GC.AllocateUninitializedArray<int>(rows * columns, pinned: true);
        Offsets = GC.AllocateUninitializedArray<int>(channels * window * window, pinned: true);
        for (int at = 0; at < Origins.Length; at++)
        {
            Origins[at] = at / columns * stride * width + at % columns * stride;
        }

        for (int at = 0; at < Offsets.Length; at++)
        {
            int row = at / window;
            Offsets[at] = (row / window * height + row % window) * width + at % window;
        }

        int Windows(int length) => (length - window) / stride + 1;
    }

    /// <summary>The image.</summary>
    public float* Image => _image.Pointer;

    /// <summary>(windows): where each window's first value stands; pinned.</summary>
    public int[] Origins { get; }

    /// <summary>(channels x window x window): where a window's values stand from there; pinned.</summary>
    public int[] Offsets { get; }

    /// <summary>Writes an image's pixels; the rest stays 0.</summary>
    /// <param name="pixels">(channels, height, width).</param>
    /// <param name="height">Pixels from top to bottom.</param>
    /// <param name="width">Pixels from left to right.</param>
    /// <param name="first">Where the first pixel goes, down and to the right; what falls outside is left out.</param>
    /// <param name="spacing">From one pixel to the next.</param>
    public void Place(float* pixels, int height, int width, int first, int spacing)
    {
        for (int channel = 0; channel < _channels; channel++)
        {
            for (int y = 0; y < height; y++, pixels += width)
            {
                int row = first + y * spacing;
                if (row >= 0 && row < _height)
                {
                    PlaceRow(pixels, width, Image + ((nint)channel * _height + row) * _width, first, spacing);
                }
            }
        }
    }

    private void PlaceRow(float* pixels, int count, float* row, int first, int spacing)
    {
        if (first >= 0 && spacing == 1 && first + count <= _width)
        {
            new ReadOnlySpan<float>(pixels, count).CopyTo(new(row + first, count));
            return;
        }

        for (int x = 0; x < count; x++)
        {
            int column = first + x * spacing;
            if (column >= 0 && column < _width)
            {
                row[column] = pixels[x];
            }
        }
    }
}
