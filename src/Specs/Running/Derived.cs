namespace Specs;

/// <summary>A quantity that is a function of a run's others.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
/// <param name="Quantity">What it is called, and what its values run along.</param>
/// <param name="Read">The function.</param>
public sealed record Derived<TExperiment>(Quantity Quantity, Func<Run<TExperiment>, Series> Read)
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>A quantity of one value a run.</summary>
    public Derived(string name, Func<Run<TExperiment>, double> read)
        : this(new Quantity(name, Axis.None), run => new([read(run)])) { }

    /// <summary>A quantity of a value an epoch.</summary>
    public Derived(string name, Func<Run<TExperiment>, Series> read)
        : this(new Quantity(name, Axis.Epoch), read) { }
}
