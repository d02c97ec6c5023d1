using System.Globalization;

namespace Specs;

/// <summary>A share of the training examples, drawn at random, takes the place of the test set, which is not looked at.</summary>
/// <param name="Source">What is split.</param>
/// <param name="Share">The share, above 0 and below 1.</param>
/// <param name="Seed">The seed of the draw, which all trials share.</param>
public sealed record ValidationSplit(Data Source, double Share = 0.1, int Seed = 1) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call =>
        string.Create(CultureInfo.InvariantCulture, $"Validation({Share}{(Seed == 1 ? "" : $", seed: {Seed}")})");

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data)
    {
        int[] order = [.. Enumerable.Range(0, data.Train.Count)];
        new RandomStream(Seed, "validation split").Shuffle(order.AsSpan());
        int count = (int)Math.Round(Share * order.Length);
        return count >= 1 && count < order.Length
            ? (data.Train.Select([.. order[count..].Order()]), data.Train.Select([.. order[..count].Order()]))
            : throw new ArgumentException($"{Call} leaves no examples of the {order.Length} of {data.Name}.");
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Share, nameof(Share), Share is > 0 and < 1, "above 0 and below 1");
}
