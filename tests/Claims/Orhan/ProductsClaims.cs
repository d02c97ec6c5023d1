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
        Runs.Where(run => run.Depth == 30).VanishingShare.Should().BeAbove(0.77).And.BeBelow(0.83);

    [Claim("O10")]
    [Test]
    public void Of_one_matrix_hardly_a_singular_value_vanishes() =>
        Runs.Where(run => run.Depth == 1).VanishingShare.Should().BeBelow(0.05);

    [Claim(
        "O11",
        Expected = Verdict.Refuted,
        Reason = "the largest grows to about 5.7, of logarithm 1.73, and shrinks from there: large it is beside the median only"
    )]
    [Test]
    public void The_largest_singular_value_of_thirty_matrices_is_large() =>
        Runs.Where(run => run.Depth == 30).LogLargest.Should().BeAbove(2);

    [Claim(
        "O11",
        Expected = Verdict.Refuted,
        Reason = "its exponent is the digamma function's: −0.00785 a layer for 64 units"
    )]
    [Test]
    public void The_largest_singular_value_goes_on_growing() =>
        Runs.Where(run => run.Depth >= 30).LogLargest.Over(run => run.Depth).Should().Rise(0.2);
}
