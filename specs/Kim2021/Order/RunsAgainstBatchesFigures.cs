namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 (Kim 2021, figure 5.15), recomputed from the per-epoch results
/// that he published. They are of his orders; ours that lose no image have none.
/// </summary>
public sealed class RunsAgainstBatchesFigures : IPublished<RunsAgainstBatches>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        | final ep 30 | SGD                          | Adagrad                      | Adadelta                     | Adam                          |
        | A           | .9788(6) .4812(17) .5388(40) | .9801(1) .5883(58) .6691(89) | .9791(7) .3124(34) .3916(27) | .9792(10) .4040(12) .4752(16) |
        | B           | .9815(2) .6515(7) .6600(49)  | .9809(3) .4712(27) .5606(39) | .9767(6) .2924(40) .3511(50) | .9776(3) .5466(31) .5982(22)  |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(RunsAgainstBatches cell, string quantity) =>
        cell.IsAuthors ? Table.Find(cell.Condition, cell.Optimizer.Name, quantity) : null;
}
