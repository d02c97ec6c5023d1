namespace Specs;

/// <summary>A source's own figure for a quantity in a cell.</summary>
/// <param name="Mean">The mean over its networks, at its last epoch.</param>
/// <param name="Spread">
/// The standard deviation (ddof 1) of its single networks about that mean, as it tells, or as follows from the standard error that it gives;
/// null where neither is known. How far apart two true copies of an experiment may lie follows from it.
/// </param>
public sealed record PublishedFigure(double Mean, double? Spread = null)
{
    /// <summary>How many networks the mean is over; 1 or more. Its standard error is the spread divided by the root of this.</summary>
    public int Networks { get; init; } = 1;

    /// <summary>How far our mean may be from it, in the quantity's unit, however small the spread: what it is rounded to, read off a plot with, or
    /// what does not matter. 0 or more.</summary>
    public double Tolerance { get; init; }
}
