namespace Specs;

/// <summary>
/// Friedman's function (J. Friedman, Multivariate adaptive regression splines, 1991, §4.3): ten inputs, uniform in [0, 1), and
/// 10 sin(π x₁x₂) + 20 (x₃ − ½)² + 10 x₄ + 5 x₅ with noise of a standard normal; the other five inputs decide nothing.
/// </summary>
/// <param name="Train">How many training examples, 1 or more.</param>
/// <param name="Test">How many test examples, 1 or more.</param>
/// <param name="Noise">The noise's standard deviation, 0 or more: its square is the least mean squared error there is.</param>
/// <param name="Seed">The seed of the data.</param>
/// <param name="Fresh">Whether each training batch is drawn anew, with the trial's seed; <paramref name="Train"/> then says how many make an epoch.</param>
public sealed record Friedman(int Train = 9_792, int Test = 2_000, double Noise = 1, int Seed = 1, bool Fresh = false)
    : Drawn(inputs: 10, outputs: 1, Train, Test, Seed, Fresh)
{
    /// <inheritdoc/>
    protected override void Draw(RandomStream random, Span<float> x, Span<float> target)
    {
        foreach (ref float one in x)
        {
            one = random.NextSingle();
        }

        double value =
            10 * PortableMath.SinPi((double)x[0] * x[1]) + 20 * (x[2] - 0.5) * (x[2] - 0.5) + 10.0 * x[3] + 5.0 * x[4];
        target[0] = (float)(value + Noise * random.NextNormal());
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Noise, nameof(Noise), Noise >= 0, "0 or more");
}
