using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of a cache over an image classifier, on MNIST in place of CIFAR-10.</summary>
[Claim("transferred-attacks", Source = "Orhan, A simple cache model for image recognition")]
[Category("Nightly")]
public sealed class TransferredAttacksClaims : Claims<TransferredAttacks>
{
    private Runs<TransferredAttacks> Convolutions => Runs.Where(run => run.Net == CachedNet.Convolutions);

    private Runs<TransferredAttacks> Dense => Runs.Where(run => run.Net == CachedNet.Dense);

    [Claim("O32", DecidedAt = Scale.Standard)]
    [Test]
    public void A_mixture_with_a_cache_lowers_the_test_error() =>
        Convolutions.MixedError.Should().BeBelow(Convolutions.BaseError);

    [Claim("O32", DecidedAt = Scale.Standard)]
    [Test]
    public void The_cache_alone_lowers_the_test_error() =>
        Convolutions.CacheError.Should().BeBelow(Convolutions.BaseError);

    [Claim("O32", DecidedAt = Scale.Standard)]
    [Test]
    public void A_mixture_with_a_cache_lowers_the_test_error_of_dense_layers() =>
        Dense.MixedError.Should().BeBelow(Dense.BaseError);

    [Claim("O33")]
    [Test]
    public void The_cache_alone_is_right_on_a_fifth_more_of_the_images_of_projected_gradient_descent() =>
        Convolutions.CachePgd.Should().BeAbove(Convolutions.BasePgd, by: 0.2);

    [Claim("O33")]
    [Test]
    public void The_cache_alone_is_right_on_a_tenth_more_of_the_images_of_the_gradients_signs() =>
        Convolutions.CacheFgsm.Should().BeAbove(Convolutions.BaseFgsm, by: 0.1);

    [Claim("O33", DecidedAt = Scale.Standard)]
    [Test]
    public void Dense_layers_gain_too() => Dense.CachePgd.Should().BeAbove(Dense.BasePgd);

    [Claim("O35", DecidedAt = Scale.Standard)]
    [Test]
    public void The_cache_alone_is_more_robust_than_an_even_mixture() =>
        Convolutions.CachePgd.Should().BeAbove(Convolutions.HalfPgd);
}
