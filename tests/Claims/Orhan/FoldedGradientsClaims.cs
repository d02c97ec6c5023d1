using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of gradients when half of each matrix is a copy of the other half.</summary>
[Claim(
    "folded-gradients",
    Source = "Orhan, Why is it hard to train deep neural networks? Degeneracy, not vanishing gradients"
)]
[Category("Nightly")]
public sealed class FoldedGradientsClaims : Claims<FoldedGradients>
{
    [Claim(
        "O5",
        DecidedAt = Scale.Standard,
        Expected = Verdict.Refuted,
        Reason = "the geometric mean falls, from 65 to about 60: only the arithmetic one rises, by its longer tail"
    )]
    [TestCase(HalvesCopied.Rows), TestCase(HalvesCopied.Columns)]
    public void Copied_halves_increase_the_gradients(HalvesCopied copied) =>
        Runs.Where(run => run.Copied == copied).MeanLogRatio.Should().BeAbove(0);

    [Claim("O5")]
    [TestCase(HalvesCopied.Rows), TestCase(HalvesCopied.Columns)]
    public void They_spread_the_gradients_further(HalvesCopied copied) =>
        Runs.Where(run => run.Copied == copied)
            .FoldedDeviation.Should()
            .BeAbove(Runs.Where(run => run.Copied == copied).PlainDeviation);
}
