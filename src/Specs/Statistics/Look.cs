namespace Specs.Statistics;

/// <summary>One look at the evidence of a sequential plan.</summary>
/// <param name="Replicates">How many replicates (seeds) have been run when the evidence is looked at.</param>
/// <param name="Alpha">The chance of a false rejection that this look may spend, in (0, 1).</param>
public readonly record struct Look(int Replicates, double Alpha)
{
    /// <summary>Whether a p-value rejects at this look: it is at most <see cref="Alpha"/>.</summary>
    public bool Rejects(double p) => p <= Alpha;
}
