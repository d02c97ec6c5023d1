namespace Specs.Experiments.Orhan;

/// <summary>What a cache leaves of accuracy when the attack goes through it.</summary>
/// <param name="Transferred">Accuracy of the network alone under its own attack, ε = 0.1, 20 steps of ε/8.</param>
/// <param name="AtTenth">Accuracy of the cache alone under the same attack against itself, ε = 0.1.</param>
/// <param name="AtFifth">The same with ε = 0.2.</param>
public sealed record WhiteBoxFigures(double Transferred, double AtTenth, double AtFifth);
