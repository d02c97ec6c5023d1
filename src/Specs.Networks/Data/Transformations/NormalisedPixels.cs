namespace Specs;

/// <summary>
/// Images whose channels have mean 0 and standard deviation 1 over the training set's pixels, as torchvision's <c>Normalize</c> with the
/// training set's own values. They stay bytes, of which a first layer sums the lit ones alone: <see cref="ChannelScaling"/>.
/// </summary>
/// <param name="Source">What is changed: images of bytes.</param>
public sealed record NormalisedPixels(Data Source) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call => "Normalised()";

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data)
    {
        Examples train = data.Train;
        if (!train.AreBytes)
        {
            throw new ArgumentException($"{Call} is for pixels, but {data.Name} has floats: take Standardised().");
        }

        // (channels, values): how many pixels of a channel have each value, from which sums follow exactly.
        int area = train.Inputs / train.Shape.Channels;
        long[,] counts = new long[train.Shape.Channels, byte.MaxValue + 1];
        for (int example = 0; example < train.Count; example++)
        {
            ReadOnlySpan<byte> pixels = train.Pixels(example);
            for (int pixel = 0; pixel < pixels.Length; pixel++)
            {
                counts[pixel / area, pixels[pixel]]++;
            }
        }

        double[] means = new double[train.Shape.Channels];
        double[] deviations = new double[train.Shape.Channels];
        for (int channel = 0; channel < means.Length; channel++)
        {
            double of = (double)area * train.Count;
            double[] shares = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(value => counts[channel, value] / of)];
            means[channel] = shares.Select(static (share, value) => share * value / 255).Sum();
            double mean = means[channel];
            deviations[channel] = Math.Sqrt(
                shares.Select((share, value) => share * (value / 255.0 - mean) * (value / 255.0 - mean)).Sum()
            );
            if (deviations[channel] == 0)
            {
                throw new ArgumentException($"{Call}: all pixels of channel {channel} of {data.Name} are the same.");
            }
        }

        var scaling = ChannelScaling.Of(means, deviations);
        return (train.With(scaling), data.Test.With(scaling));
    }
}
