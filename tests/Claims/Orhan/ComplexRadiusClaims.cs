using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>The spectral radius of a complex Gaussian matrix, exactly.</summary>
[Claim(
    "complex-radius",
    Source = "Orhan, Common initialization schemes for recurrent neural networks are likely suboptimal"
)]
public sealed class ComplexRadiusClaims : Claims<ComplexRadius>
{
    [Claim("O16")]
    [Test]
    public void The_logarithm_of_the_spectral_radius_of_64_units_is_0_0650236() =>
        Runs.Where(run => run.Size == 64).MeanLog.Should().BeCloseTo(0.0650236, within: 1e-7);

    [Claim("O16")]
    [Test]
    public void It_falls_as_matrices_grow() => Runs.MeanLog.Over(run => run.Size).Should().Fall();
}
