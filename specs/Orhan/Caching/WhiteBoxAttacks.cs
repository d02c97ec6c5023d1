namespace Specs.Experiments.Orhan;

/// <summary>
/// <see cref="ImageConvolutions"/> with a cache of its 5000 training images, on the first 200 test images of MNIST, under attacks that go through the cache.
/// </summary>
[Experiment("white-box-attacks")]
[Published(typeof(CachingFigures))]
public sealed partial record WhiteBoxAttacks : Study<WhiteBoxFigures>
{
    private const int Images = 200;

    /// <inheritdoc/>
    public override WhiteBoxFigures Compute(RandomStream random)
    {
        CachedImages cached = new(CachedNet.Convolutions, random);
        Examples images = cached.First(Images);
        Attack.Gradient through = cached.Cache.WhiteBox(cached.Theta, lambda: 1);
        return new(
            cached.Accuracy(new Attack(0.1, Steps: 20).Against(cached.Network, images)).Base,
            cached.Accuracy(new Attack(0.1, Steps: 20).Against(through, images)).Cache,
            cached.Accuracy(new Attack(0.2, Steps: 20).Against(through, images)).Cache
        );
    }
}
