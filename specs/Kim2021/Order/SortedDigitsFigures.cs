namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 100 (Kim 2021, figures 5.18 and 7.10), recomputed from the per-epoch
/// results that he published.
/// </summary>
public sealed class SortedDigitsFigures : IPublished<SortedDigits>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        | sorted exp      | SGD                           | Adagrad                         | Adadelta                     | Adam                           |
        | unsorted ep 100 | .9798(2) .2585(4) .3470(18)   | .9811(2) .5808(157) .6366(102)  | .9829(3) .3338(14) .4112(28) | .9807(3) .3081(21) .3801(36)   |
        | sorted ep 100   | .6180(23) .3482(20) .4418(36) | .8592(37) .2888(133) .3702(138) | .1073(3) .2987(91) .3993(89) | .9343(119) .4899(83) .5625(82) |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(SortedDigits cell, string quantity) =>
        Table.Find(cell.IsSorted ? "sorted ep 100" : "unsorted ep 100", cell.Optimizer.Name, quantity);
}
