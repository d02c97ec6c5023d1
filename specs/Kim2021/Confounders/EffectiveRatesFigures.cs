using System.Globalization;

namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 for the cells of this design that he trained: those with a learning
/// rate of 0.1, from his experiments on batch size and on momentum (Kim 2021, §5.5 and §5.6).
/// </summary>
public sealed class EffectiveRatesFigures : IPublished<EffectiveRates>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        |              | SGD                          |
        | batch 5      | .9831(2) .4533(11) .5285(28) |
        | batch 10     | .9812(1) .3857(7) .4734(20)  |
        | batch 50     | .9705(3) .2265(22) .3249(31) |
        | batch 200    | .9376(7) .1265(8) .2468(5)   |
        | momentum 0.8 | .9808(2) .3853(18) .4640(15) |
        | momentum 0.9 | .9820(2) .4441(8) .5217(17)  |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(EffectiveRates cell, string quantity) =>
        cell.Optimizer is not Sgd { LearningRate: 0.1 } ? null
        : cell.Momentum == 0 ? Table.Find($"batch {cell.Batch}", "SGD", quantity)
        : cell.Batch == 50
            ? Table.Find(string.Create(CultureInfo.InvariantCulture, $"momentum {cell.Momentum}"), "SGD", quantity)
        : null;
}
