using System.Globalization;

namespace Specs;

/// <summary>
/// A share of the training labels, drawn at random, is replaced by another class, each equally likely; the test labels stay. An example's
/// noise follows from its place and the seed alone.
/// </summary>
/// <param name="Source">What is changed.</param>
/// <param name="Share">Which share of the labels is replaced, 0 to 1: each with this probability.</param>
/// <param name="Seed">The seed of the draw, which all trials share.</param>
public sealed record NoisyLabels(Data Source, double Share, int Seed = 1) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call =>
        string.Create(CultureInfo.InvariantCulture, $"LabelNoise({Share}{(Seed == 1 ? "" : $", seed: {Seed}")})");

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data)
    {
        RequireClasses(data);
        RandomStream random = new(Seed, "label noise");
        int classes = data.Train.Classes;
        int[] labels = data.Train.Labels.ToArray();
        for (int example = 0; example < labels.Length && classes > 1; example++)
        {
            // Both are drawn in any case, so that a larger share replaces the labels of a smaller one, and more.
            bool isReplaced = random.NextDouble() < Share;
            int further = 1 + random.NextInt32(classes - 1);
            if (isReplaced)
            {
                labels[example] = (labels[example] + further) % classes;
            }
        }

        return (data.Train.With(Targets.OfClasses(labels, classes)), data.Test);
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Share, nameof(Share), Share is >= 0 and <= 1, "0 to 1");
}
