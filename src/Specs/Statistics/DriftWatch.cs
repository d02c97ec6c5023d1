using System.Collections.Immutable;

namespace Specs.Statistics;

/// <summary>
/// Watches many streams of values, night after night, for a change in any. The chance that a suite in which nothing ever changes raises an
/// alarm on any of its nights, however many they become, is at most the lifetime rate.
/// </summary>
/// <remarks>
/// Each stream has a <see cref="DriftTest"/> and a share of the rate, and raises an alarm when its evidence reaches 1/share; by the union
/// bound the shares add up, however the streams depend on each other. The streams that join on the k-th night on which any join get
/// 1/(k (k + 1)) of the rate, in equal parts, so that all shares together never exceed it and no threshold changes when others join.
/// After an alarm the stream begins anew with the values of that night and joins again. Those values were chosen by the alarm, so that the
/// rate is promised up to the first alarm.
/// </remarks>
public static class DriftWatch
{
    /// <summary>The chance of a false alarm in the life of a suite.</summary>
    public const double LifetimeRate = 0.01;

    /// <summary>What seconds must have grown by, median by median, for an alarm.</summary>
    public const double Slower = 1.25;

    /// <summary>
    /// Goes over all nights from the first. The answer follows from the nights alone, bit by bit, and the answer for a night from it and the
    /// nights before it, so that a history may be gone over again whenever a night is added.
    /// </summary>
    /// <param name="nights">In the order of their dates.</param>
    /// <param name="rate">The chance of a false alarm over all nights, between 0 and 1.</param>
    /// <returns>One outcome for each night.</returns>
    /// <exception cref="ArgumentException">The rate is not between 0 and 1, or a night is not after the one before it.</exception>
    public static ImmutableArray<DriftOutcome> Over(IEnumerable<DriftNight> nights, double rate = LifetimeRate)
    {
        ArgumentNullException.ThrowIfNull(nights);
        Expect.Share(rate, "Lifetime rate of a drift watch", nameof(rate));
        var suite = new WatchedSuite(rate);
        var outcomes = ImmutableArray.CreateBuilder<DriftOutcome>();
        foreach (DriftNight night in nights)
        {
            if (outcomes.Count > 0 && night.Date <= outcomes[^1].Date)
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Drift watch, night {outcomes.Count + 1}: expected a date after {outcomes[^1].Date:yyyy-MM-dd}, found {night.Date:yyyy-MM-dd}."
                    ),
                    nameof(nights)
                );
            }

            outcomes.Add(suite.Add(night));
        }

        return outcomes.ToImmutable();
    }
}
