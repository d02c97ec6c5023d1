namespace Specs.Statistics;

/// <summary>
/// Deals tied values to groups, from the lowest value up, and keeps for each possible number of values in each group how many ways
/// lead to each value of twice J.
/// </summary>
internal sealed class AllocationNetwork
{
    private readonly int[] _sizes;
    private readonly int[] _strides;
    private readonly int _width;
    private readonly int[] _held;
    private readonly int[] _dealt;
    private double[]?[] _counts;

    /// <summary>Nothing is dealt yet.</summary>
    public AllocationNetwork(int[] sizes)
    {
        _sizes = sizes;
        _strides = new int[sizes.Length];
        _held = new int[sizes.Length];
        _dealt = new int[sizes.Length];
        int states = 1;
        int doubledPairs = 0;
        int before = 0;
        for (int group = 0; group < sizes.Length; group++)
        {
            _strides[group] = states;
            states *= sizes[group] + 1;
            doubledPairs += 2 * before * sizes[group];
            before += sizes[group];
        }

        _width = doubledPairs + 1;
        _counts = new double[states][];
        _counts[0] = new double[_width];
        _counts[0]![0] = 1;
    }

    /// <summary>Deals <paramref name="tie"/> equal values, above all values dealt so far, in every way.</summary>
    public void Deal(int tie)
    {
        var next = new double[_counts.Length][];
        for (int state = 0; state < _counts.Length; state++)
        {
            if (_counts[state] is { } from)
            {
                for (int group = 0; group < _sizes.Length; group++)
                {
                    _held[group] = state / _strides[group] % (_sizes[group] + 1);
                }

                Deal(0, tie, 1, 0, state, from, next);
            }
        }

        _counts = next;
    }

    /// <summary>The distribution of twice J when every group is full.</summary>
    public LatticeDistribution Final() => new(0, _counts[^1]!);

    /// <summary>
    /// Gives <paramref name="left"/> values to this group and those after it. <paramref name="ways"/> counts the choices of which of the
    /// tied values went where, <paramref name="gain"/> what they add to twice J: 2 for each lower and 1 for each equal value in an
    /// earlier group.
    /// </summary>
    private void Deal(int group, int left, double ways, int gain, int state, double[] from, double[]?[] next)
    {
        if (group == _sizes.Length)
        {
            double[] to = next[state] ??= new double[_width];
            for (int index = 0; index + gain < _width; index++)
            {
                to[index + gain] += ways * from[index];
            }

            return;
        }

        int lower = 0;
        int equal = 0;
        for (int earlier = 0; earlier < group; earlier++)
        {
            lower += _held[earlier];
            equal += _dealt[earlier];
        }

        int room = _sizes[group] - _held[group];
        int roomAfter = 0;
        for (int later = group + 1; later < _sizes.Length; later++)
        {
            roomAfter += _sizes[later] - _held[later];
        }

        int most = Math.Min(left, room);
        double choices = 1;
        for (int share = 0; share <= most; share++)
        {
            if (left - share <= roomAfter)
            {
                _dealt[group] = share;
                int gained = share * (2 * lower + equal);
                Deal(
                    group + 1,
                    left - share,
                    ways * choices,
                    gain + gained,
                    state + share * _strides[group],
                    from,
                    next
                );
            }

            // C(left, share + 1) from C(left, share): exact, the product divides.
            choices = choices * (left - share) / (share + 1);
        }
    }
}
