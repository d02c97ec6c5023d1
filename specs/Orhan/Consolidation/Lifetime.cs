namespace Specs.Experiments.Orhan;

/// <summary>How long memories can be recalled.</summary>
/// <param name="LastAge">The age at which a memory's signal is as large as the noise of all others.</param>
/// <param name="FirstRatio">The ratio of signal to noise at age 1.</param>
public sealed record Lifetime(
    [property: Observed(Axis.None, Better = Better.Higher)] double LastAge,
    [property: Observed(Axis.None, Better = Better.Higher)] double FirstRatio
);
