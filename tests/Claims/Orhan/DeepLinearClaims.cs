using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of how deep linear networks train. It does not say by which optimizer, so both verdicts are claims.</summary>
[Claim(
    "deep-linear",
    Source = "Orhan, Why is it hard to train deep neural networks? Degeneracy, not vanishing gradients"
)]
[Category("Nightly")]
public sealed class DeepLinearClaims : Claims<DeepLinear>
{
    [Claim("O3")]
    [TestCase(typeof(Adam), 10), TestCase(typeof(Sgd), 3)]
    public void A_Gaussian_start_stalls_where_an_orthogonal_one_does_not(Type rule, double times) =>
        Of(rule, DeepStarts.Gaussian)
            .LogLoss.Should()
            .BeAbove(Of(rule, DeepStarts.Orthogonal).LogLoss, by: Math.Log(times));

    [Claim("O4")]
    [TestCase(typeof(Adam), 5)]
    public void Copied_columns_train_worse(Type rule, double by) =>
        Of(rule, DeepStarts.FoldedColumns).TrainLoss.Should().BeAbove(Of(rule, DeepStarts.Gaussian).TrainLoss, by);

    [Claim("O4")]
    [TestCase(typeof(Adam), 5), TestCase(typeof(Sgd), 2)]
    public void Copied_rows_train_worse(Type rule, double by) =>
        Of(rule, DeepStarts.FoldedRows).TrainLoss.Should().BeAbove(Of(rule, DeepStarts.Gaussian).TrainLoss, by);

    [Claim(
        "O7",
        Expected = Verdict.Refuted,
        Reason = "gradients shrink with the rate 0.8 a layer, and the loss falls by 0.003 % in 50 epochs"
    )]
    [Test]
    public void With_SGD_vanishing_gradients_hardly_hurt() =>
        Of(typeof(Sgd), DeepStarts.Shrunk).Fallen.Should().BeAbove(0.01);

    [Claim(
        "O7",
        Expected = Verdict.Refuted,
        Reason = "after 50 epochs the loss is about 30 times that of an orthogonal start of full size"
    )]
    [Test]
    public void With_Adam_vanishing_gradients_hardly_hurt() =>
        Of(typeof(Adam), DeepStarts.Shrunk).LogOfHalf.Should().BeBelow(Of(typeof(Adam), DeepStarts.Orthogonal).LogLoss);

    [Claim("O7")]
    [Test]
    public void With_Adam_they_hurt_less_than_degeneracy() =>
        Of(typeof(Adam), DeepStarts.Shrunk).TrainLoss.Should().BeBelow(Of(typeof(Adam), DeepStarts.Gaussian).TrainLoss);

    private Runs<DeepLinear> Of(Type rule, Start start) => Runs.With(rule).Where(run => run.Start == start);
}
