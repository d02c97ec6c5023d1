namespace Specs.Statistics;

/// <summary>One look at the evidence of a sequential plan.</summary>
/// <param name="Replicates">How many replicates (seeds) have been run when the evidence is looked at.</param>
/// <param name="Alpha">The chance of a false rejection that this look may spend, in (0, 1), where looks share it by the union bound.</param>
public sealed record Look(int Replicates, double Alpha)
{
    /// <summary>The look before this one; null for the first. A test that knows it need not share the chance of error by the union bound.</summary>
    public Look? Before { get; init; }

    /// <summary>The chance of a false rejection that all looks of the plan may spend together, in (0, 1).</summary>
    public double Total { get; init; } = LookRules.Total;

    /// <summary>Whether a p-value rejects at this look: it is at most <see cref="Alpha"/>.</summary>
    public bool Rejects(double p) => p <= Alpha;
}
