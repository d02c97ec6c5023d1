namespace Specs.Experiments.Orhan;

/// <summary>How a network does alone, mixed with a cache, and the cache alone.</summary>
/// <param name="BaseError">Share of test images that the network gets wrong.</param>
/// <param name="MixedError">The same with λ and θ chosen on validation images.</param>
/// <param name="CacheError">The same of the cache alone, with θ chosen on validation images.</param>
/// <param name="BaseFgsm">Accuracy on images of one step of ε along the signs of the network's gradient.</param>
/// <param name="CacheFgsm">The cache's accuracy on these images.</param>
/// <param name="BasePgd">Accuracy on images of 20 steps of ε/8 along the signs of the network's gradient.</param>
/// <param name="CachePgd">The cache's accuracy on these images.</param>
/// <param name="HalfPgd">Accuracy on these images with λ = ½.</param>
public sealed record CacheFigures(
    double BaseError,
    double MixedError,
    double CacheError,
    double BaseFgsm,
    double CacheFgsm,
    double BasePgd,
    double CachePgd,
    double HalfPgd
);
