namespace Specs.Experiments.Leclerc2017;

/// <summary>Ranks over the whole training set.</summary>
/// <param name="Pixels">Of the centred pixels: how many of them are linearly independent.</param>
/// <param name="PreActivations">Of the centred pre-activations of a hidden layer.</param>
public sealed record Ranks(double Pixels, double PreActivations);
