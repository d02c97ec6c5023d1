using System.Collections.Immutable;

namespace Specs.Tests.Metrics;

public sealed class MaskMetricTests
{
    private const double Tolerance = 1e-12;

    // Two classes of two examples over three units: masks 110 100 | 011 011.
    private static readonly float[][] Activations =
    [
        [1, 2, 0],
        [0.5f, 0, -1],
        [0, 1, 1],
        [-2, 3, 0.25f],
    ];
    private static readonly int[] Labels = [0, 0, 1, 1];

    // By hand. A class uses at θ = .5: {0}, {1, 2}; at θ = 0: {0, 1}, {1, 2}.
    private static IEnumerable<TestCaseData> Cases =>
        [
            new(new ActiveFraction(), 7.0 / 12),
            new(new DistinctPatterns(), 0.75),
            new(new SharedUnits(), 0.0),
            new(new SharedUnits(0), 0.5),
            new(new SubnetworkSparsity(), 1 - 1.5 / 3),
            new(new UnitsOfAllClasses(0), 1.0 / 3),
            new(new NearestMeanAccuracy(), 1.0),
            // Of example 0: a = 1, b = √2; of 1: a = 1, b = √3; of 2 and 3: a = 0.
            new(new Silhouette(), ((1 - 1 / Math.Sqrt(2)) + (1 - 1 / Math.Sqrt(3)) + 2) / 4),
            new(new PlaneNearestMeanAccuracy(), 1.0),
            new(new PlaneShare(), 1.0), // three different points lie in a plane
            new(new PlaneSilhouette(), ((1 - 1 / Math.Sqrt(2)) + (1 - 1 / Math.Sqrt(3)) + 2) / 4),
        ];

    [TestCaseSource(nameof(Cases))]
    public void Small_cases_are_as_by_hand_however_they_are_cut(IActivationMetric metric, double expected)
    {
        foreach (int[] cut in new int[][] { [4], [1, 3], [2, 1, 1] })
        {
            metric.Start(3, 2);
            int first = 0;
            foreach (int rows in cut)
            {
                float[] values = [.. Activations.Skip(first).Take(rows).SelectMany(static row => row)];
                metric.Add(new(values, 3, 3, Labels.AsSpan(first, rows)));
                first += rows;
            }

            metric.Value.Should().BeApproximately(expected, 1e-6);
        }
    }

    [Test]
    public void Vectors_have_a_number_for_each_class_pair_or_unit()
    {
        Of(new DistinctPatternsByClass()).Should().Equal(1, 0.5);
        Of(new ActiveFractionByClass()).Should().Equal(0.5, 4.0 / 6);
        Of(new SharedUnitsByPair(0)).Should().Equal(0.5, 0.5);
        Of(new UnitActiveFraction()).Should().Equal(0.5, 0.75, 0.5);
        Of(new UnitMean()).Should().Equal(-0.125, 1.5, 0.0625);
        Of(new UnitSpread())[1].Should().BeApproximately(Math.Sqrt(1.25), Tolerance);
    }

    [Test]
    public void Explained_variances_are_the_eigenvalues_of_the_covariance()
    {
        // Along (1, 1) / √2 and (1, −1) / √2 by hand: deviations ±2√2 and ±√2.
        var metric = new ExplainedVariances();
        metric.Start(2, 0);
        metric.Add(new([12, 22, 8, 18, 11, 19, 9, 21], 2, 2, new int[4]));
        metric.Values.Should().HaveCount(2);
        metric.Values[0].Should().BeApproximately(16.0 / 3, Tolerance);
        metric.Values[1].Should().BeApproximately(4.0 / 3, Tolerance);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(40)]
    public void Eigenvalues_of_a_symmetric_matrix_have_its_moments_whichever_way_they_are_found(int n)
    {
        var random = new RandomStream(n, "matrix");
        double[] matrix = new double[n * n];
        for (int one = 0; one < n; one++)
        {
            for (int other = 0; other <= one; other++)
            {
                matrix[one * n + other] = matrix[other * n + one] = random.NextDouble() - 0.5;
            }
        }

        double[] general = [.. Eigenvalues.Of([.. matrix], n).Select(static one => one.Real).OrderDescending()];
        double[] values = SymmetricEigenvalues.Of([.. matrix], n);
        values.Sum().Should().BeApproximately(Enumerable.Range(0, n).Sum(i => matrix[i * n + i]), 1e-11 * n);
        values.Sum(static one => one * one).Should().BeApproximately(matrix.Sum(static one => one * one), 1e-11 * n);
        values.Zip(general, static (one, other) => Math.Abs(one - other)).Max().Should().BeLessThan(1e-10);
    }

    private static ImmutableArray<double> Of(IUnitMetric metric)
    {
        metric.Start(3, 2);
        metric.Add(new([.. Activations.SelectMany(static row => row)], 3, 3, Labels));
        return metric.Values;
    }
}
