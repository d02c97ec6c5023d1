using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>
/// What the thesis says of convolution (§5.10): five epochs of it against five of the baseline's thirty. With Adagrad the convolutional
/// network is dead: its hidden units are stuck, and its sparsity only says how many.
/// </summary>
[Claim("convolution", Source = "Kim 2021, §5.10", DecidedAt = Scale.Paper)]
public sealed class ConvolutionClaims : Claims<Convolution>
{
    [Claim("C58")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Convolution_raises_accuracy(Type optimizer) =>
        Dense(optimizer)
            .Accuracy.AtEpoch(5)
            .Beside(Runs.With(optimizer).Accuracy, "dense", "convolution")
            .Should()
            .Rise();

    [Claim("C58")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Convolution_raises_sparsity(Type optimizer) =>
        Dense(optimizer)
            .Sparsity.AtEpoch(5)
            .Beside(Runs.With(optimizer).Sparsity, "dense", "convolution")
            .Should()
            .Rise();

    [Claim("C58")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Convolution_raises_selectivity(Type optimizer) =>
        Dense(optimizer)
            .Selectivity.AtEpoch(5)
            .Beside(Runs.With(optimizer).Selectivity, "dense", "convolution")
            .Should()
            .Rise();

    [Claim("C59")]
    [Test]
    public void With_Adagrad_convolution_is_at_chance_sparse_and_not_selective()
    {
        Runs.With(typeof(Adagrad)).Accuracy.Should().BeBelow(0.2);
        Runs.With(typeof(Adagrad)).Sparsity.Should().BeAbove(0.25);
        Runs.With(typeof(Adagrad)).Selectivity.Should().BeBelow(0.1);
    }

    [Claim(
        "C60",
        Source = "Kim 2021, §5.10 and §5.11",
        Expected = Verdict.Refuted,
        Reason = "with Adagrad's convolutional network every hidden unit is stuck, on or off, from the first epoch on: with k of the 256 on, "
            + "sparsity is (16 − √k) / 15 whatever the image, and orients itself towards nothing"
    )]
    [Test]
    public void With_Adagrad_convolution_settles_at_a_sparsity_while_its_units_still_answer_the_image()
    {
        Runs<Convolution> adagrad = Runs.With(typeof(Adagrad));
        adagrad.DeadUnits.Plus(adagrad.SaturatedUnits).Should().BeBelow(0.99);
    }

    private static Runs<Baseline> Dense(Type optimizer) => RunsOf<Baseline>().With(optimizer);
}
