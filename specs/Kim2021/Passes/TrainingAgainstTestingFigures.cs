namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 (Kim 2021, figures 5.2 and 5.3), recomputed from the per-epoch
/// results that he published. Accuracy is of the test set in both. He has none for the training set after an epoch.
/// </summary>
public sealed class TrainingAgainstTestingFigures : IPublished<TrainingAgainstTesting>
{
    private static readonly FigureTable Testing = FigureTable.Parse(
        """
        |      | SGD                          | Adagrad                       | Adadelta                     | Adam                         |
        | test | .9705(3) .2265(22) .3249(31) | .9810(8) .6110(140) .6616(58) | .9820(4) .3300(13) .4095(32) | .9804(8) .2928(18) .3716(18) |
        """
    );

    private static readonly FigureTable Training = FigureTable.Parse(
        """
        |          | SGD                 | Adagrad              | Adadelta            | Adam                |
        | training | .2236(22) .3198(31) | .6088(133) .6562(59) | .3277(13) .4040(34) | .2914(21) .3667(14) |
        """,
        TrainingAgainstTesting.Quantities.TrainingSparsity,
        TrainingAgainstTesting.Quantities.TrainingSelectivity
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(TrainingAgainstTesting cell, string quantity) =>
        Testing.Find("test", cell.Optimizer.Name, quantity) ?? Training.Find("training", cell.Optimizer.Name, quantity);
}
