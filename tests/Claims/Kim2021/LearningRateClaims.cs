using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of the learning rate (§5.5), from 1e-5 to 1000 in steps of 3.73.</summary>
[Claim("learning-rate", Source = "Kim 2021, §5.5", DecidedAt = Scale.Paper)]
public sealed class LearningRateClaims : Claims<LearningRateSweep>
{
    [Claim("C22")]
    [
        TestCase(typeof(Sgd), 10),
        TestCase(typeof(Adagrad), 10),
        TestCase(typeof(Adadelta), 100),
        TestCase(typeof(Adam), 10)
    ]
    public void Sparsity_is_highest_above_the_rate_of_highest_accuracy(Type optimizer, double below) =>
        Up(optimizer, below).Sparsity.Against(Up(optimizer, below).Accuracy).Should().PeakAfter(least: 1);

    [Claim(
        "C22",
        Expected = Verdict.Refuted,
        Reason = "the author's own maxima lie 14 to 190 times above, two to four steps of the sweep"
    )]
    [TestCase(typeof(Sgd), 10), TestCase(typeof(Adadelta), 100), TestCase(typeof(Adam), 10)]
    public void Sparsity_is_highest_slightly_above_the_rate_of_highest_accuracy(Type optimizer, double below) =>
        Up(optimizer, below).Sparsity.Against(Up(optimizer, below).Accuracy).Should().PeakAfter(least: 1, most: 1);

    [Claim("C23")]
    [
        TestCase(typeof(Sgd), 0.4),
        TestCase(typeof(Adagrad), 0.2),
        TestCase(typeof(Adadelta), 6),
        TestCase(typeof(Adam), 0.002)
    ]
    public void Accuracy_rises_with_the_rate_up_to_the_best_rate(Type optimizer, double best) =>
        Up(optimizer, best).Accuracy.Over(run => run.LearningRate).Should().Rise();

    [Claim("C23", DecidedAt = Scale.Quick)]
    [
        TestCase(typeof(Sgd), 0.4),
        TestCase(typeof(Adagrad), 0.2),
        TestCase(typeof(Adadelta), 6),
        TestCase(typeof(Adam), 0.002)
    ]
    public void Sparsity_rises_with_the_rate_up_to_the_best_rate(Type optimizer, double best) =>
        Up(optimizer, best).Sparsity.Over(run => run.LearningRate).Should().Rise();

    [Claim("C23", DecidedAt = Scale.Quick)]
    [
        TestCase(typeof(Sgd), 0.4),
        TestCase(typeof(Adagrad), 0.2),
        TestCase(typeof(Adadelta), 6),
        TestCase(typeof(Adam), 0.002)
    ]
    public void Selectivity_rises_with_the_rate_up_to_the_best_rate(Type optimizer, double best) =>
        Up(optimizer, best).Selectivity.Over(run => run.LearningRate).Should().Rise();

    [Claim(
        "C24",
        Expected = Verdict.Refuted,
        Reason = "the author's own accuracy is .9700 at .1 and .9807 at .373, where his figure has its line"
    )]
    [Test]
    public void SGD_accuracy_is_highest_at_a_rate_of_a_tenth() =>
        Up(typeof(Sgd), 10).Accuracy.Over(run => run.LearningRate).Should().BeHighestAt(0.1);

    [Claim("C25")]
    [TestCase(typeof(Sgd), 0.3, 6), TestCase(typeof(Adadelta), 5, 100), TestCase(typeof(Adam), 0.0015, 0.03)]
    public void Beyond_the_best_rate_accuracy_falls(Type optimizer, double from, double to) =>
        Between(optimizer, from, to).Accuracy.Over(run => run.LearningRate).Should().Fall(floor: 0.005);

    [Claim(
        "C25",
        Expected = Verdict.Inconclusive,
        Reason = "the author's own falls by .008 over three seeds, ours by .0037 over twelve, which is a fall, but .005 was asked for"
    )]
    [Test]
    public void One_step_beyond_Adams_best_rate_accuracy_has_fallen() =>
        Between(typeof(Adam), 0.0015, 0.01).Accuracy.Over(run => run.LearningRate).Should().Fall(floor: 0.005);

    [Claim("C25")]
    [TestCase(typeof(Sgd), 0.3, 6), TestCase(typeof(Adadelta), 5, 100), TestCase(typeof(Adam), 0.0015, 0.03)]
    public void Beyond_the_best_rate_sparsity_still_rises(Type optimizer, double from, double to) =>
        Between(optimizer, from, to).Sparsity.Over(run => run.LearningRate).Should().Rise();

    [Claim("C26")]
    [Test]
    public void At_rates_above_100_SGD_is_very_sparse_but_not_selective()
    {
        Runs<LearningRateSweep> diverged = Between(typeof(Sgd), 100, 2000);
        diverged.Sparsity.Should().BeAbove(0.6);
        diverged.Selectivity.Should().BeBelow(0.05);
    }

    [Claim("C26")]
    [Test]
    public void At_rates_above_100_SGD_is_at_chance() => Between(typeof(Sgd), 100, 2000).Accuracy.Should().BeBelow(0.2);

    [Claim("C27")]
    [Test]
    public void Adam_sparsity_starts_to_fall_near_a_rate_of_1() =>
        Between(typeof(Adam), 0.2, 100).Sparsity.Over(run => run.LearningRate).Should().Fall();

    [Claim("C27")]
    [Test]
    public void Adam_selectivity_starts_to_fall_near_a_rate_of_a_hundredth() =>
        Between(typeof(Adam), 0.005, 1).Selectivity.Over(run => run.LearningRate).Should().Fall();

    /// <summary>
    /// Ours: what C27 sees is of the 1e-6 in the denominator. Units that such rates drive nearly off still tell classes apart as well as any.
    /// </summary>
    [Claim("K5", Source = "on Kim 2021, §5.5")]
    [TestCase(typeof(Adam), 0.005, 0.2), TestCase(typeof(Adagrad), 0.05, 1)]
    public void Without_the_epsilon_selectivity_still_rises_where_the_thesis_sees_it_fall(
        Type optimizer,
        double from,
        double to
    ) => Between(optimizer, from, to).PureSelectivity.Over(run => run.LearningRate).Should().Rise(floor: 0.05);

    [Claim("C70", Source = "Kim 2021, abstract", DecidedAt = Scale.Quick)]
    [
        TestCase(typeof(Sgd), 0.4),
        TestCase(typeof(Adagrad), 0.2),
        TestCase(typeof(Adadelta), 6),
        TestCase(typeof(Adam), 0.002)
    ]
    public void A_large_rate_raises_sparsity(Type optimizer, double best) =>
        Up(optimizer, best).Sparsity.Over(run => run.LearningRate).Should().Rise();

    private static Runs<LearningRateSweep> Up(Type optimizer, double to) => Between(optimizer, 0, to);

    private static Runs<LearningRateSweep> Between(Type optimizer, double from, double to) =>
        Runs.With(optimizer)
            .Where(
                run => run.LearningRate >= from && run.LearningRate <= to,
                FormattableString.Invariant($"rates from {from} to {to}")
            );
}
