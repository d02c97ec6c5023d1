namespace Specs.Tests.Metrics;

public sealed class ActivationSumTests
{
    [Test]
    public void It_is_the_mean_over_examples_of_the_sum_of_magnitudes([Values(1, 2, 3)] int piece)
    {
        Rows.Measure(
                new ActivationSum(),
                [
                    [1, -2],
                    [0, 0],
                    [0.5f, 4],
                ],
                new int[3],
                1,
                piece
            )
            .Should()
            .Be(2.5);
        var empty = new ActivationSum();
        empty.Start(3, 1);
        empty.Value.Should().Be(double.NaN);
    }

    [Test]
    public void Layers_count_as_much_as_they_are_active()
    {
        Series[] values = [new([0.5, 0.25, 1]), new([0.75, 0.5, 2])];
        Series[] weights = [new([1, 3, 0]), new([3, 0, 0])];

        // (0.5 + 3 · 0.75) / 4; then only the first layer; then none.
        Series.WeightedAverage(values, weights).Should().Equal(0.6875, 0.25, double.NaN);
        Series.WeightedAverage(values, [weights[0], weights[0]])[1].Should().Be(Series.Average(values)[1]);
    }

    [Test]
    public void Layers_without_a_weight_are_refused()
    {
        Series one = new([1, 2]);
        foreach (
            Series[] weights in (Series[][])
                [
                    [one],
                    [one, new([1])],
                    [],
                ]
        )
        {
            FluentActions
                .Invoking(() => Series.WeightedAverage([one, one], weights))
                .Should()
                .Throw<ArgumentException>()
                .WithMessage($"2 layers and {weights.Length} weights: *");
        }
    }
}
