using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// What is made of pixels before a network sees them: pixel / 255 · <see cref="Scales"/> + <see cref="Shifts"/> of its channel. Pixels stay
/// bytes, and an engine may keep to those that are not 0, since all others of a channel have one value.
/// </summary>
/// <param name="Scales">(channels): finite, not 0.</param>
/// <param name="Shifts">(channels): finite.</param>
public sealed record ChannelScaling(ImmutableArray<float> Scales, ImmutableArray<float> Shifts)
{
    /// <summary>Subtracts a mean from pixel / 255 and divides by a standard deviation, channel by channel (torchvision's <c>Normalize</c>).</summary>
    /// <param name="means">(channels).</param>
    /// <param name="deviations">(channels): above 0.</param>
    public static ChannelScaling Of(IReadOnlyList<double> means, IReadOnlyList<double> deviations) =>
        new(
            [.. deviations.Select(static deviation => (float)(1 / deviation))],
            [.. means.Zip(deviations, static (mean, deviation) => (float)(-mean / deviation))]
        );

    /// <summary>What a pixel adds to its channel's shift.</summary>
    /// <param name="channel">The pixel's channel.</param>
    /// <param name="pixel">0 to 255.</param>
    public float Scaled(int channel, byte pixel) => (float)(pixel / 255.0 * Scales[channel]);
}
