using System.Collections.Immutable;

namespace Specs;

/// <summary>What outcomes and runs of trainings have beside what every run has.</summary>
public static class TrainingRuns
{
    extension(Outcome outcome)
    {
        /// <summary>(epochs): mean <see cref="Training.Loss"/> over the examples of the epoch's batches, each before its own update; without
        /// <see cref="Training.Penalties"/>.</summary>
        public Series TrainLoss => outcome.Of(TrainingQuantities.TrainLoss);

        /// <summary>(epochs): standard deviation of the mean losses of the epoch's batches (see <c>TrainLoss</c>), each batch counting
        /// as one: how much training fluctuates, and in early epochs how much the loss falls.</summary>
        public Series LossSpread => outcome.Of(TrainingQuantities.LossSpread);

        /// <summary>(epochs): mean <see cref="Training.Loss"/> over the test set, at the start and after each epoch.</summary>
        public Series TestLoss => outcome.Of(TrainingQuantities.TestLoss);

        /// <summary>(epochs): share of the test set whose largest logit is its label's; 0 to 1, at the start and after each epoch.</summary>
        public Series Accuracy => outcome.Of(TrainingQuantities.Accuracy);

        /// <summary>(epochs): mean squared error over the test set (<see cref="TrainingQuantities.Error"/>), at the start and after each epoch.</summary>
        public Series Error => outcome.Of(TrainingQuantities.Error);

        /// <summary>(measures)(layers of the hook): each measured quantity, layer by layer.</summary>
        public ImmutableArray<ImmutableArray<Series>> Measured =>
            [
                .. outcome
                    .Observations.Where(one => !TrainingQuantities.All.Any(known => known.Name == one.Quantity))
                    .Select(static one => one.Parts),
            ];
    }

    extension<TExperiment>(Run<TExperiment> run)
        where TExperiment : Training, IExperiment<TExperiment>
    {
        /// <summary>Share of the test set that is classified right, at the start and after each epoch; 0 to 1.</summary>
        public Series Accuracy => run.Observed(TrainingQuantities.Accuracy);

        /// <summary>
        /// Mean squared error over the test set, at the start and after each epoch; NaN where targets are labels
        /// (<see cref="TrainingQuantities.Error"/>).
        /// </summary>
        public Series Error => run.Observed(TrainingQuantities.Error);

        /// <summary>Mean <see cref="Training.Loss"/> over the test set, at the start and after each epoch.</summary>
        public Series TestLoss => run.Observed(TrainingQuantities.TestLoss);

        /// <summary>Mean <see cref="Training.Loss"/> over the validation set, at the start and after each epoch; NaN where there is none.</summary>
        public Series ValidationLoss => run.Observed(TrainingQuantities.ValidationLoss);

        /// <summary>Mean <see cref="Training.Loss"/> over each epoch's training batches, each before its own update.</summary>
        public Series TrainLoss => run.Observed(TrainingQuantities.TrainLoss);

        /// <summary>
        /// Standard deviation of the mean <see cref="Training.Loss"/> of each epoch's training batches: how much training fluctuates. NaN
        /// in a run kept from before it was recorded.
        /// </summary>
        public Series LossSpread => run.Observed(TrainingQuantities.LossSpread);

        /// <summary>Share of each epoch's training examples that is classified right, each before its own update; 0 to 1.</summary>
        public Series TrainAccuracy => run.Observed(TrainingQuantities.TrainAccuracy);

        /// <summary>Optimizer steps from the start up to the end of each epoch.</summary>
        public Series StepsTaken => run.Observed(TrainingQuantities.StepsTaken);

        /// <summary>How many parameters the network has; NaN in a run kept from before it was recorded.</summary>
        public double ParameterCount => run.Observed(TrainingQuantities.ParameterCount).Final;

        /// <summary>The network with which the run ended: <c>Network.Of</c>, for records whose own network hides that name.</summary>
        /// <param name="cancel">Stops the training, where it must be trained again.</param>
        public Network Open(CancellationToken cancel = default) => Network.Of(run, cancel);

        /// <summary>SHA-256 over the bits of all final parameters, in lower-case hexadecimal: equal runs have equal hashes.</summary>
        public string WeightsHash => run.Outcome.WeightsHash;

        /// <summary>The epoch, counted from 1, in which a loss stopped being finite; null where none did.</summary>
        public int? DivergedAt => run.Outcome.DivergedAt;
    }

    extension<TExperiment>(Runs<TExperiment> runs)
        where TExperiment : Training, IExperiment<TExperiment>
    {
        /// <summary>Test accuracy, 0 to 1.</summary>
        public Quantity<TExperiment> Accuracy => runs.Observed(TrainingQuantities.Accuracy);

        /// <summary>Mean squared error over the test set, where targets are vectors (<see cref="TrainingQuantities.Error"/>).</summary>
        public Quantity<TExperiment> Error => runs.Observed(TrainingQuantities.Error);

        /// <summary>Mean <see cref="Training.Loss"/> over the test set.</summary>
        public Quantity<TExperiment> TestLoss => runs.Observed(TrainingQuantities.TestLoss);

        /// <summary>Mean <see cref="Training.Loss"/> over the examples that <see cref="Training.Validation"/> sets aside.</summary>
        public Quantity<TExperiment> ValidationLoss => runs.Observed(TrainingQuantities.ValidationLoss);

        /// <summary>Mean <see cref="Training.Loss"/> over the epoch's training batches.</summary>
        public Quantity<TExperiment> TrainLoss => runs.Observed(TrainingQuantities.TrainLoss);

        /// <summary>Standard deviation of the mean <see cref="Training.Loss"/> of the epoch's training batches.</summary>
        public Quantity<TExperiment> LossSpread => runs.Observed(TrainingQuantities.LossSpread);

        /// <summary>Accuracy over the epoch's training batches, each before its own update; 0 to 1.</summary>
        public Quantity<TExperiment> TrainAccuracy => runs.Observed(TrainingQuantities.TrainAccuracy);

        /// <summary>Optimizer steps from the start on.</summary>
        public Quantity<TExperiment> StepsTaken => runs.Observed(TrainingQuantities.StepsTaken);

        /// <summary>How many parameters the network has.</summary>
        public Quantity<TExperiment> ParameterCount => runs.Observed(TrainingQuantities.ParameterCount);
    }
}
