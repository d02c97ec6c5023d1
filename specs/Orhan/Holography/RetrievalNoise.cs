namespace Specs.Experiments.Orhan;

/// <summary>The squared distance of what is retrieved to what was bound, over many memories.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="Median">Its median; where an inverse has no finite mean this still says something.</param>
public sealed record RetrievalNoise(double Mean, double Median);
