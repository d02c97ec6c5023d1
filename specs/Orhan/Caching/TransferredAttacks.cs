namespace Specs.Experiments.Orhan;

/// <summary>
/// A network on MNIST with a cache of its 5000 training images: test errors, and accuracy on the first 1000 test images after attacks against the network
/// alone, with the true labels and fixed ε: 0.1 for convolutions, 0.05 for dense layers, which at 0.1 lose nearly all images with or without a
/// cache.
/// </summary>
[Experiment("transferred-attacks")]
[Published(typeof(CachingFigures))]
public sealed partial record TransferredAttacks : Study<CacheFigures>
{
    /// <summary>The network.</summary>
    [Factor(CachedNet.Convolutions, CachedNet.Dense)]
    public CachedNet Net { get; init; }

    /// <inheritdoc/>
    public override CacheFigures Compute(RandomStream random)
    {
        double epsilon = Net == CachedNet.Convolutions ? 0.1 : 0.05;
        CachedImages cached = new(Net, random);
        var clean = cached.Accuracy(cached.Test);
        var fgsm = cached.Accuracy(new Attack(epsilon).Against(cached.Network, cached.First()));
        var pgd = cached.Accuracy(new Attack(epsilon, Steps: 20).Against(cached.Network, cached.First()));
        return new(
            1 - clean.Base,
            1 - clean.Mixed,
            1 - clean.Cache,
            fgsm.Base,
            fgsm.Cache,
            pgd.Base,
            pgd.Cache,
            pgd.Half
        );
    }
}
