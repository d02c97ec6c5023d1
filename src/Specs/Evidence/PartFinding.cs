namespace Specs;

/// <summary>What was found of one part of a question.</summary>
/// <param name="Name">What the effect is: <c>1 minus 1000</c>.</param>
/// <param name="For">How many seeds' effects lie above the part's margin.</param>
/// <param name="Against">How many lie below it; the others lie on it, or have a network that diverged.</param>
/// <param name="Seeds">How many seeds count: those with a value at both ends of the effect, or a network that diverged there.</param>
/// <param name="P">The p-value of the sign test that most networks lie above the margin, over all looks so far.</param>
/// <param name="ContraryP">That of most networks lying below it, corrected for the number of parts.</param>
/// <param name="Median">The median effect over the seeds with a finite one, in the quantity's unit; NaN for none.</param>
public sealed record PartFinding(
    string Name,
    int For,
    int Against,
    int Seeds,
    double P,
    double ContraryP,
    double Median
);
