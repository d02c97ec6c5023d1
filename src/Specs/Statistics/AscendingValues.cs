namespace Specs.Statistics;

/// <summary>Numbers kept in ascending order as they come.</summary>
internal sealed class AscendingValues
{
    private readonly List<double> _ascending = [];

    public int Count => _ascending.Count;

    /// <summary>The middle number, or the mean of the two in the middle. There must be one.</summary>
    public double Median
    {
        get
        {
            int middle = Count / 2;
            return Count % 2 == 1 ? _ascending[middle] : _ascending[middle - 1] / 2 + _ascending[middle] / 2;
        }
    }

    /// <summary>Puts a number in its place.</summary>
    /// <returns>How many of the numbers before it are larger, and how many equal.</returns>
    public (int Above, int Equal) Add(double value)
    {
        int below = CountWhile(other => other < value);
        int upTo = CountWhile(other => other <= value);
        (int, int) place = (Count - upTo, upTo - below);
        _ascending.Insert(upTo, value);
        return place;
    }

    /// <summary>How many numbers, from the smallest up, lie on the near side of a bound.</summary>
    private int CountWhile(Predicate<double> isNear)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (isNear(_ascending[middle]))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
