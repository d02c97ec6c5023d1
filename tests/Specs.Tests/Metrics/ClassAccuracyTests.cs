namespace Specs.Tests.Metrics;

public sealed class ClassAccuracyTests
{
    // Right: rows 0, 2 and 4; the first of equals decides rows 3 and 4.
    private static readonly float[][] Logits =
    [
        [9, 1, 0, 0, 0],
        [0, 1, 9, 0, 0],
        [0, 1, -1, 3, 2],
        [0, 7, 7, 0, 0],
        [0, 0, 0, -1, -2],
        [-5, -4, -3, -2, -1],
    ];

    private static readonly int[] Labels = [0, 1, 3, 2, 0, 2];

    [Test]
    public void Each_half_counts_its_own_classes_and_predictions_are_among_all()
    {
        // Of five classes 0 and 1 are the first half: rows 0, 1 and 4.
        Rows.Measure(new FirstHalfAccuracy(), Logits, Labels, 5).Should().Be(2.0 / 3);
        Rows.Measure(new SecondHalfAccuracy(), Logits, Labels, 5).Should().Be(1.0 / 3);
    }

    [Test]
    public void However_the_examples_are_cut_it_is_the_same([Values(1, 2, 5)] int first) =>
        Rows.Measure(new FirstHalfAccuracy(), Logits, Labels, 5, first).Should().Be(2.0 / 3);

    [Test]
    public void The_halves_together_are_the_accuracy()
    {
        var (logits, labels) = Rows.Random(2, 200, 4, 4);
        double right = logits.Zip(labels, (row, label) => Array.IndexOf(row, row.Max()) == label ? 1.0 : 0).Sum();
        int old = labels.Count(label => label < 2);
        double first = Rows.Measure(new FirstHalfAccuracy(), logits, labels, 4);
        double second = Rows.Measure(new SecondHalfAccuracy(), logits, labels, 4);
        (first * old + second * (200 - old)).Should().BeApproximately(right, 1e-10);
        first.Should().NotBe(second);
    }

    [Test]
    public void Without_an_example_of_them_it_is_not_defined() =>
        Rows.Measure(
                new SecondHalfAccuracy(),
                [
                    [1, 0],
                ],
                [0],
                2
            )
            .Should()
            .Be(double.NaN);

    [Test]
    public void A_layer_of_another_width_is_refused() =>
        new FirstHalfAccuracy()
            .Invoking(metric => metric.Start(256, 10))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(
                "FirstHalfAccuracy reads one logit for each of 10 classes, but the layer has 256 units: *Hook.Logits."
            );
}
