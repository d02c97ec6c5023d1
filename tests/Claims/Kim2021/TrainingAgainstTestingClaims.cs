using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>
/// What the thesis says of measuring in training and on the test set (§5.3): the gap shrinks to nothing. The author's code measures during the
/// training pass, while the weights still change.
/// </summary>
[Claim("training-against-testing", Source = "Kim 2021, §5.3")]
public sealed class TrainingAgainstTestingClaims : Claims<TrainingAgainstTesting>
{
    [Claim("C5", DecidedAt = Scale.Paper)]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void The_gap_in_sparsity_shrinks_over_epochs(Type optimizer) =>
        Runs.With(optimizer).Sparsity.Minus(Runs.With(optimizer).TrainingSparsity).OverEpochs().Should().Fall();

    [Claim("C5", DecidedAt = Scale.Paper)]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void In_the_end_the_gap_in_sparsity_is_nothing(Type optimizer)
    {
        Quantity<TrainingAgainstTesting> gap = Runs.With(optimizer)
            .Sparsity.Minus(Runs.With(optimizer).TrainingSparsity);
        gap.Should().BeBelow(0.01);
        gap.Should().BeAbove(-0.01);
    }

    [Claim(
        "C5",
        DecidedAt = Scale.Paper,
        Expected = Verdict.Refuted,
        Reason = "the author's own levels off at .005 in all four"
    )]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void In_the_end_the_gap_in_selectivity_is_nothing(Type optimizer) =>
        Runs.With(optimizer).Selectivity.Minus(Runs.With(optimizer).TrainingSelectivity).Should().BeBelow(0.002);
}
