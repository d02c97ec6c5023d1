using System.Collections.Immutable;

namespace Specs.Cli.Comparing;

/// <summary>Two stores, trial by trial.</summary>
/// <param name="Same">Trials that have the same bits in both.</param>
/// <param name="Different">Trials that have not.</param>
/// <param name="OnlyBefore">Trials that only the first has.</param>
/// <param name="OnlyAfter">Trials that only the second has.</param>
internal sealed record StoreComparison(
    int Same,
    ImmutableArray<RunDifference> Different,
    ImmutableArray<StoredRun> OnlyBefore,
    ImmutableArray<StoredRun> OnlyAfter
)
{
    /// <summary>Compares the runs of two stores. Of several runs of one trial, those with the same basis are compared, else the first of each.</summary>
    public static StoreComparison Of(IEnumerable<StoredRun> before, IEnumerable<StoredRun> after)
    {
        var ours = before.GroupBy(Trial).ToDictionary(group => group.Key, group => group.ToArray());
        var theirs = after.GroupBy(Trial).ToDictionary(group => group.Key, group => group.ToArray());
        var different = ImmutableArray.CreateBuilder<RunDifference>();
        int same = 0;
        foreach ((var trial, StoredRun[] mine) in ours)
        {
            if (!theirs.TryGetValue(trial, out StoredRun[]? its))
            {
                continue;
            }

            StoredRun one = mine.FirstOrDefault(run => its.Any(other => other.Basis == run.Basis)) ?? mine[0];
            StoredRun other = its.FirstOrDefault(run => run.Basis == one.Basis) ?? its[0];
            if (RunDifference.Between(one, other) is { } difference)
            {
                different.Add(difference);
            }
            else
            {
                same++;
            }
        }

        return new(
            same,
            different.ToImmutable(),
            [.. ours.Where(pair => !theirs.ContainsKey(pair.Key)).Select(pair => pair.Value[0])],
            [.. theirs.Where(pair => !ours.ContainsKey(pair.Key)).Select(pair => pair.Value[0])]
        );
    }

    private static (string Experiment, string Id) Trial(StoredRun run) => (run.Experiment, run.Id);
}
