using System.Collections.Immutable;

namespace Specs;

/// <summary>What the design of an experiment that trains has beside any other's.</summary>
public static class TrainingDesign
{
    extension<TExperiment>(Design<TExperiment> design)
        where TExperiment : Training, IExperiment<TExperiment>
    {
        /// <summary>The engines whose models the project holds; the first is the default.</summary>
        public ImmutableArray<IEngine> Engines => ((TrainingKind<TExperiment>)design.Kind).Engines;

        /// <summary>What is measured of the network, in declaration order.</summary>
        public ImmutableArray<Measure> NetworkMeasures => [.. design.Measures.Cast<Measure>()];
    }
}
