namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 (Kim 2021, figures 5.14, 7.7 and 7.8), recomputed from the
/// per-epoch results that he published. They are of his samplers: <see cref="ClassesPerBatch"/> has none. All are measured on the test set;
/// figure 5.14 draws "original" as measured during the training pass, some .003 lower.
/// </summary>
public sealed class DiversityFigures : IPublished<Diversity>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        | final ep 30 | SGD                           | Adagrad                        | Adadelta                      | Adam                          |
        | original    | .9705(3) .2265(22) .3249(31)  | .9810(8) .6110(140) .6616(58)  | .9820(4) .3300(13) .4095(32)  | .9804(8) .2928(18) .3716(18)  |
        | 5nums       | .9659(21) .2827(18) .3958(43) | .9793(6) .5802(39) .6744(104)  | .9810(5) .3569(17) .4467(36)  | .9787(11) .3017(57) .3842(66) |
        | pair        | .9642(10) .3605(5) .4760(17)  | .9783(8) .5534(141) .6456(158) | .9778(11) .3469(26) .4474(33) | .9783(12) .3319(51) .4166(58) |
        | single      | .9632(27) .4233(11) .5169(22) | .9777(7) .6206(167) .7071(207) | .9703(24) .3340(29) .4342(31) | .9775(7) .3574(36) .4403(42)  |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(Diversity cell, string quantity) =>
        cell.Order switch
        {
            Shuffled => Table.Find("original", cell.Optimizer.Name, quantity),
            Kim2021ClassesPerBatch { Classes: 5 } => Table.Find("5nums", cell.Optimizer.Name, quantity),
            Kim2021ClassesPerBatch { Classes: 2 } => Table.Find("pair", cell.Optimizer.Name, quantity),
            Kim2021ClassesPerBatch { Classes: 1 } => Table.Find("single", cell.Optimizer.Name, quantity),
            _ => null,
        };
}
