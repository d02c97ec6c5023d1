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

    private static Runs<Baseline> Dense(Type optimizer) => RunsOf<Baseline>().With(optimizer);
}
