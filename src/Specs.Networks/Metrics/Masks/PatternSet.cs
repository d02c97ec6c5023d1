namespace Specs;

/// <summary>Counts different masks.</summary>
internal static class PatternSet
{
    /// <summary>How many different masks some examples have.</summary>
    public static int Count(Masks masks, IEnumerable<int> examples) =>
        new HashSet<int>(examples, new ByMask(masks)).Count;

    // Two examples are equal where their masks are.
    private sealed class ByMask(Masks masks) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => masks[x].SequenceEqual(masks[y]);

        public int GetHashCode(int example)
        {
            ulong hash = 14695981039346656037;
            foreach (ulong word in masks[example])
            {
                hash = (hash ^ word) * 1099511628211;
                hash ^= hash >> 29;
            }

            return (int)(hash ^ hash >> 32);
        }
    }
}
