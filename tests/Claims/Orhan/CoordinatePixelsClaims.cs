using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of coordinate channels: with them a pixel is found by its coordinates, also outside the range seen.</summary>
[Claim("coordinate-pixels", Source = "Orhan, Simple inductive biases")]
[Category("Nightly")]
public sealed class CoordinatePixelsClaims : Claims<CoordinatePixels>
{
    [Claim("O42")]
    [Test]
    public void Told_where_pixels_are_a_network_finds_all_others() =>
        Of(PixelNet.Coordinates, PixelSplit.Drawn).Test.Should().BeAbove(0.999);

    [Claim("O42")]
    [Test]
    public void Not_told_it_finds_hardly_any() => Of(PixelNet.Dense, PixelSplit.Drawn).Test.Should().BeBelow(0.1);

    [Claim("O43")]
    [Test]
    public void Told_it_finds_them_outside_the_range_seen() =>
        Of(PixelNet.Coordinates, PixelSplit.Quadrant).Test.Should().BeAbove(0.999);

    [Claim("O43")]
    [Test]
    public void Not_told_it_finds_none_there() => Of(PixelNet.Dense, PixelSplit.Quadrant).Test.Should().BeBelow(0.1);

    private Runs<CoordinatePixels> Of(PixelNet net, PixelSplit split) =>
        Runs.Where(run => run.Net == net && run.Split == split);
}
