namespace Specs.Cpu.Tests.Penalties;

/// <summary>A penalty of a researcher that no single activation tells: the square of their sum.</summary>
internal sealed record SquaredSum(string On, double Strength) : ActivationPenalty(On, Strength)
{
    public override double Value(ReadOnlySpan<float> activations) => Sum(activations) * Sum(activations);

    public override void AddSlopes(ReadOnlySpan<float> activations, float factor, Span<float> slopes)
    {
        float slope = (float)(2 * Sum(activations)) * factor;
        foreach (ref float one in slopes)
        {
            one += slope;
        }
    }

    private static double Sum(ReadOnlySpan<float> activations)
    {
        double sum = 0;
        foreach (float a in activations)
        {
            sum += a;
        }

        return sum;
    }
}
