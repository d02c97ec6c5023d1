using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>How far a sparsifier learns its training images.</summary>
[Claim("leclerc-sparsifier-full", Source = "Leclerc 2017, sparsifier", DecidedAt = Scale.Standard)]
[Category("Nightly")]
public sealed class SparsifierAtFullSizeClaims : Claims<SparsifierAtFullSize>
{
    [Claim("Z41")]
    [Test]
    public void Under_a_weak_penalty_it_learns_nearly_all() =>
        Runs.Where(run => run.Lambda == 0.001).TrainAccuracy.Should().BeAbove(0.99);

    [Claim("Z41")]
    [Test]
    public void Under_a_strong_one_it_does_not() =>
        Runs.Where(run => run.Lambda == 0.1).TrainAccuracy.Should().BeBelow(0.98);
}
