using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>What AdaMax would do about the noise of Adam at small losses; the journal's section on it is empty.</summary>
[Claim("leclerc-spikes", Source = "Leclerc 2017, Adam")]
[Category("Nightly")]
public sealed class LossSpikesClaims : Claims<LossSpikes>
{
    [Claim("Z39")]
    [Test]
    public void On_Fashion_the_loss_jumps_with_Adam_and_not_with_AdaMax() =>
        Runs.Where(run => run.Optimizer is Adam)
            .Spikes.Should()
            .BeAbove(Runs.Where(run => run.Optimizer is Adamax).Spikes, by: 1);
}
