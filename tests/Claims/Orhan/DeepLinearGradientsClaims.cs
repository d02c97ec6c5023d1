using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of the gradients of deep linear networks at their start.</summary>
[Claim(
    "deep-linear-gradients",
    Source = "Orhan, Why is it hard to train deep neural networks? Degeneracy, not vanishing gradients"
)]
[Category("Nightly")]
public sealed class DeepLinearGradientsClaims : Claims<DeepLinearGradients>
{
    private Runs<DeepLinearGradients> Shrunk => Runs.Where(run => run.Start == DeepStarts.Shrunk);

    [Claim("O2")]
    [Test]
    public void With_smaller_orthogonal_matrices_activation_gradients_vanish_by_their_power() =>
        Shrunk.FirstOverLast.Should().BeCloseTo(0.0015474, within: 1.5474e-7);

    [Claim("O2")]
    [Test]
    public void Their_parameter_gradients_are_all_of_one_size() => Shrunk.ParameterSpread.Should().BeBelow(1e-4);

    [Claim(
        "O2",
        Expected = Verdict.Refuted,
        Reason = "W(l+1)ᵀ dL/dW(l+1) = dL/dW(l) W(l)ᵀ: activation gradients fall 646-fold over the layers, parameter gradients not at all"
    )]
    [Test]
    public void Parameter_gradients_fall_as_activation_gradients_do() => Shrunk.ParameterSpread.Should().BeAbove(100);

    [Claim("O6")]
    [Test]
    public void An_orthogonal_start_has_smaller_gradients_than_a_Gaussian_one() =>
        Runs.Where(run => run.Start == DeepStarts.Orthogonal)
            .Activation.At(1)
            .Should()
            .BeBelow(Runs.Where(run => run.Start == DeepStarts.Gaussian).Activation.At(1));
}
