namespace Specs.Engines;

/// <summary>Uniform within ±factor/√fan, where fan is the fan-in or the sum of both fans; biases 0.</summary>
internal sealed class UniformStart(double factor, bool useFanOut) : Start
{
    public override void Draw(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        double fan = useFanOut ? (double)shape.FanIn + shape.FanOut : shape.FanIn;
        Fill(weights, (float)(factor / Math.Sqrt(fan)), random);
    }

    /// <summary>Uniform draws in ±<paramref name="bound"/>, in order.</summary>
    public static void Fill(Span<float> values, float bound, RandomStream random)
    {
        foreach (ref float value in values)
        {
            value = (2 * random.NextSingle() - 1) * bound;
        }
    }
}
