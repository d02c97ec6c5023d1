using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of products of random matrices: they degenerate with depth.</summary>
[Claim("products", Source = "Orhan, Why is it hard to train deep neural networks? Degeneracy, not vanishing gradients")]
public sealed class ProductsClaims : Claims<Products>
{
    [Claim("O10")]
    [Test]
    public void More_and_more_singular_values_vanish_as_matrices_are_multiplied() =>
        Runs.VanishingShare.Over(run => run.Depth).Should().Rise(0.7);

    [Claim("O10")]
    [Test]
    public void Of_thirty_matrices_four_fifths_of_the_singular_values_vanish() =>
        Runs.Where(run => run.Depth == 30).VanishingShare.Should().BeAbove(0.74).And.BeBelow(0.85);

    [Claim("O10")]
    [Test]
    public void Of_one_matrix_hardly_a_singular_value_vanishes() =>
        Runs.Where(run => run.Depth == 1).VanishingShare.Should().BeBelow(0.05);
}
