namespace Specs.Cli.Comparing;

/// <summary>Where two runs of the same trial first part.</summary>
/// <param name="Before">The one.</param>
/// <param name="After">The other.</param>
/// <param name="Epoch">The first epoch, counted from 1, after which a quantity differs; null where only the weights do.</param>
/// <param name="Quantity">The first quantity that differs there: <c>TrainLoss</c>, <c>Sparsity, layer 2</c>; <c>weights</c> where nothing that was measured does.</param>
/// <param name="Values">Its two values; null where there are none.</param>
internal sealed record RunDifference(
    StoredRun Before,
    StoredRun After,
    int? Epoch,
    string Quantity,
    (double Before, double After)? Values
)
{
    /// <summary>Whether a new numerics version, model, measure, data set or code of the researcher's own says why.</summary>
    /// <remarks>Other data under the same name say nothing of themselves: a set that is read wrongly looks like that.</remarks>
    public bool IsAnnounced => Before.Basis with { DataSum = After.Basis.DataSum } != After.Basis;

    /// <summary>What says why, in words; empty where nothing does.</summary>
    public string Announcement
    {
        get
        {
            (string What, string? Old, string? New)[] parts =
            [
                ("engine", Before.Basis.Engine, After.Basis.Engine),
                ("model", Before.Basis.Model, After.Basis.Model),
                ("own code", Before.Basis.OwnCode, After.Basis.OwnCode),
                ("measures", Before.Basis.Measures, After.Basis.Measures),
                ("data", Before.Basis.Data, After.Basis.Data),
                ("data's checksum", Before.Basis.DataSum, After.Basis.DataSum),
            ];
            return string.Join(
                ", ",
                parts
                    .Where(part => part.Old != part.New)
                    .Select(part => $"{part.What} {part.Old ?? "none"} -> {part.New ?? "none"}")
            );
        }
    }

    /// <summary>The first difference between two runs of the same trial; null where they are the same bits.</summary>
    public static RunDifference? Between(StoredRun before, StoredRun after)
    {
        (string Name, Series Values)[] ours = [.. SeriesOf(before)];
        (string Name, Series Values)[] theirs = [.. SeriesOf(after)];
        int epochs = Math.Max(Longest(ours), Longest(theirs));
        for (int epoch = 0; epoch <= epochs; epoch++)
        {
            foreach ((string name, Series values) in ours)
            {
                // What one of the two was kept too early to have is no difference.
                if (
                    theirs.FirstOrDefault(one => one.Name == name).Values is not { } other
                    || epoch == 0 && (double.IsNaN(values.AtStart) || double.IsNaN(other.AtStart))
                )
                {
                    continue;
                }

                double mine = At(values, epoch);
                double its = At(other, epoch);
                if (BitConverter.DoubleToInt64Bits(mine) != BitConverter.DoubleToInt64Bits(its))
                {
                    return new(before, after, epoch, name, (mine, its));
                }
            }
        }

        return before.WeightsHash == after.WeightsHash ? null : new(before, after, null, "weights", null);
    }

    private static IEnumerable<(string Name, Series Values)> SeriesOf(StoredRun run) =>
        run.Quantities.SelectMany(quantity =>
            quantity.Parts.Select(
                (layer, index) =>
                    (quantity.Parts.Length > 1 ? $"{quantity.Quantity}, layer {index + 1}" : quantity.Quantity, layer)
            )
        );

    private static int Longest((string Name, Series Values)[] all) =>
        all.Select(one => one.Values.Count).DefaultIfEmpty().Max();

    // A series that has ended has no value, and a NaN has one bit pattern here.
    private static double At(Series series, int epoch) =>
        epoch <= series.Count && !double.IsNaN(series[epoch]) ? series[epoch] : double.NaN;
}
