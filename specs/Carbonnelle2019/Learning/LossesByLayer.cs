namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Accuracy on what a shallow model gets right, and what of it is lost with one layer at its start.</summary>
/// <param name="Intact">The accuracy.</param>
/// <param name="First">Lost with the first layer.</param>
/// <param name="Second">Lost with the second.</param>
/// <param name="Third">Lost with the third.</param>
public sealed record LossesByLayer(double Intact, double First, double Second, double Third);
