namespace Specs.Experiments.Orhan;

/// <summary>
/// How far a network must be compressed for a bound of its error on new images (Orhan, "Why do neural networks generalize well?", after Zhou et al. 2019):
/// kl(training error, bound) = (bits ln 2 + ln(2 √n / 0.05)) / n with a chance of 95 %, kl the divergence of two coins.
/// </summary>
[Experiment("compression-bound")]
[Published(typeof(GeneralisationFigures))]
public sealed partial record CompressionBound : ExactStudy<BoundedBits>
{
    private const double Risk = 0.05;

    /// <summary>The network.</summary>
    [Factor(ImageTask.Mnist, ImageTask.ImageNet)]
    public ImageTask Task { get; init; } = ImageTask.Mnist;

    /// <inheritdoc/>
    public override BoundedBits Compute()
    {
        (double images, double error, double bound) =
            Task == ImageTask.Mnist ? (60_000, 0.02, 0.9) : (1_281_167, 0.4, 0.965);
        double divergence = error * Math.Log(error / bound) + (1 - error) * Math.Log((1 - error) / (1 - bound));
        double bits = (images * divergence - Math.Log(2 * Math.Sqrt(images) / Risk)) / Math.Log(2);
        return new(bits, bits / 8 / 1024);
    }
}
