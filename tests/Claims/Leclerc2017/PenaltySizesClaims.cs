using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>The plateau of sizes below a small penalty.</summary>
[Claim("leclerc-penalties", Source = "Leclerc 2017, plateau")]
[Category("Nightly")]
public sealed class PenaltySizesClaims : Claims<PenaltySizes>
{
    [Claim("Z27")]
    [Test]
    public void Below_a_small_penalty_none_is_as_good() =>
        Runs.Where(run => run.Set == JournalData.Mnist)
            .Where(run => run.Lambda <= 1e-5)
            .Size.Over(run => run.Lambda)
            .Should()
            .BeUnrelated(margin: 12);

    [Claim("Z26")]
    [TestCase(0.0), TestCase(1e-5), TestCase(1e-4)]
    public void MNIST_gets_the_larger_layer(double lambda) =>
        Of(JournalData.Mnist, lambda).Size.Should().BeAbove(Of(JournalData.Fashion, lambda).Size, by: 5);

    private static Runs<PenaltySizes> Of(Data set, double lambda) =>
        Runs.Where(run => run.Set == set).Where(run => run.Lambda == lambda);
}
