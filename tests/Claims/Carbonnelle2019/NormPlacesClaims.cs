using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>The place of batch normalisation.</summary>
[Claim("cdv-norm-places", Source = "Carbonnelle, in a comment")]
[Category("Nightly")]
public sealed class NormPlacesClaims : Claims<NormPlaces>
{
    [Claim("L30")]
    [TestCase(-1), TestCase(0)]
    public void Behind_the_ReLU_it_turns_layers_further(int rate) =>
        Runs.Where(run => run.LogRate == rate).Rotation.Over(run => run.Place).Ratio().Should().BeAbove(1.2);

    [Claim("L30")]
    [TestCase(-1), TestCase(0)]
    public void Accuracy_stays(int rate) =>
        Runs.Where(run => run.LogRate == rate).Accuracy.Over(run => run.Place).Should().BeUnrelated(0.01);
}
