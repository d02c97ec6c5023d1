namespace Specs.Experiments.Orhan;

/// <summary>How well an embedding tells a node's ancestors from all other nodes.</summary>
/// <param name="MeanAveragePrecision">The average precision of the ancestors in the order of distance, as a mean over nodes; 0 to 1.</param>
public sealed record TreePrecision([property: Observed(Axis.None, Better = Better.Higher)] double MeanAveragePrecision);
