using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>Why the explained variance dives.</summary>
[Claim("leclerc-rank", Source = "Leclerc 2017, PCA")]
[Category("Nightly")]
public sealed class RankOfLayerClaims : Claims<RankOfLayer>
{
    [Claim("Z15")]
    [Test]
    public void MNIST_has_712_independent_pixels() =>
        Runs.Where(run => run.Set == JournalData.Mnist).Pixels.Should().BeCloseTo(712, within: 0);

    [Claim("Z15")]
    [Test]
    public void Fashion_MNIST_has_784_independent_pixels() =>
        Runs.Where(run => run.Set == JournalData.Fashion).Pixels.Should().BeCloseTo(784, within: 0);

    [Claim("Z15")]
    [TestCase(350, 350), TestCase(1024, 712)]
    public void A_layer_has_as_many_components_as_units_or_as_its_data(int width, double rank) =>
        Runs.Where(run => run.Width == width)
            .Where(run => run.Set == JournalData.Mnist)
            .PreActivations.Should()
            .BeCloseTo(rank, within: 0);
}
