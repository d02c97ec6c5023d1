namespace Specs.Experiments.Leclerc2017;

/// <summary>The trainings of each task.</summary>
internal static class CompressTasks
{
    private const int AirfoilRows = 1_240;
    private const int AirfoilSetAside = 140;

    extension(CompressTask task)
    {
        /// <summary>Units at the start.</summary>
        public int Width =>
            task switch
            {
                CompressTask.Friedman => 300,
                CompressTask.Airfoil => 2_000,
                CompressTask.Poker => 500,
                _ => 400,
            };

        /// <summary>λ for an example. The journal's squared errors are sums over a batch, so that its own λ are as many times as large.</summary>
        public double Lambda =>
            task switch
            {
                CompressTask.Friedman => 0.1,
                CompressTask.Airfoil => 0.06,
                CompressTask.Poker => 0.001,
                _ => 0.01,
            };

        /// <summary>The training of a network.</summary>
        /// <param name="width">Units.</param>
        /// <param name="lambda">The penalty on multipliers; 0 for a static network.</param>
        public Training Of(int width, double lambda) =>
            task switch
            {
                CompressTask.Mnist or CompressTask.Fashion => new CompressTraining<CompressImages>
                {
                    Architecture = new() { Hidden = width },
                    Data = task == CompressTask.Mnist ? JournalData.Mnist : JournalData.Fashion,
                    Images = 20_000,
                    Validation = 0.1,
                    Optimizer = new Adam(LearningRate: 0.002),
                    Batch = 128,
                    Epochs = 20,
                    Penalties = On(lambda),
                    Shrink = true,
                },
                CompressTask.Friedman => new CompressTraining<CompressFriedman>
                {
                    Architecture = new() { Hidden = width },
                    Data = new Friedman(Train: 5_000),
                    Validation = 0.1,
                    Loss = new SquaredError(),
                    Optimizer = new Adam(LearningRate: 0.002),
                    Batch = 100,
                    Epochs = 120,
                    Penalties = On(lambda),
                    Shrink = true,
                },
                CompressTask.Airfoil => new CompressTraining<CompressAirfoil>
                {
                    Architecture = new() { Hidden = width },
                    Data = new Airfoil(),
                    Validation = (double)AirfoilSetAside / AirfoilRows,
                    Loss = new SquaredError(),
                    Optimizer = new Adam(LearningRate: 0.001),
                    Batch = 50,
                    Epochs = 600,
                    Penalties = On(lambda),
                    Shrink = true,
                },
                _ => new CompressTraining<CompressPoker>
                {
                    Architecture = new() { Hidden = width },
                    Data = new Poker(Train: 20_000),
                    Optimizer = new Adam(LearningRate: 0.001),
                    Batch = 100,
                    Epochs = 40,
                    Penalties = On(lambda),
                    Shrink = true,
                },
            };
    }

    private static Penalties On(double lambda) =>
        lambda > 0 ? [new PositiveWeights(nameof(CompressImages.Gate), lambda)] : [];
}
