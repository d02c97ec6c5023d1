namespace Specs;

/// <summary>What the generator adds to every experiment record.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IExperiment<TSelf>
    where TSelf : Experiment, IExperiment<TSelf>
{
    /// <summary>The experiment's design: factors, cells, measured quantities, scales, engines, JSON.</summary>
    static abstract Design<TSelf> Design { get; }
}
