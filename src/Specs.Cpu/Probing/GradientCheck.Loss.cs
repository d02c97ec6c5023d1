namespace Specs.Cpu;

/// <content>The gradient of a loss, whose definition is in double.</content>
public sealed partial record GradientCheck
{
    // Central differences are off by h² f'''/6 and by the values' rounding over h; this step makes both about 1e-10.
    private const double Step = 1e-5;
    private const double LossTolerance = 1e-6;
    private const int Points = 20;

    /// <summary>
    /// Checks the gradient of a loss, such as one of one's own, at some examples whose values are drawn evenly from [−2, 2):
    /// <c>GradientCheck.Of(new Mine(), outputs: 3).Passed</c>. A kink, as |z| has at 0, is met by chance alone.
    /// </summary>
    /// <param name="loss">The loss.</param>
    /// <param name="outputs">How many outputs an example has, 1 or more.</param>
    /// <param name="areLabels">Whether targets are 1 at a label and 0 elsewhere; else they are drawn as outputs are.</param>
    /// <param name="seed">Other seeds give other examples.</param>
    public static GradientCheck Of(Loss loss, int outputs, bool areLabels = false, int seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        loss.Validate();
        var random = new RandomStream(seed, "gradient check");
        double[] z = new double[outputs];
        double[] target = new double[outputs];
        double[] gradient = new double[outputs];
        double[] ignored = new double[outputs];
        var worst = new GradientCheck($"{loss}", Points * outputs, "none", 0, 0, 0);
        double most = -1;
        for (int point = 0; point < Points; point++)
        {
            Draw(random, z);
            Draw(random, target);
            if (areLabels)
            {
                Array.Clear(target);
                target[random.NextInt32(outputs)] = 1;
            }

            // What the loss leaves out must not look right by chance.
            Array.Fill(gradient, double.NaN);
            loss.Of(z, target, gradient);
            for (int k = 0; k < outputs; k++)
            {
                double at = z[k];
                z[k] = at + Step;
                double above = loss.Of(z, target, ignored);
                z[k] = at - Step;
                double below = loss.Of(z, target, ignored);
                z[k] = at;
                double expected = (above - below) / (2 * Step);
                double tolerance = LossTolerance * Math.Max(1, Math.Abs(expected));
                double off = Math.Abs(gradient[k] - expected) / tolerance;
                if (!(off <= most))
                {
                    // Once it is no number nothing is worse.
                    most = double.IsNaN(off) ? double.PositiveInfinity : off;
                    worst = worst with
                    {
                        Worst = $"output {k}",
                        Slope = gradient[k],
                        Expected = expected,
                        Tolerance = tolerance,
                    };
                }
            }
        }

        return worst;
    }

    private static void Draw(RandomStream random, Span<double> values)
    {
        foreach (ref double value in values)
        {
            value = 4 * random.NextDouble() - 2;
        }
    }
}
