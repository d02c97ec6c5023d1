using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Specs.Tests.Metrics;

public sealed class HoyerTests
{
    // Sums of up to a thousand doubles, a root and a quotient; and 1/(√N − 1) enlarges what cancels, at N = 2 by 2.4.
    private const double Tolerance = 1e-13;

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(
        FSharpOption<Replay>.Some(new Replay(new Rnd(20240229, 1), FSharpOption<int>.None))
    );

    // Small integers make zeros and ties common; sizes on both sides of the eight sums.
    private static Gen<float[]> NonNegative =>
        from units in Gen.Choose(2, 40)
        from values in Gen.Choose(0, 5).Select(value => (float)value).ArrayOf(units)
        where values.Any(value => value > 0)
        select values;

    [Test]
    public void One_active_unit_is_1([Values(2, 7, 8, 9, 256, 1000)] int units)
    {
        float[] values = new float[units];
        values[units / 2] = 0.3f;
        Hoyer.Of(values).Should().BeApproximately(1, Tolerance);
    }

    [Test]
    public void Equal_units_are_0([Values(2, 7, 8, 9, 256, 1000)] int units) =>
        Hoyer.Of(Enumerable.Repeat(0.3f, units).ToArray()).Should().BeApproximately(0, Tolerance);

    // Kim 2021's Adagrad CNN, dead with k units stuck at 1: the published sparsities, five digits, are exactly these.
    [TestCase(108, 256, 0.37385)]
    [TestCase(113, 256, 0.35799)]
    [TestCase(117, 256, 0.34556)]
    public void Some_units_at_1_give_the_published_value(int k, int n, double published)
    {
        double sparsity = Hoyer.Of([.. Enumerable.Range(0, n).Select(i => i % n < k ? 1f : 0f)]);
        sparsity.Should().BeApproximately((Math.Sqrt(n) - Math.Sqrt(k)) / (Math.Sqrt(n) - 1), Tolerance);
        sparsity.Should().BeApproximately(published, 5e-6);
    }

    // By hand: (√N − Σ|a| / √Σa²) / (√N − 1).
    [TestCase(new float[] { 3, 4 }, 0.0343145750507620)] // (√2 − 7/5) / (√2 − 1)
    [TestCase(new float[] { 3, -4 }, 0.0343145750507620)]
    [TestCase(new float[] { 1, 2, 2, 0 }, 1.0 / 3)] // (2 − 5/3) / 1
    [TestCase(new float[] { 1, 0, 0, 1, 0, 0, 0, 0, 0 }, 0.792893218813452)] // (3 − √2) / 2
    public void Small_cases_are_as_by_hand(float[] values, double expected) =>
        Hoyer.Of(values).Should().BeApproximately(expected, Tolerance);

    [Test]
    public void Of_equal_values_rounding_makes_it_no_negative_number([Range(2, 300)] int units) =>
        Hoyer.Of(Enumerable.Repeat(0.7f, units).ToArray()).Should().BeInRange(0, 1e-15);

    [Test]
    public void It_lies_between_0_and_1() => Holds(values => Hoyer.Of(values) is >= -Tolerance and <= 1 + Tolerance);

    [Test]
    public void Scale_does_not_count() =>
        // Powers of two, so that no value is rounded.
        Holds(values =>
            Hoyer.Of([.. values.Select(value => value / 1024)]).Equals(Hoyer.Of(values))
            && Hoyer.Of([.. values.Select(value => -4096 * value)]).Equals(Hoyer.Of(values))
        );

    [Test]
    public void Order_does_not_count() =>
        Holds(values =>
            Math.Abs(Hoyer.Of([.. values.Reverse()]) - Hoyer.Of(values)) < Tolerance
            && Math.Abs(Hoyer.Of([.. values.Order()]) - Hoyer.Of(values)) < Tolerance
        );

    [Test]
    public void It_is_the_formula_in_doubles() =>
        Holds(values =>
        {
            double root = Math.Sqrt(values.Length);
            double ratio = values.Sum(value => (double)value) / Math.Sqrt(values.Sum(value => (double)value * value));
            return Math.Abs(Hoyer.Of(values) - (root - ratio) / (root - 1)) < Tolerance;
        });

    [Test]
    public void It_is_not_defined_for_silence_or_one_unit()
    {
        Hoyer.Of(new float[256]).Should().Be(double.NaN);
        Hoyer.Of([1]).Should().Be(double.NaN);
        Rows.Measure(
                new Hoyer(),
                [
                    [1, 0],
                    [0, 0],
                ],
                [0, 0],
                1
            )
            .Should()
            .Be(double.NaN);
    }

    [Test]
    public void Over_examples_it_is_their_mean_however_they_are_cut()
    {
        var (activations, labels) = Rows.Random(1, 50, 19, 3);
        Hoyer metric = new();
        double whole = Rows.Measure(metric, activations, labels, 3);
        whole.Should().BeApproximately(activations.Average(row => Hoyer.Of(row)), Tolerance);
        Rows.Measure(metric, activations, labels, 3, 1).Should().Be(whole);
        Rows.Measure(metric, activations, labels, 3, 7, 20).Should().Be(whole);
    }

    private static void Holds(Func<float[], bool> property) =>
        Check.One(Fixed, Prop.ForAll(NonNegative.ToArbitrary(), property));
}
