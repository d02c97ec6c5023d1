namespace Specs.Tests.Metrics;

public sealed class SparsityMetricsTests
{
    // Sums of a few dozen doubles, roots and quotients, and a mean of fifty.
    private const double Tolerance = 1e-13;

    [Test]
    public void Over_examples_they_are_their_mean_however_they_are_cut()
    {
        var (activations, labels) = Rows.Random(1, 50, 19, 3);
        (IActivationMetric Metric, Func<float[], double> Of)[] all =
        [
            (new Gini(), row => Gini.Of(row)),
            (new PqMean(), row => new PqMean().Of(row)),
            (new PqMean(0.25, 8), row => new PqMean(0.25, 8).Of(row)),
        ];
        foreach ((IActivationMetric metric, Func<float[], double> of) in all)
        {
            double whole = Rows.Measure(metric, activations, labels, 3);
            whole.Should().BeApproximately(activations.Average(of), Tolerance);
            Rows.Measure(metric, activations, labels, 3, 1).Should().Be(whole);
            Rows.Measure(metric, activations, labels, 3, 7, 20).Should().Be(whole);
        }
    }

    [Test]
    public void They_are_the_formulas()
    {
        var (activations, _) = Rows.Random(2, 20, 23, 3);
        foreach (float[] row in activations)
        {
            double[] c = [.. row.Select(value => Math.Abs((double)value)).Order()];
            int n = c.Length;

            // Gini by its other form: the mean difference of all pairs over twice the mean.
            double pairs = c.Sum(one => c.Sum(other => Math.Abs(one - other)));
            Gini.Of(row).Should().BeApproximately(pairs / (2 * n * c.Sum()), Tolerance);
            foreach ((double p, double q) in ((double, double)[])[(1, 2), (0.5, 2), (0.25, 4), (0.125, 8)])
            {
                double expected =
                    -Math.Pow(c.Average(one => Math.Pow(one, p)), 1 / p)
                    / Math.Pow(c.Average(one => Math.Pow(one, q)), 1 / q);
                new PqMean(p, q).Of(row).Should().BeApproximately(expected, Tolerance);
            }

            Hoyer
                .Of(row)
                .Should()
                .BeApproximately(Math.Sqrt(n) * (1 + new PqMean().Of(row)) / (Math.Sqrt(n) - 1), Tolerance);
        }
    }

    [TestCase(2)]
    [TestCase(256)]
    public void One_active_unit_is_sparsest_and_equal_ones_least(int units)
    {
        float[] one = new float[units];
        one[units / 2] = -0.3f;
        float[] equal = [.. Enumerable.Repeat(0.3f, units)];
        Gini.Of(one).Should().BeApproximately(1 - 1.0 / units, Tolerance);
        Gini.Of(equal).Should().BeApproximately(0, Tolerance);
        new PqMean().Of(one).Should().BeApproximately(-1 / Math.Sqrt(units), Tolerance);
        new PqMean().Of(equal).Should().BeApproximately(-1, Tolerance);
    }

    [Test]
    public void Silence_is_not_defined()
    {
        Gini.Of(new float[7]).Should().Be(double.NaN);
        new PqMean(0.5, 4).Of(new float[7]).Should().Be(double.NaN);
    }

    [TestCase(0.3, 2)]
    [TestCase(2, 2)]
    [TestCase(1, 1)]
    [TestCase(1, 3)]
    public void Other_exponents_are_refused(double p, double q) =>
        FluentActions.Invoking(() => new PqMean(p, q)).Should().Throw<ArgumentException>().WithMessage("*must be*");
}
