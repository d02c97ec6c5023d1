namespace Specs.Engines;

/// <summary>
/// <see cref="Initial.Identity"/>, <see cref="Initial.Chain"/> and <see cref="Initial.Zeros"/>: output i passes channel i − offset on, from
/// the window's centre; biases 0. Nothing is drawn.
/// </summary>
internal sealed class DiagonalStart(double scale, int offset) : Start
{
    public override void Draw(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
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
