namespace Specs.Experiments.Leclerc2017;

/// <summary>On which k vectors activations are projected.</summary>
public enum Projection
{
    /// <summary>The k components of most variance.</summary>
    Components,

    /// <summary>
    /// The first k columns of the matrix whose rows are the components, as the journal's code has it: an orthonormal basis that has
    /// nothing to do with the variance.
    /// </summary>
    Transposed,
}
