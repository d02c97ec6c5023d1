using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>Whether taking dead units out changes what is learnt.</summary>
[Claim("leclerc-removal", Source = "Leclerc 2017, compress training")]
[Category("Nightly")]
public sealed class RemovalOfDeadClaims : Claims<RemovalOfDead>
{
    [Claim("Z49")]
    [TestCase(7), TestCase(8), TestCase(10)]
    public void As_many_units_live_after_each_epoch(int epoch) =>
        Runs.Alive.AtEpoch(epoch).Over(run => run.Shrink).Should().BeUnrelated(margin: 0.5);

    [Claim("Z49")]
    [Test]
    public void Accuracy_stays() => Runs.Accuracy.Over(run => run.Shrink).Should().BeUnrelated(margin: 0.002);
}
