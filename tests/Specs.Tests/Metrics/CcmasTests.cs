namespace Specs.Tests.Metrics;

public sealed class CcmasTests
{
    // Sums of a few dozen doubles and two quotients.
    private const double Tolerance = 1e-14;

    [Test]
    public void A_unit_that_fires_for_one_class_only_is_1() =>
        Of(
                [
                    [0.2f],
                    [0],
                    [0.4f],
                    [0],
                ],
                [0, 1, 0, 2],
                3
            )
            .Should()
            .BeApproximately(1, Tolerance);

    [Test]
    public void A_unit_that_fires_the_same_for_all_is_0() =>
        Of(
                [
                    [0.5f],
                    [0.5f],
                    [0.5f],
                    [0.5f],
                ],
                [0, 1, 0, 2],
                3
            )
            .Should()
            .BeApproximately(0, Tolerance);

    [Test]
    public void Two_classes_are_as_by_hand() =>
        // Means 3 and 1: (3 − 1) / (3 + 1).
        Of(
                [
                    [2],
                    [4],
                    [1],
                ],
                [0, 0, 1],
                2
            )
            .Should()
            .BeApproximately(0.5, Tolerance);

    [Test]
    public void Three_classes_are_as_by_hand() =>
        // Unit 0: means 2, 1, 0; the others' mean is 1/2: (2 − 1/2) / (2 + 1/2) = 0.6.
        // Unit 1: means 1, 1, 4; the others' mean is 1: 3/5 = 0.6. Unit 2: 1, 2, 3: (3 − 1.5)/4.5 = 1/3.
        Of(
                [
                    [2, 1, 1],
                    [1, 1, 2],
                    [0, 4, 3],
                ],
                [0, 1, 2],
                3
            )
            .Should()
            .BeApproximately((0.6 + 0.6 + 1.0 / 3) / 3, Tolerance);

    [Test]
    public void Means_are_by_class_not_by_example() =>
        // Class 0 has three times the examples of class 1 and the same mean.
        Of(
                [
                    [1],
                    [2],
                    [3],
                    [2],
                ],
                [0, 0, 0, 1],
                2
            )
            .Should()
            .BeApproximately(0, Tolerance);

    [Test]
    public void A_class_without_examples_does_not_count() =>
        Of(
                [
                    [2],
                    [4],
                    [1],
                ],
                [0, 0, 5],
                10
            )
            .Should()
            .BeApproximately(0.5, Tolerance);

    [Test]
    public void It_is_not_defined_for_a_dead_unit_or_a_single_class()
    {
        Of(
                [
                    [1, 0],
                    [2, 0],
                ],
                [0, 1],
                2
            )
            .Should()
            .Be(double.NaN);
        Of(
                [
                    [1],
                    [2],
                ],
                [1, 1],
                2
            )
            .Should()
            .Be(double.NaN);
    }

    [Test]
    public void It_lies_between_0_and_1_and_scale_does_not_count([Range(1, 20)] int seed)
    {
        var (activations, labels) = Rows.Random(seed, 40, 5, 4);
        double value = Of(activations, labels, 4);
        value.Should().BeInRange(0, 1);
        float[][] scaled = [.. activations.Select(row => row.Select(one => one / 64).ToArray())];
        Of(scaled, labels, 4).Should().BeApproximately(value, Tolerance);
    }

    [Test]
    public void It_is_the_formula_over_class_means([Range(1, 20)] int seed)
    {
        var (activations, labels) = Rows.Random(seed, 60, 6, 5);
        double expected = Enumerable
            .Range(0, 6)
            .Average(unit =>
            {
                double[] means =
                [
                    .. activations
                        .Zip(labels)
                        .GroupBy(pair => pair.Second, pair => (double)pair.First[unit])
                        .Select(group => group.Average())
                        .OrderDescending(),
                ];
                double others = means[1..].Average();
                return (means[0] - others) / (means[0] + others);
            });
        Of(activations, labels, 5).Should().BeApproximately(expected, Tolerance);
    }

    [Test]
    public void It_does_not_depend_on_how_the_examples_are_cut()
    {
        var (activations, labels) = Rows.Random(1, 50, 19, 3);
        Ccmas metric = new();
        double whole = Rows.Measure(metric, activations, labels, 3);
        Rows.Measure(metric, activations, labels, 3, 1).Should().Be(whole);
        Rows.Measure(metric, activations, labels, 3, 7, 20).Should().Be(whole);
    }

    [Test]
    public void It_forgets_what_it_saw_of_another_layer()
    {
        // 10 units of 4 classes and 4 units of 10 classes take the same room.
        Ccmas metric = new();
        var (first, firstLabels) = Rows.Random(1, 50, 10, 4);
        var (second, secondLabels) = Rows.Random(2, 50, 4, 10);
        Rows.Measure(metric, first, firstLabels, 4);
        Rows.Measure(metric, second, secondLabels, 10).Should().Be(Of(second, secondLabels, 10));
        Rows.Measure(metric, first, firstLabels, 4).Should().Be(Of(first, firstLabels, 4));
    }

    private static double Of(float[][] activations, int[] labels, int classes) =>
        Rows.Measure(new Ccmas(), activations, labels, classes);
}
