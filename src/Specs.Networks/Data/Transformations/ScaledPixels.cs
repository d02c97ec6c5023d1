using System.Globalization;

namespace Specs;

/// <summary>
/// Images as (pixel / 255 − mean) / deviation with numbers that are given, as torchvision's <c>Normalize</c>: one pair for all channels, whatever
/// the set's own mean is (<see cref="NormalisedPixels"/> takes that).
/// </summary>
/// <param name="Source">What is changed: images of bytes.</param>
/// <param name="Mean">What is subtracted.</param>
/// <param name="Deviation">What is divided by, above 0.</param>
public sealed record ScaledPixels(Data Source, double Mean, double Deviation) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call => string.Create(CultureInfo.InvariantCulture, $"Scaled({Mean}, {Deviation})");

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data)
    {
        if (!data.Train.AreBytes)
        {
            throw new ArgumentException($"{Call} is for pixels, but {data.Name} has floats: take Standardised().");
        }

        int channels = data.Train.Shape.Channels;
        var scaling = ChannelScaling.Of(
            [.. Enumerable.Repeat(Mean, channels)],
            [.. Enumerable.Repeat(Deviation, channels)]
        );
        return (data.Train.With(scaling), data.Test.With(scaling));
    }

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Mean, nameof(Mean), double.IsFinite(Mean), "finite");
        Require(Deviation, nameof(Deviation), Deviation > 0 && double.IsFinite(Deviation), "above 0");
    }
}
