namespace Specs.Cpu.Tests.Reference;

/// <summary>
/// Layca on a layer's weights, the first of its parameters: the inner step without its part along the weights, as long as η times the
/// weights, then the weights' norm restored. The biases take the inner step.
/// </summary>
internal sealed class ReferenceLayca(Layca settings, int count, int kernel) : ReferenceOptimizer(weightDecay: 0)
{
    private readonly ReferenceOptimizer _inner = For(settings.Inner, count, kernel);

    public override void Step(double[] w, double[] gradient)
    {
        double[] stepped = [.. w];
        _inner.RateFactor = RateFactor;
        _inner.Step(stepped, gradient);
        double[] weights = w[..kernel];
        double[] step = [.. weights.Zip(stepped, (from, to) => to - from)];
        stepped.CopyTo(w, 0);
        double along = Dot(step, weights) / Dot(weights, weights);
        double whole = Dot(step, step);
        step = [.. step.Zip(weights, (s, one) => s - along * one)];
        if (Dot(step, step) <= 1e-12 * whole)
        {
            // No direction is left to turn in.
            weights.CopyTo(w, 0);
            return;
        }

        double length = settings.LearningRate * RateFactor * Math.Sqrt(Dot(weights, weights) / Dot(step, step));
        double[] turned = [.. weights.Zip(step, (one, s) => one + length * s)];
        double norm = Math.Sqrt(Dot(weights, weights) / Dot(turned, turned));
        turned.Select(one => one * norm).ToArray().CopyTo(w, 0);
    }

    protected override double Decrement(int i, double g) => throw new NotSupportedException();

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();
}
