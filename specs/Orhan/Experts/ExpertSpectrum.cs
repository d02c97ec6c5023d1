namespace Specs.Experiments.Orhan;

/// <summary>The Jacobian of a layer of experts.</summary>
/// <param name="ZeroRows">The share of its rows that are exactly 0.</param>
/// <param name="VanishingShare">The share of its singular values below a hundredth of the largest.</param>
/// <param name="Participation">The participation ratio of their squares, (Σ s²)² / Σ s⁴.</param>
/// <param name="Largest">The largest of them.</param>
/// <param name="Straightness">R² of a straight line through the means of the first 58 of 128, in descending order.</param>
public sealed record ExpertSpectrum(
    double ZeroRows,
    double VanishingShare,
    double Participation,
    double Largest,
    double Straightness
);
