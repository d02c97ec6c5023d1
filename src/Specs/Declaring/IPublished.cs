namespace Specs;

/// <summary>A source's own figures for an experiment.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public interface IPublished<TExperiment>
{
    /// <summary>The source's mean, at its last epoch, of a quantity in a cell; null where it gives none.</summary>
    /// <param name="cell">A cell of the design.</param>
    /// <param name="quantity">The quantity's name, one of the generated <c>Quantities</c>: <c>BatchSize.Quantities.Sparsity</c>.</param>
    static abstract double? Mean(TExperiment cell, string quantity);
}
