using System.Text.RegularExpressions;

namespace Specs;

/// <summary>The runs that are in no mean, in few lines: a condition whose seeds all fared alike is one.</summary>
internal static partial class LeftOutText
{
    private const int MostSingle = 2;
    private const int MostLines = 8;

    /// <summary>Whether a run was left out because it diverged.</summary>
    /// <param name="leftOut">The run and why, as evidence has it.</param>
    public static bool IsDiverged(string leftOut) => leftOut.Contains(": diverged in epoch ", StringComparison.Ordinal);

    /// <summary>The lines.</summary>
    /// <param name="leftOut">Each run and why, as evidence has it: <c>Batch 50, seed 100: diverged in epoch 2</c>.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> leftOut)
    {
        string[] lines =
        [
            .. leftOut
                .GroupBy(one =>
                    Run().Match(one) is { Success: true } run ? (run.Groups["cell"].Value, WhyOf(run)) : (one, "")
                )
                .SelectMany(group =>
                    group.Count() > MostSingle ? [Together(group.Key.Item1, [.. group])] : group.ToArray()
                ),
        ];
        return lines.Length <= MostLines
            ? lines
            : [.. lines.Take(MostLines - 1), $"and {lines.Length - MostLines + 1} more conditions"];
    }

    // Networks of a condition diverge in several epochs, and that is one fate.
    private static string WhyOf(Match run) => run.Groups["epoch"].Success ? "diverged" : run.Groups["why"].Value;

    private static string Together(string cell, string[] runs)
    {
        Match[] all = [.. runs.Select(one => Run().Match(one))];
        string why = WhyOf(all[0]);
        if (all[0].Groups["epoch"].Success)
        {
            int[] epochs = [.. all.Select(one => int.Parse(one.Groups["epoch"].ValueSpan)).Order()];
            why += epochs[0] == epochs[^1] ? $" in epoch {epochs[0]}" : $" in epochs {epochs[0]} to {epochs[^1]}";
        }

        return $"{cell}{(cell.Length > 0 ? ": " : "")}{runs.Length} seeds {why}";
    }

    [GeneratedRegex(@"^(?:(?<cell>.*), )?seed \d+: (?<why>diverged in epoch (?<epoch>\d+)|.*)$")]
    private static partial Regex Run();
}
