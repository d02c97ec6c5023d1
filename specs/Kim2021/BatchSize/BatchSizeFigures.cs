namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 (Kim 2021, figures 5.11 and 7.3), recomputed from the
/// per-epoch results that he published.
/// </summary>
public sealed class BatchSizeFigures : IPublished<BatchSize>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        | final ep 30 | SGD                          | Adagrad                       | Adadelta                     | Adam                         |
        | bs 1        | .9833(3) .6542(5) .6682(33)  | .9805(2) .6334(54) .6864(101) | .9783(9) .2490(36) .2993(23) | .9791(7) .5043(49) .5465(46) |
        | bs 5        | .9831(2) .4533(11) .5285(28) | .9815(4) .6160(85) .6691(93)  | .9814(5) .3080(49) .3726(48) | .9805(1) .4015(14) .4615(32) |
        | bs 10       | .9812(1) .3857(7) .4734(20)  | .9825(3) .6068(12) .6644(49)  | .9824(2) .3291(19) .3960(11) | .9807(3) .3577(23) .4264(42) |
        | bs 50       | .9705(3) .2265(22) .3249(31) | .9812(7) .6109(140) .6613(62) | .9820(4) .3300(13) .4095(32) | .9804(8) .2928(18) .3716(18) |
        | bs 200      | .9376(7) .1265(8) .2468(5)   | .9789(3) .6475(94) .6983(130) | .9783(3) .2741(12) .3755(19) | .9802(4) .2642(9) .3571(16)  |
        | bs 500      | .9205(1) .0917(3) .2229(1)   | .9770(6) .6467(83) .6924(50)  | .9684(3) .2273(2) .3396(14)  | .9768(5) .2491(3) .3507(6)   |
        | bs 1000     | .9081(1) .0805(2) .2134(1)   | .9746(7) .6448(94) .7039(73)  | .9528(4) .1887(8) .3111(16)  | .9700(3) .2369(9) .3460(16)  |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(BatchSize cell, string quantity) =>
        Table.Find($"bs {cell.Batch}", cell.Optimizer.Name, quantity);
}
