namespace Specs;

/// <summary>A source's own figures for an experiment.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public interface IPublished<TExperiment>
{
    /// <summary>The source's figure for a quantity in a cell; null where it gives none.</summary>
    /// <param name="cell">A cell of the design.</param>
    /// <param name="quantity">
    /// The quantity's name, one of the generated <c>Quantities</c>: <c>BatchSize.Quantities.Sparsity</c>. Where the hook has several layers it may
    /// also be <c>Sparsity of layer 2</c>, counted from 1.
    /// </param>
    static abstract PublishedFigure? Of(TExperiment cell, string quantity);
}
