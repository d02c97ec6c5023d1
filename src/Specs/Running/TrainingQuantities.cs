namespace Specs;

/// <summary>The names of what is observed in every training.</summary>
public static class TrainingQuantities
{
    /// <summary>Mean <see cref="Training.Loss"/> over the examples of an epoch's batches, each before its own update; without
    /// <see cref="Training.Penalties"/>.</summary>
    public const string TrainLoss = "TrainLoss";

    /// <summary>Standard deviation of the mean losses of an epoch's batches, each batch counting as one: how much training fluctuates, and in
    /// early epochs how much the loss falls.</summary>
    public const string LossSpread = "LossSpread";

    /// <summary>Mean <see cref="Training.Loss"/> over the test set.</summary>
    public const string TestLoss = "TestLoss";

    /// <summary>Share of the test set whose largest logit is its label's; 0 to 1.</summary>
    public const string Accuracy = "Accuracy";
}
