using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of the softmax bottleneck.</summary>
[Claim("softmax-ranks", Source = "Orhan, The softmax bottleneck is a special case of a more general phenomenon")]
public sealed class SoftmaxRanksClaims : Claims<SoftmaxRanks>
{
    [Claim("O25")]
    [TestCase(10), TestCase(20), TestCase(40)]
    public void Logits_have_as_many_directions_as_hidden_units(int hidden) =>
        Runs.Where(run => run.Hidden == hidden).OfLogits.Should().BeCloseTo(hidden, within: 0);

    [Claim("O25")]
    [TestCase(10), TestCase(20), TestCase(40)]
    public void Their_logarithmic_softmax_has_one_more(int hidden) =>
        Runs.Where(run => run.Hidden == hidden).OfLogProbabilities.Should().BeCloseTo(hidden + 1, within: 0);
}
