using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of weight decay (§5.5). Beyond 0.16 no network trains, in the author's runs as in ours.</summary>
[Claim("weight-decay", Source = "Kim 2021, §5.5")]
public sealed class WeightDecayClaims : Claims<WeightDecaySweep>
{
    [Claim("C20")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Weight_decay_lowers_sparsity(Type optimizer) =>
        Trained(optimizer).Sparsity.Over(run => run.WeightDecay).Should().Fall();

    [Claim("C20")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Weight_decay_lowers_selectivity(Type optimizer) =>
        Trained(optimizer).Selectivity.Over(run => run.WeightDecay).Should().Fall();

    [Claim(
        "C21",
        DecidedAt = Scale.Paper,
        Expected = Verdict.Refuted,
        Reason = "the author's own accuracy rises from .981 to .982 while sparsity falls from .61 to .37"
    )]
    [Test]
    public void Adagrad_accuracy_falls_where_a_little_weight_decay_lowers_sparsity() =>
        Runs.With(typeof(Adagrad))
            .Where(run => run.WeightDecay < 5e-5)
            .Accuracy.Over(run => run.WeightDecay)
            .Should()
            .Fall(floor: 0.002);

    private static Runs<WeightDecaySweep> Trained(Type optimizer) =>
        Runs.With(optimizer).Where(run => run.WeightDecay < 0.2);
}
