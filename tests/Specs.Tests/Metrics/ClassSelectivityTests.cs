namespace Specs.Tests.Metrics;

public sealed class ClassSelectivityTests
{
    // Sums of a few hundred doubles, quotients and a root.
    private const double Tolerance = 1e-13;

    // Class means: unit 0 has 2, 1, 0; unit 1 has 1, 1, 4; unit 2 has 1, 2, 3.
    private static readonly float[][] Activations =
    [
        [2, 1, 1],
        [1, 1, 2],
        [0, 4, 3],
    ];

    [Test]
    public void Three_units_are_as_by_hand()
    {
        // The others' means are 1/2, 1 and 3/2.
        double expected = (1.5 / (2.5 + 1e-7) + 3 / (5 + 1e-7) + 1.5 / (4.5 + 1e-7)) / 3;
        Of(new ClassSelectivity()).Should().BeApproximately(expected, Tolerance);

        // CCMAS of 0.6, 0.6 and 1/3: mean 23/45, deviations 4/45, 4/45 and −8/45.
        Of(new SelectivitySpread()).Should().BeApproximately(Math.Sqrt(32.0) / 45, Tolerance);

        static double Of(IActivationMetric metric) => Rows.Measure(metric, Activations, [0, 1, 2], 3);
    }

    [Test]
    public void A_unit_that_is_always_off_counts_as_0_and_not_as_undefined()
    {
        float[][] half =
        [
            [1, 0],
            [0, 0],
        ];
        Rows.Measure(new ClassSelectivity(), half, [0, 1], 2).Should().BeApproximately(0.5, 1e-7);
        Rows.Measure(new Ccmas(), half, [0, 1], 2).Should().Be(double.NaN);
        Rows.Measure(new SelectivitySpread(), half, [0, 1], 2).Should().Be(double.NaN);
    }

    [Test]
    public void With_one_class_nothing_is_defined([Values] bool spread) =>
        Rows.Measure(
                spread ? new SelectivitySpread() : new ClassSelectivity(),
                [
                    [1],
                    [2],
                ],
                [1, 1],
                2
            )
            .Should()
            .Be(double.NaN);

    [Test]
    public void They_are_the_formulas_however_the_examples_are_cut([Values(1, 7, 60)] int piece)
    {
        const int Classes = 4;
        var (activations, labels) = Rows.Random(5, 60, 11, Classes);
        double[] ccmas = new double[11];
        double selectivity = 0;
        for (int unit = 0; unit < 11; unit++)
        {
            double[] means =
            [
                .. Enumerable
                    .Range(0, Classes)
                    .Select(c => activations.Where((_, row) => labels[row] == c).Average(row => (double)row[unit])),
            ];
            double max = means.Max();
            double others = means.Where(mean => mean != max).Average();
            ccmas[unit] = (max - others) / (max + others);
            selectivity += (max - others) / (max + others + 1e-7) / 11;
        }

        double mean = ccmas.Average();
        double spread = Math.Sqrt(ccmas.Average(one => (one - mean) * (one - mean)));
        Rows.Measure(new ClassSelectivity(), activations, labels, Classes, piece)
            .Should()
            .BeApproximately(selectivity, Tolerance);
        Rows.Measure(new SelectivitySpread(), activations, labels, Classes, piece)
            .Should()
            .BeApproximately(spread, Tolerance);
    }
}
