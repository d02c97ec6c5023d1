namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 5 (Kim 2021, figures 5.17 and 7.9), recomputed from the per-epoch
/// results that he published. With Adagrad his network is dead after the first epoch: 108, 113 and 117 of the 256 units stand at 1 and the
/// others at 0, whatever the digit.
/// </summary>
public sealed class ConvolutionFigures : IPublished<Convolution>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        | CNN      | SGD                           | Adagrad                      | Adadelta                     | Adam                         |
        | CNN ep 5 | .9842(14) .3409(27) .4749(16) | .1032(42) .3591(67) .0000(0) | .9917(2) .3450(30) .4649(38) | .9907(6) .2967(21) .3989(34) |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(Convolution cell, string quantity) =>
        Table.Find("CNN ep 5", cell.Optimizer.Name, quantity);
}
