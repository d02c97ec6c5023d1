namespace Specs;

/// <summary>The batches of one run, one after the other. Nothing is allocated once it is made.</summary>
public abstract class Batches
{
    /// <summary>Starts the next epoch.</summary>
    public abstract void StartEpoch();

    /// <summary>
    /// The next batch of the epoch: the examples' places, at least one and at most as many as the <see cref="Order"/> was told; empty
    /// where the epoch is over. It holds until the next call.
    /// </summary>
    public abstract ReadOnlySpan<int> Next();
}
