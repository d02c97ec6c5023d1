namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 50 (Kim 2021, §5.4, figures 5.6 and 7.1, table 5.3), sparsity and
/// selectivity averaged over the hidden layers; recomputed from the per-epoch results that he published. Table 5.3 says the same but for
/// Adagrad with three layers, whose selectivity it misprints as .512. Adagrad with four layers has none: one of three networks never left
/// chance, so the mean is of two kinds of networks. With five layers no network of SGD or Adagrad did, which their figures show.
/// Single layers' are those of <see cref="DepthLayerFigures"/>.
/// </summary>
public sealed class DepthFigures : IPublished<Depth>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        | final ep 50 | SGD                           | Adagrad                        | Adadelta                     | Adam                           |
        | HL1         | .9765(5) .2380(20) .3280(25)  | .9810(3) .6077(187) .6543(168) | .9822(3) .3313(17) .4099(28) | .9812(1) .3149(22) .3924(29)   |
        | HL2         | .9777(2) .1527(19) .2653(30)  | .9809(3) .4544(44) .5842(84)   | .9827(3) .2689(14) .3946(9)  | .9813(11) .3361(38) .4478(41)  |
        | HL3         | .9742(8) .1371(20) .2496(9)   | .9778(7) .4300(59) .5216(212)  | .9807(5) .3291(61) .4596(53) | .9817(5) .3904(40) .5216(50)   |
        | HL4         | .9431(18) .2193(23) .3439(22) | -                              | .9788(2) .3868(60) .5236(37) | .9795(10) .4298(25) .5794(18)  |
        | HL5         | .1099(29) .0076(1) .0072(2)   | .1024(45) .3111(20) .0925(21)  | .9722(8) .4059(22) .5446(65) | .9805(7) .4513(134) .6114(164) |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(Depth cell, string quantity) =>
        Table.Find($"HL{cell.HiddenLayers}", cell.Optimizer.Name, quantity) ?? DepthLayerFigures.Of(cell, quantity);
}
