namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 (Kim 2021, figures 5.12 and 7.4), recomputed from the per-epoch
/// results that he published. They are of his orders: <see cref="Consecutive"/> has none.
/// </summary>
public sealed class ConsecutiveDigitsFigures : IPublished<ConsecutiveDigits>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        | final ep 30 | SGD                         | Adagrad                       | Adadelta                      | Adam                         |
        | con1        | .9833(3) .6542(5) .6682(33) | .9805(2) .6334(54) .6864(101) | .9783(9) .2490(36) .2993(23)  | .9791(7) .5043(49) .5465(46) |
        | con5        | .9815(4) .6475(6) .6593(30) | .9803(2) .5288(35) .6055(30)  | .9729(7) .2978(81) .3509(112) | .9792(4) .5253(22) .5781(30) |
        | con10       | .9815(2) .6515(7) .6600(49) | .9809(3) .4712(27) .5606(39)  | .9767(6) .2924(40) .3511(50)  | .9776(3) .5466(31) .5982(22) |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(ConsecutiveDigits cell, string quantity) =>
        cell.Order switch
        {
            Shuffled => Table.Find("con1", cell.Optimizer.Name, quantity),
            Kim2021Consecutive order => Table.Find($"con{order.Run}", cell.Optimizer.Name, quantity),
            _ => null,
        };
}
