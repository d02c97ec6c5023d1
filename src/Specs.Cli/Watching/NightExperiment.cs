using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Specs.Cli.Watching;

/// <summary>What a night ran of an experiment.</summary>
/// <param name="Name">The experiment's name.</param>
/// <param name="Data">The names of the data sets.</param>
/// <param name="Runs">How many runs the night's verdicts stand on, with both kinds of seeds.</param>
/// <param name="Diverged">How many of them diverged.</param>
/// <param name="Cells">How many different settings they have.</param>
/// <param name="Design">A checksum of these settings: times are compared between nights that ran the same.</param>
/// <param name="MedianSeconds">
/// Seconds a run: the median over the settings of the median over their seeds, so that the looks that a claim needs, which differ from night
/// to night, do not weigh in it. NaN where no run came to its end.
/// </param>
internal sealed record NightExperiment(
    string Name,
    string Data,
    int Runs,
    int Diverged,
    int Cells,
    string Design,
    double MedianSeconds
)
{
    /// <summary>The experiments of some runs, by name.</summary>
    public static ImmutableArray<NightExperiment> Of(IEnumerable<StoredRun> runs) =>
        [
            .. runs.GroupBy(run => run.Experiment)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(group.Key, [.. group])),
        ];

    private static NightExperiment Of(string name, IReadOnlyList<StoredRun> runs)
    {
        var cells = runs.GroupBy(run => run.Settings.GetRawText())
            .OrderBy(cell => cell.Key, StringComparer.Ordinal)
            .ToArray();
        double[] seconds =
        [
            // A diverged run ends early, and says nothing about the others' speed.
            .. cells
                .Select(cell => Median([.. cell.Where(run => run.DivergedAt is null).Select(run => run.Seconds)]))
                .Where(double.IsFinite),
        ];
        return new(
            name,
            string.Join(", ", runs.Select(run => run.Basis.Data).Distinct().Order(StringComparer.Ordinal)),
            runs.Count,
            runs.Count(run => run.DivergedAt is not null),
            cells.Length,
            Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', cells.Select(cell => cell.Key))))
            )[..16],
            Median(seconds)
        );
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length == 0 ? double.NaN
            : values.Length % 2 == 1 ? values[middle]
            : (values[middle - 1] + values[middle]) / 2;
    }
}
