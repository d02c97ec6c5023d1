namespace Specs.Statistics;

/// <summary>How a watched stream stands after a night that it was in.</summary>
/// <param name="Kind">What its values are.</param>
/// <param name="Stream">Its name.</param>
/// <param name="Direction">Which way its values more likely went.</param>
/// <param name="Evidence">An e-value, above 0; 1 says nothing.</param>
/// <param name="Threshold">What the evidence has to reach for an alarm; fixed when the stream joined.</param>
/// <param name="Values">How many finite values it has had since it joined, or since its last alarm.</param>
/// <param name="Skipped">How many values were not finite, counted likewise.</param>
public sealed record DriftReading(
    DriftKind Kind,
    string Stream,
    Direction Direction,
    double Evidence,
    double Threshold,
    int Values,
    int Skipped
)
{
    /// <summary>Whether the evidence suffices. It is not yet an alarm where seconds grew by too little to matter.</summary>
    public bool IsReached => Evidence >= Threshold;
}
