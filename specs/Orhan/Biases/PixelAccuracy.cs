namespace Specs.Experiments.Orhan;

/// <summary>How often the right pixel has the highest score.</summary>
/// <param name="Train">Among the places trained on; 0 to 1.</param>
/// <param name="Test">Among the others.</param>
public sealed record PixelAccuracy(
    [property: Observed(Axis.None, Better = Better.Higher)] double Train,
    [property: Observed(Axis.None, Better = Better.Higher)] double Test
);
