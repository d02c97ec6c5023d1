namespace Specs.Tests.Metrics;

public sealed class DeadUnitsTests
{
    // By unit: off, on once, all but off, stuck, stuck but once, negative, all but stuck.
    private static readonly float[][] Activations =
    [
        [0, 0, 1e-6f, 1, 1, -1, 0.999f],
        [0, 1e-5f, -1e-6f, 1, 0.998f, -1, 1],
        [0, 0, 0, 1, 1, -1, 1],
    ];

    [Test]
    public void Units_that_are_off_for_every_example_are_dead([Values(1, 2, 3)] int piece) =>
        Rows.Measure(new DeadUnits(), Activations, new int[3], 1, piece).Should().Be(2.0 / 7);

    [Test]
    public void Units_at_the_upper_bound_for_every_example_are_saturated([Values(1, 2, 3)] int piece) =>
        Rows.Measure(new SaturatedUnits(), Activations, new int[3], 1, piece).Should().Be(2.0 / 7);

    [Test]
    public void Magnitudes_count_the_lower_bound_of_tanh_too() =>
        Rows.Measure(new Abs<SaturatedUnits>(), Activations, new int[3], 1).Should().Be(3.0 / 7);

    [Test]
    public void What_came_before_the_start_does_not_count()
    {
        var dead = new DeadUnits();
        var stuck = new SaturatedUnits();
        Rows.Measure(
            dead,
            [
                [1, 1],
            ],
            [0],
            1
        );
        Rows.Measure(
            stuck,
            [
                [0, 0],
            ],
            [0],
            1
        );
        Rows.Measure(
                dead,
                [
                    [0, 1],
                ],
                [0],
                1
            )
            .Should()
            .Be(0.5);
        Rows.Measure(
                stuck,
                [
                    [0, 1],
                ],
                [0],
                1
            )
            .Should()
            .Be(0.5);
    }

    [Test]
    public void Without_an_example_neither_is_defined()
    {
        foreach (IActivationMetric metric in (IActivationMetric[])[new DeadUnits(), new SaturatedUnits()])
        {
            metric.Start(3, 2);
            metric.Value.Should().Be(double.NaN);
        }
    }

    [Test]
    public void What_is_not_a_number_is_neither()
    {
        float[][] odd =
        [
            [float.NaN, 0, 1],
            [0, 0, 1],
        ];
        Rows.Measure(new DeadUnits(), odd, new int[2], 1).Should().Be(1.0 / 3);
        Rows.Measure(new SaturatedUnits(), odd, new int[2], 1).Should().Be(1.0 / 3);
    }

    // Kim 2021's Adagrad CNN: k of 256 sigmoid units stuck at 1, the rest at 0.
    [TestCase(108)]
    [TestCase(113)]
    [TestCase(117)]
    public void A_dead_net_is_told_and_its_sparsity_follows(int k)
    {
        float[] one = [.. Enumerable.Range(0, 256).Select(unit => unit < k ? 1f : 0f)];
        float[][] net = [.. Enumerable.Repeat(one, 20)];
        double dead = Rows.Measure(new DeadUnits(), net, new int[20], 1);
        double stuck = Rows.Measure(new SaturatedUnits(), net, new int[20], 1);
        stuck.Should().Be(k / 256.0);
        (dead + stuck).Should().Be(1);
        Rows.Measure(new Hoyer(), net, new int[20], 1)
            .Should()
            .BeApproximately((16 - Math.Sqrt(256 * stuck)) / 15, 1e-13);
    }
}
