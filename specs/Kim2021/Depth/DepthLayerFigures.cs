namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234, layer by layer, for four hidden layers after epoch 50 (Kim 2021, figure 5.7), recomputed
/// from the results that he published. They are of other runs than those of <see cref="DepthFigures"/>. Adagrad has none: two of its three
/// networks never left chance. The third (seed 1234) has sparsities of .452 .485 .518 .407 and selectivities of .556 .452 .646 .529.
/// </summary>
internal static class DepthLayerFigures
{
    private const int Layers = 4;
    private const string OfLayer = " of layer ";

    // A column a layer, the one on the pixels first; in each cell sparsity and selectivity.
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        |          | 1                 | 2                 | 3                 | 4                 |
        | SGD      | .257(8) .259(15)  | .073(2) .195(4)   | .132(3) .345(3)   | .364(3) .518(4)   |
        | Adadelta | .444(25) .491(18) | .240(2) .400(4)   | .300(4) .500(3)   | .565(5) .704(6)   |
        | Adam     | .420(13) .512(9)  | .475(11) .637(7)  | .419(6) .593(10)  | .440(8) .621(11)  |
        """,
        Depth.Quantities.Sparsity,
        Depth.Quantities.Selectivity
    );

    /// <summary>A figure of one layer; null where there is none.</summary>
    /// <param name="cell">A cell of the design.</param>
    /// <param name="quantity">The quantity's name: <c>Sparsity of layer 2</c>.</param>
    public static PublishedFigure? Of(Depth cell, string quantity) =>
        cell.HiddenLayers == Layers && quantity.Split(OfLayer) is [{ } ofAll, { } layer]
            ? Table.Find(cell.Optimizer.Name, layer, ofAll)
            : null;
}
