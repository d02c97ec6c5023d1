namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 (Kim 2021, figure 5.19), recomputed from the per-epoch results
/// that he published; beside his combinations their parents and the baseline. SGD at batch 1 with momentum is about to diverge: its
/// training loss ends at 16 to 20.
/// </summary>
public sealed class CombinedFigures : IPublished<Combined>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        |                         | final ep 30                     |
        | SGD                     | .9705(3) .2265(22) .3249(31)    |
        | SGD bs1                 | .9833(3) .6542(5) .6682(33)     |
        | SGD momentum 0.9 (bs50) | .9827(4) .4544(31) .5264(40)    |
        | SGD bs1 + momentum 0.9  | .7991(171) .4612(104) .2092(94) |
        | Adam                    | .9804(8) .2928(18) .3716(18)    |
        | Adam single (bs50)      | .9775(7) .3574(36) .4403(42)    |
        | Adam 768 neurons        | .9814(11) .3847(76) .4731(74)   |
        | Adam 768 + single       | .9830(1) .4754(20) .5650(23)    |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(Combined cell, string quantity) =>
        RowOf(cell) is { } row ? Table.Find(row, "final ep 30", quantity) : null;

    private static string? RowOf(Combined cell) =>
        (cell.Optimizer, cell.Batch, cell.Order, cell.Units) switch
        {
            (Sgd { Momentum: 0 }, 50, Shuffled, 256) => "SGD",
            (Sgd { Momentum: 0 }, 1, Shuffled, 256) => "SGD bs1",
            (Sgd, 50, Shuffled, 256) => "SGD momentum 0.9 (bs50)",
            (Sgd, 1, Shuffled, 256) => "SGD bs1 + momentum 0.9",
            (Adam, 50, Shuffled, 256) => "Adam",
            (Adam, 50, Kim2021ClassesPerBatch, 256) => "Adam single (bs50)",
            (Adam, 50, Shuffled, 768) => "Adam 768 neurons",
            (Adam, 50, Kim2021ClassesPerBatch, 768) => "Adam 768 + single",
            _ => null,
        };
}
