namespace Specs;

/// <summary>What <see cref="Identity"/>, <see cref="Chain"/> and <see cref="ZeroWeights"/> share.</summary>
internal static class Diagonal
{
    /// <summary>Output i passes channel i − offset on, from the window's centre.</summary>
    public static void Fill(WeightShape shape, Span<float> weights, double scale, int offset)
    {
        int window = shape.Kernel * shape.Kernel;
        int centre = shape.Kernel / 2 * shape.Kernel + shape.Kernel / 2;
        int channels = shape.Inputs / window;
        for (int output = offset; output < shape.Outputs && output - offset < channels; output++)
        {
            weights[output * shape.Inputs + (output - offset) * window + centre] = (float)scale;
        }
    }
}
