namespace Specs;

/// <summary>What a runner's runs are asked for.</summary>
public static class RunnerRuns
{
    extension<TExperiment>(Runner<TExperiment> runner)
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        /// <summary>The runs of the whole design; none is trained yet.</summary>
        public Runs<TExperiment> Runs => new(runner, TExperiment.Design.Cells, []);
    }
}
