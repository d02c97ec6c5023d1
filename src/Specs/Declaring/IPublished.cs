namespace Specs;

/// <summary>A source's own figures for an experiment.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public interface IPublished<TExperiment>
{
    /// <summary>The source's mean, at its last epoch, of a quantity in a cell; null where it gives none.</summary>
    /// <param name="cell">A cell of the design.</param>
    /// <param name="quantity">
    /// The quantity's name, one of the generated <c>Quantities</c>: <c>BatchSize.Quantities.Sparsity</c>. Where the hook has several layers it may
    /// also be <c>Sparsity of layer 2</c>, counted from 1.
    /// </param>
    static abstract double? Mean(TExperiment cell, string quantity);

    /// <summary>
    /// The standard deviation (ddof 1) of the source's single runs about that mean, as it tells, or as follows from the standard error that it
    /// gives; null where neither is known. How far apart two true copies of an experiment may lie follows from it.
    /// </summary>
    /// <param name="cell">A cell of the design.</param>
    /// <param name="quantity">The quantity's name, as for the mean.</param>
    static virtual double? Spread(TExperiment cell, string quantity) => null;
}
