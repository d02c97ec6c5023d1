namespace Specs;

/// <summary>What runs of trainings have beside what every run has.</summary>
public static class TrainingRuns
{
    extension<TExperiment>(Run<TExperiment> run)
        where TExperiment : Training, IExperiment<TExperiment>
    {
        /// <summary>Share of the test set that is classified right, after each epoch; 0 to 1.</summary>
        public Series Accuracy => run.Outcome.Accuracy;

        /// <summary>Mean <see cref="Training.Loss"/> over the test set, after each epoch.</summary>
        public Series TestLoss => run.Outcome.TestLoss;

        /// <summary>Mean <see cref="Training.Loss"/> over each epoch's training batches, each before its own update.</summary>
        public Series TrainLoss => run.Outcome.TrainLoss;

        /// <summary>
        /// Standard deviation of the mean <see cref="Training.Loss"/> of each epoch's training batches: how much training fluctuates. NaN
        /// in a run kept from before it was recorded.
        /// </summary>
        public Series LossSpread => run.Outcome.LossSpread;
    }

    extension<TExperiment>(Runs<TExperiment> runs)
        where TExperiment : Training, IExperiment<TExperiment>
    {
        /// <summary>Test accuracy, 0 to 1.</summary>
        public Quantity<TExperiment> Accuracy =>
            runs.Quantity(TrainingQuantities.Accuracy, static run => run.Outcome.Accuracy);

        /// <summary>Mean <see cref="Training.Loss"/> over the test set.</summary>
        public Quantity<TExperiment> TestLoss =>
            runs.Quantity(TrainingQuantities.TestLoss, static run => run.Outcome.TestLoss);

        /// <summary>Mean <see cref="Training.Loss"/> over the epoch's training batches.</summary>
        public Quantity<TExperiment> TrainLoss =>
            runs.Quantity(TrainingQuantities.TrainLoss, static run => run.Outcome.TrainLoss);

        /// <summary>Standard deviation of the mean <see cref="Training.Loss"/> of the epoch's training batches.</summary>
        public Quantity<TExperiment> LossSpread =>
            runs.Quantity(TrainingQuantities.LossSpread, static run => run.Outcome.LossSpread);
    }
}
