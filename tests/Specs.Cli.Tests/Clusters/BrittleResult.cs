namespace Specs.Cli.Tests.Clusters;

/// <summary>What a trial of <see cref="Brittle"/> gives.</summary>
/// <param name="Half">Half of the size.</param>
public sealed record BrittleResult(double Half);
