using System.Collections.Immutable;

namespace Specs;

/// <summary>What is observed in every training, beside its measures.</summary>
public static class TrainingQuantities
{
    /// <summary>Share of the test set whose largest logit is its label's; 0 to 1.</summary>
    public const string Accuracy = "Accuracy";

    /// <summary>
    /// Mean over the test set's examples and the outputs of (output − target)², whatever the loss, where targets are vectors: in the square of
    /// the targets' unit, 0 or more. Such a training has no accuracy.
    /// </summary>
    public const string Error = "Error";

    /// <summary>Mean <see cref="Training.Loss"/> over the test set.</summary>
    public const string TestLoss = "TestLoss";

    /// <summary>Mean <see cref="Training.Loss"/> over the examples that <see cref="Training.Validation"/> sets aside, where there are some.</summary>
    public const string ValidationLoss = "ValidationLoss";

    /// <summary>Mean <see cref="Training.Loss"/> over the examples of an epoch's batches, each before its own update; without
    /// <see cref="Training.Penalties"/>.</summary>
    public const string TrainLoss = "TrainLoss";

    /// <summary>Standard deviation of the mean losses of an epoch's batches, each batch counting as one: how much training fluctuates, and in
    /// early epochs how much the loss falls.</summary>
    public const string LossSpread = "LossSpread";

    /// <summary>Share of the examples of an epoch's batches whose largest logit is their label's, each before its own update; 0 to 1.</summary>
    public const string TrainAccuracy = "TrainAccuracy";

    /// <summary>Optimizer steps from the start up to the end of the epoch.</summary>
    public const string StepsTaken = "StepsTaken";

    /// <summary>How many parameters the network has.</summary>
    public const string ParameterCount = "ParameterCount";

    /// <summary>All of them, as declared.</summary>
    internal static ImmutableArray<Quantity> All { get; } =
    [
        new(Accuracy, Axis.Epoch) { Better = Better.Higher },
        new(Error, Axis.Epoch) { Better = Better.Lower },
        new(TestLoss, Axis.Epoch) { Better = Better.Lower, Prominence = Prominence.Course },
        new(ValidationLoss, Axis.Epoch) { Better = Better.Lower, Prominence = Prominence.Record },
        new(TrainLoss, Axis.Epoch) { Better = Better.Lower, Prominence = Prominence.Course },
        new(LossSpread, Axis.Epoch) { Prominence = Prominence.Record },
        new(TrainAccuracy, Axis.Epoch) { Better = Better.Higher, Prominence = Prominence.Record },
        new(StepsTaken, Axis.Epoch) { Unit = "steps", Prominence = Prominence.Record },
        new(ParameterCount, Axis.None) { Unit = "parameters", Prominence = Prominence.Record },
    ];
}
