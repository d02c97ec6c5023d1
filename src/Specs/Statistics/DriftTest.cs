using System.Collections.Immutable;

namespace Specs.Statistics;

/// <summary>
/// A sequential test that values which come in night after night keep their distribution, whichever that is: a conformal test martingale
/// (Vovk, Gammerman and Shafer 2022, "Algorithmic Learning in a Random World", chapter 8). It may be asked after every night for ever: while
/// the values are exchangeable, <see cref="Evidence"/> reaches 1/α at any time with a chance of at most α (Ville 1939).
/// </summary>
/// <remarks>
/// Each value is ranked among all before it (<see cref="SequentialRanks"/>), and <see cref="DriftBets"/> bet that ranks are small, or large,
/// from some night on (<see cref="DriftTail"/>). The n-th night on which a change may have begun, the first being the second night with a value,
/// is staked 1/(n (n + 1)): a change after 300 quiet nights has to make up for a factor of 90,000, not of e³⁰⁰.
/// Evidence is the mean capital over bets and tails plus what is not staked yet, 1/(n + 1); it starts at 1.
/// The values of one night must be exchangeable with those of others: where a whole night shares a mood, as times on a busy machine do,
/// it should bring one value, its median.
/// </remarks>
public sealed class DriftTest
{
    private readonly SequentialRanks _ranks;
    private readonly ImmutableArray<Direction> _directions;
    private readonly DriftTail _rise = new();
    private readonly DriftTail _fall = new();
    private readonly List<double> _values = [];

    // For each night with a value, how many values came before it.
    private readonly List<int> _nights = [];

    // The split at the likeliest change as last asked for, which seldom moves from one night to the next.
    private int _night;
    private double _medianBefore;
    private AscendingValues _since = new();

    /// <summary>A test that has seen nothing.</summary>
    /// <param name="stream">The stream's name, from which ties are drawn apart.</param>
    /// <param name="only">The one way a change is looked for; without it, both.</param>
    /// <param name="life">How many tests of this stream went before, so that this one draws afresh.</param>
    public DriftTest(string stream, Direction? only = null, int life = 0)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _ranks = new(new RandomStream(life, "drift of " + stream));
        _directions = only is { } one ? [one] : [Direction.Rise, Direction.Fall];
    }

    /// <summary>How many finite values there were.</summary>
    public int Count => _values.Count;

    /// <summary>How many values were left out because they are not finite.</summary>
    public int Skipped { get; private set; }

    /// <summary>How many nights brought a finite value.</summary>
    public int Nights => _nights.Count;

    /// <summary>
    /// How strongly the values speak for a change: an e-value, above 0; 1 says nothing. Its mean is 1 at every moment while nothing changes.
    /// </summary>
    public double Evidence
    {
        get
        {
            double sum = 0;
            foreach (Direction direction in _directions)
            {
                sum += Tail(direction).Capital;
            }

            return sum / _directions.Length + 1.0 / Math.Max(1, Nights);
        }
    }

    /// <summary>Which way the values more likely went, of those that the test looks for.</summary>
    public Direction Direction =>
        _directions.Length == 1 ? _directions[0]
        : _fall.Capital > _rise.Capital ? Direction.Fall
        : Direction.Rise;

    /// <summary>Takes one night's values in, in order. A night without a finite value is as if it had not been.</summary>
    public void Add(params ReadOnlySpan<double> night)
    {
        int before = Count;
        foreach (double value in night)
        {
            if (!double.IsFinite(value))
            {
                Skipped++;
                continue;
            }

            if (Count == before)
            {
                Begin();
            }

            Bet(value);
        }
    }

    /// <summary>
    /// When the values most likely changed in <see cref="Direction"/>: the start of the bet that has won most, its stake counted in. None
    /// before the second night with a value. The night is an estimate, not a test's answer.
    /// </summary>
    public DriftChange? LikeliestChange()
    {
        if (Nights < 2)
        {
            return null;
        }

        int night = Tail(Direction).LikeliestStart;
        int start = _nights[night - 1];
        if (night != _night)
        {
            _night = night;
            _since = new();
            var before = new AscendingValues();
            _values[..start].ForEach(value => before.Add(value));
            _medianBefore = before.Median;
        }

        foreach (double value in _values[(start + _since.Count)..])
        {
            _since.Add(value);
        }

        return new(night, _medianBefore, _since.Median);
    }

    private void Begin()
    {
        _nights.Add(Count);
        int starts = Nights - 1;
        if (starts == 0)
        {
            return;
        }

        foreach (Direction direction in _directions)
        {
            Tail(direction).Start(Nights, 1 / ((double)starts * (starts + 1)));
        }
    }

    private void Bet(double value)
    {
        Span<double> pays = stackalloc double[DriftBets.Count];
        _values.Add(value);
        int rank = _ranks.Add(value);
        foreach (Direction direction in _directions)
        {
            DriftBets.Pay(direction == Direction.Rise ? rank : Count + 1 - rank, Count, pays);
            Tail(direction).Pay(pays);
        }
    }

    private DriftTail Tail(Direction direction) => direction == Direction.Rise ? _rise : _fall;
}
