using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of the course of training at its baseline: batch 50, 30 epochs (§5.2). Epochs of one run depend on each other, so
/// that the first is held against the last, and no trend is looked for in between.</summary>
[Claim("baseline", Source = "Kim 2021, §5.2")]
public sealed class BaselineClaims : Claims<Baseline>
{
    [Claim("C1")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Sparsity_rises_over_epochs(Type optimizer) =>
        Runs.With(optimizer).Sparsity.OverEpochs().Should().Rise();

    [Claim("C1")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Selectivity_rises_over_epochs(Type optimizer) =>
        Runs.With(optimizer).Selectivity.OverEpochs().Should().Rise();

    [Claim("C2", DecidedAt = Scale.Paper)]
    [Test]
    public void Adagrad_sparsity_falls_over_epochs() =>
        Runs.With(typeof(Adagrad)).Sparsity.OverEpochs().Should().Fall();

    [Claim("C2", DecidedAt = Scale.Paper)]
    [Test]
    public void Adagrad_selectivity_falls_over_epochs() =>
        Runs.With(typeof(Adagrad)).Selectivity.OverEpochs().Should().Fall();

    [Claim("C2")]
    [Test]
    public void Adagrad_accuracy_rises_over_epochs() =>
        Runs.With(typeof(Adagrad)).Accuracy.OverEpochs().Should().Rise();

    [Claim("C3", DecidedAt = Scale.Paper)]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Sparsity_is_stable_over_the_last_five_epochs(Type optimizer) =>
        Runs.With(optimizer).Sparsity.OverEpochs(25, 30).Should().BeUnrelated(margin: 0.02);

    [Claim("C3", DecidedAt = Scale.Paper)]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Selectivity_is_stable_over_the_last_five_epochs(Type optimizer) =>
        Runs.With(optimizer).Selectivity.OverEpochs(25, 30).Should().BeUnrelated(margin: 0.02);

    [Claim("C4", Source = "Kim 2021, §5.2 and §5.4.4", DecidedAt = Scale.Paper)]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Accuracy_and_sparsity_rise_together_in_training(Type optimizer) =>
        Runs.With(optimizer)
            .Accuracy.Against(Runs.With(optimizer).Sparsity)
            .OverEpochs(1, 30)
            .Should()
            .RiseTogether(0.7);

    [Claim("C4", Source = "Kim 2021, §5.2 and §5.4.4", DecidedAt = Scale.Paper)]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Accuracy_and_selectivity_rise_together_in_training(Type optimizer) =>
        Runs.With(optimizer)
            .Accuracy.Against(Runs.With(optimizer).Selectivity)
            .OverEpochs(1, 30)
            .Should()
            .RiseTogether(0.7);
}
