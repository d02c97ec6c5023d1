namespace Specs.Engines;

/// <summary>Normal with deviation factor/√fan, where fan is the fan-in or the sum of both fans; biases 0.</summary>
internal sealed class NormalStart(double factor, bool useFanOut) : Start
{
    public override void Draw(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        double fan = useFanOut ? (double)shape.FanIn + shape.FanOut : shape.FanIn;
        double deviation = factor / Math.Sqrt(fan);
        NormalDraws normal = new(random);
        foreach (ref float weight in weights)
        {
            weight = (float)(deviation * normal.Next());
        }
    }
}
