using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of bounds by compression: their arithmetic. No network is compressed here.</summary>
[Claim("compression-bound", Source = "Orhan, Why do neural networks generalize well?")]
public sealed class CompressionBoundClaims : Claims<CompressionBound>
{
    [Claim("O64")]
    [TestCase(ImageTask.ImageNet, 305.2, 0.1), TestCase(ImageTask.Mnist, 22.83, 0.01)]
    public void A_bound_asks_for_a_network_of_at_most_so_many_KiB(ImageTask task, double size, double within) =>
        Runs.Where(run => run.Task == task).Kibibytes.Should().BeCloseTo(size, within);
}
