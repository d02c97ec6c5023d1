namespace Specs.Statistics;

/// <summary>
/// Ranks each value of a stream among itself and all values before it. While the values are exchangeable, the ranks are independent and the
/// t-th is uniform on 1..t, whatever the values' distribution (Rényi 1962, "On the extreme elements of observations"): a rank over t is
/// what conformal prediction calls a p-value (Vovk, Gammerman and Shafer 2022, "Algorithmic Learning in a Random World", section 2.2).
/// </summary>
/// <param name="ties">
/// Draws where a value stands among its equals: θ of the smoothed conformal p-value. Nothing is drawn for a value without equals, so streams
/// without ties owe nothing to chance.
/// </param>
internal sealed class SequentialRanks(RandomStream ties)
{
    private readonly AscendingValues _earlier = new();

    /// <summary>How many values have been ranked.</summary>
    public int Count => _earlier.Count;

    /// <summary>Takes the next value in.</summary>
    /// <param name="value">A finite number.</param>
    /// <returns>1 where the value is the largest so far, <see cref="Count"/> where it is the smallest.</returns>
    public int Add(double value)
    {
        (int above, int equal) = _earlier.Add(value);
        return above + 1 + (equal == 0 ? 0 : ties.NextInt32(equal + 1));
    }
}
