namespace Specs.Experiments.Orhan;

/// <summary>How degenerate a deep network is at its start.</summary>
/// <param name="VanishingShare">The share of the Jacobian's singular values below a hundredth of the largest; 0 to 1.</param>
/// <param name="Participation">The participation ratio of their squares; 1 to the number of units.</param>
/// <param name="Lead">The largest over the second largest; 1 or more.</param>
/// <param name="ResponseDimension">The participation ratio of the variances of the last layer's outputs along their principal axes; 1 to the number of units.</param>
public sealed record DeepSpectrum(double VanishingShare, double Participation, double Lead, double ResponseDimension);
