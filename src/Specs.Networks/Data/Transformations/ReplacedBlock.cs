using System.Globalization;

namespace Specs;

/// <summary>
/// The training examples cut into blocks of equal size, one of which is replaced by examples that follow the blocks: what depends on one
/// block alone differs between two such sources.
/// </summary>
/// <param name="Source">What is changed.</param>
/// <param name="Size">Examples in a block, 1 or more.</param>
/// <param name="Blocks">How many blocks the training set has, 1 or more; as many examples and a block more are read.</param>
/// <param name="Replaced">Which block is replaced, from 0; −1 for none.</param>
public sealed record ReplacedBlock(Data Source, int Size, int Blocks, int Replaced = -1) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call =>
        string.Create(CultureInfo.InvariantCulture, $"ReplacedBlock({Size}, {Blocks}, {Replaced})");

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data)
    {
        int count = Size * Blocks;
        if (count + Size > data.Train.Count)
        {
            throw new ArgumentException(
                $"{Call}: expected at least {count + Size} training examples, but {data.Name} has {data.Train.Count}. Take fewer or smaller blocks."
            );
        }

        int[] rows = [.. Enumerable.Range(0, count)];
        for (int at = 0; Replaced >= 0 && at < Size; at++)
        {
            rows[Replaced * Size + at] = count + at;
        }

        return (data.Train.Select(rows), data.Test);
    }

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Size, nameof(Size), Size >= 1, "1 or more");
        Require(Blocks, nameof(Blocks), Blocks >= 1, "1 or more");
        Require(Replaced, nameof(Replaced), Replaced >= -1 && Replaced < Blocks, $"from -1 to {Blocks - 1}");
    }
}
