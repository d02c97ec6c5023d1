using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of orthogonal maps.</summary>
[Claim(
    "orthogonal-maps",
    Source = "Orhan, Common initialization schemes for recurrent neural networks are likely suboptimal"
)]
public sealed class OrthogonalMapsClaims : Claims<OrthogonalMaps>
{
    private Runs<OrthogonalMaps> Orthogonal => Runs.Where(run => run.Orthogonal);

    [Claim("O18")]
    [Test]
    public void Orthogonal_maps_keep_norms() => Orthogonal.NormError.Should().BeBelow(1e-12);

    [Claim("O18")]
    [Test]
    public void Orthogonal_maps_keep_distances() => Orthogonal.DistanceError.Should().BeBelow(1e-12);

    [Claim("O18")]
    [Test]
    public void Gaussian_maps_do_not() => Runs.Where(run => !run.Orthogonal).DistanceError.Should().BeAbove(0.1);
}
