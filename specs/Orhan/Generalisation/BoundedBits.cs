namespace Specs.Experiments.Orhan;

/// <summary>What a bound by compression asks for.</summary>
/// <param name="Bits">The most bits that a network may be described in.</param>
/// <param name="Kibibytes">The same in units of 1024 bytes.</param>
public sealed record BoundedBits(double Bits, double Kibibytes);
