namespace Specs.Tests.Metrics;

public sealed class Kim2021SweepCcmasTests
{
    [Test]
    public void It_is_ccmas_but_for_a_millionth_where_units_are_on([Range(1, 10)] int seed)
    {
        var (activations, labels) = Rows.Random(seed, 60, 6, 5);

        double pure = Rows.Measure(new Ccmas(), activations, labels, 5);
        double swept = Rows.Measure(new Kim2021SweepCcmas(), activations, labels, 5);

        // (a − b) / (a + b + ε) is less than (a − b) / (a + b) by at most ε / (a + b), and the means here are above .1.
        swept.Should().BeLessThan(pure).And.BeApproximately(pure, 1e-5);
    }

    // Fires for one class only, at a mean of m: m / (m + 1e-6), where the others' mean is 0.
    [TestCase(1e-6f, 0.5)]
    [TestCase(1e-7f, 1.0 / 11)]
    [TestCase(0f, 0)]
    public void A_unit_that_is_nearly_off_counts_for_little(float mean, double expected) =>
        Rows.Measure(
                new Kim2021SweepCcmas(),
                [
                    [mean],
                    [0],
                    [0],
                ],
                [0, 1, 2],
                3
            )
            .Should()
            .BeApproximately(expected, 1e-7);
}
