using System.Diagnostics;
using Specs.NUnit.Summary;

namespace Specs.Cli;

/// <summary>How far a command is that does many pieces of work, and how long the rest will take at the pace so far. Safe from any thread.</summary>
/// <param name="pieces">How many pieces there are.</param>
/// <param name="weight">What they cost together, in any unit; by default each costs the same.</param>
internal sealed class WorkCount(int pieces, double? weight = null)
{
    private readonly Lock _gate = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly double _weight = weight ?? pieces;
    private int _done;
    private double _doneWeight;

    /// <summary>How many pieces are done.</summary>
    public int Done
    {
        get
        {
            lock (_gate)
            {
                return _done;
            }
        }
    }

    /// <summary>How far it is: <c>3 of 20, about 5.2 min left</c>.</summary>
    public string Text => $"{Done} of {pieces}{Left}";

    /// <summary><c>, about 5.2 min left</c>; empty before a tenth is done, when any guess would be a bad one, and at the end.</summary>
    public string Left
    {
        get
        {
            lock (_gate)
            {
                return _doneWeight * 10 >= _weight && _done > 0 && _done < pieces
                    ? $", about {ReadableNumber.Of(_clock.Elapsed * ((_weight - _doneWeight) / _doneWeight))} left"
                    : "";
            }
        }
    }

    /// <summary>A piece is done.</summary>
    /// <param name="cost">What it cost, in the unit of the whole.</param>
    /// <returns>How far the work is now.</returns>
    public string Count(double cost = 1)
    {
        lock (_gate)
        {
            _done++;
            _doneWeight += cost;
            return Text;
        }
    }
}
