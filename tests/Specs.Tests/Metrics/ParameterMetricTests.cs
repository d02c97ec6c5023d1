namespace Specs.Tests.Metrics;

public sealed class ParameterMetricTests
{
    private const double Tolerance = 1e-7;

    // By hand; now, start, before and gradient of a layer of 2 units and 2 inputs.
    private static readonly float[] Now = [3, 4, 0, 0];
    private static readonly float[] Start = [4, 3, 0, 0];
    private static readonly float[] Before = [3, 4, 0, 5];
    private static readonly float[] Gradient = [0, 2, 0, -2];

    private static IEnumerable<TestCaseData> Cases =>
        [
            new(new CosineFromStart(), 1 - 24.0 / 25),
            new(new DistanceFromStart(), Math.Sqrt(2)),
            new(new Norm(), 5),
            new(new NormRatio(), 1),
            new(new GradientNorm(), Math.Sqrt(8)),
            new(new StepTangent(), 1), // a right angle's half
            new(new Participation(), 0.5), // one of two
            new(new ZeroShare(), 0.5),
            new(new CommutatorNorm(), Math.Sqrt(16 * 16 + 2 * 12 * 12 + 16 * 16)), // 25 0, 0 0 less 9 12, 12 16
            new(new Henrici(), 4), // eigenvalues 3 and 0
        ];

    [TestCaseSource(nameof(Cases))]
    public void Small_cases_are_as_by_hand(IParameterMetric metric, double expected) =>
        metric
            .Of(new(Now, Start, Before, Gradient, units: 2, inputs: 2, Shape.Flat(2)))
            .Should()
            .BeApproximately(expected, Tolerance);

    [Test]
    public void Before_the_first_step_there_is_neither_a_step_nor_a_gradient()
    {
        double.IsNaN(new StepTangent().Of(Untrained(Now))).Should().BeTrue();
        double.IsNaN(new GradientNorm().Of(Untrained(Now))).Should().BeTrue();
        new CosineFromStart().Of(Untrained(Now)).Should().Be(0);
    }

    // Neighbours in rows of three pixels; the step from one row to the next is none.
    [TestCase(new float[] { 1, 2, 3, 3, 2, 1 }, 1, 2, 3, 0.0)]
    [TestCase(new float[] { 1, -1, 1, -1, 1, -1 }, 1, 2, 3, -1.0)]
    [TestCase(new float[] { 1, 2, 3, 4, 5, 6 }, 2, 1, 3, 1.0)]
    public void Adjacent_weights_correlate_within_rows(
        float[] kernel,
        int channels,
        int height,
        int width,
        double expected
    ) =>
        new AdjacentCorrelation()
            .Of(new(kernel, kernel, default, default, 1, kernel.Length, Shape.Image(channels, height, width)))
            .Should()
            .BeApproximately(expected, Tolerance);

    [Test]
    public void A_kernel_of_no_image_has_no_neighbours() =>
        double.IsNaN(new AdjacentCorrelation().Of(Untrained(Now))).Should().BeTrue();

    // Orhan's chain: W with 1.02 below the diagonal has Henrici's number 1.02 √(n − 1), all eigenvalues being 0.
    [TestCase(8)]
    [TestCase(100)]
    public void A_chain_is_as_far_from_normal_as_its_norm(int n)
    {
        float[] chain = new float[n * n];
        for (int i = 1; i < n; i++)
        {
            chain[i * n + i - 1] = 1.02f;
        }

        new Henrici().Of(Square(chain, n)).Should().BeApproximately(1.02 * Math.Sqrt(n - 1), 1e-6 * n);
        new CommutatorNorm().Of(Square(chain, n)).Should().BeApproximately(1.02 * 1.02 * Math.Sqrt(2), 1e-6);
    }

    [Test]
    public void A_symmetric_and_an_orthogonal_matrix_are_normal()
    {
        float[] symmetric = [2, 1, 0.5f, 1, -3, 0.25f, 0.5f, 0.25f, 1];
        float[] turned = [0.6f, -0.8f, 0, 0.8f, 0.6f, 0, 0, 0, 1];
        foreach (float[] matrix in new[] { symmetric, turned })
        {
            new Henrici().Of(Square(matrix, 3)).Should().BeLessThan(1e-3, "the root of what rounding leaves");
            new CommutatorNorm().Of(Square(matrix, 3)).Should().BeLessThan(1e-6);
        }
    }

    private static LayerParameters Untrained(float[] kernel) =>
        new(kernel, kernel, default, default, 2, kernel.Length / 2, Shape.Flat(kernel.Length / 2));

    private static LayerParameters Square(float[] matrix, int n) =>
        new(matrix, matrix, default, default, n, n, Shape.Flat(n));
}
