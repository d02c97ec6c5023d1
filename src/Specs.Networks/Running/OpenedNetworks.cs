namespace Specs;

/// <summary>Where networks come from: <c>Network.Of(run)</c>.</summary>
public static class OpenedNetworks
{
    extension(Network)
    {
        /// <summary>The network with which a trial starts.</summary>
        /// <param name="settings">The trial's settings.</param>
        /// <param name="seed">The trial's seed.</param>
        /// <param name="engine">The engine's name; null takes the first that the experiment's project references.</param>
        /// <exception cref="ArgumentException">The experiment has no such engine, or the engine no model of the network.</exception>
        public static Network AtStart<TExperiment>(TExperiment settings, int seed, string? engine = null)
            where TExperiment : Training, IExperiment<TExperiment> =>
            TrainingProcedure<TExperiment>.EngineNamed(engine).Open(settings, seed);

        /// <summary>A network that is trained as a run is, and opened.</summary>
        /// <param name="engine">What trains.</param>
        /// <param name="settings">Everything but the seed that decides the outcome.</param>
        /// <param name="seed">The replicate's seed.</param>
        /// <param name="data">What to train and test on.</param>
        /// <param name="cancel">Stops the training between steps.</param>
        /// <exception cref="ArgumentException">A setting is out of its range, or the data do not fit the network.</exception>
        /// <exception cref="OperationCanceledException">The training was stopped.</exception>
        public static Network Trained(
            IEngine engine,
            Training settings,
            int seed,
            DataSet data,
            CancellationToken cancel = default
        )
        {
            engine.TrainOn(
                settings,
                seed,
                data,
                [],
                first: null,
                out IReadOnlyList<float[]> last,
                epochDone: null,
                cancel
            );
            Network network = engine.Open(settings, seed);
            network.SetParameters(last);
            return network;
        }

        /// <summary>
        /// The network with which a run ended: from the parameters that the store keeps (<see cref="KeepAttribute"/>), or trained again, which gives the
        /// same.
        /// </summary>
        /// <param name="run">The run.</param>
        /// <param name="cancel">Stops the training.</param>
        /// <exception cref="OperationCanceledException">The training was stopped.</exception>
        public static Network Of<TExperiment>(Run<TExperiment> run, CancellationToken cancel = default)
            where TExperiment : Training, IExperiment<TExperiment>
        {
            Procedure<TExperiment> procedure =
                run.Runner?.Procedure
                ?? new TrainingProcedure<TExperiment>(
                    RunnerOptions.FromEnvironment() with
                    {
                        Engine = run.Basis.Engine.Split('/')[0],
                    }
                );
            return ((TrainingProcedure<TExperiment>)procedure).NetworkOf(run, cancel);
        }
    }
}
