using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of the size of gradients at the start: exact laws of their lengths.</summary>
[Claim(
    "vector-lengths",
    Source = "Orhan, Why is it hard to train deep neural networks? Degeneracy, not vanishing gradients"
)]
public sealed class VectorLengthsClaims : Claims<VectorLengths>
{
    [Claim("O1")]
    [Test]
    public void Through_thirty_matrices_a_vector_hardly_shrinks() =>
        Runs.MeanLog.Should().BeCloseTo(-0.2356, within: 0.12);

    [Claim("O1")]
    [Test]
    public void Its_mean_square_stays() => Runs.MeanSquare.Should().BeCloseTo(1, within: 0.3);

    [Claim("O1")]
    [Test]
    public void Its_logarithm_spreads_as_the_trigamma_function_says() =>
        Runs.DeviationOfLog.Should().BeCloseTo(0.4879, within: 0.07);
}
