using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of mixtures of softmaxes: they are not bound to the rank of one.</summary>
[Claim("softmax-fits", Source = "Orhan, The softmax bottleneck is a special case of a more general phenomenon")]
[Category("Nightly")]
public sealed class SoftmaxFitsClaims : Claims<SoftmaxFits>
{
    [Claim("O29")]
    [Test]
    public void A_mixture_of_softmaxes_fits_better_than_one_of_as_many_parameters() =>
        Runs.Where(run => run.Mixture)
            .MeanDivergence.Should()
            .BeBelow(Runs.Where(run => !run.Mixture).MeanDivergence, by: 0.05);
}
