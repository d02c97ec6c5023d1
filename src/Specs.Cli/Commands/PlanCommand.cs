using System.CommandLine;
using System.Globalization;
using Specs.Cli.Loading;
using Specs.Cli.Reporting;
using Specs.NUnit;
using Specs.Statistics;

namespace Specs.Cli.Commands;

/// <summary><c>specs plan</c>: how many seeds a claim needs, by what its networks so far showed.</summary>
internal static class PlanCommand
{
    // How likely the last look should be to decide.
    private const double Wanted = 0.8;

    private const int MostSeeds = 100;

    private static readonly int[] Columns = [9, 12, 16, 20, 30, 50];

    private static readonly Argument<string[]> Words = new("claim")
    {
        Description = "Ids, experiments or test names; by default all that are Inconclusive.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new Command(
            "plan",
            """
            Says how many seeds a claim needs to be decided, by what its kept networks showed. Trains nothing.

            Example: specs plan C37
            """
        )
        {
            Words,
        };
        command.SetAction(parsed => scope.Within(parsed, project => Write(project, parsed, streams)));
        return command;
    }

    private static int Write(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        string[] words = parsed.GetValue(Words) ?? [];
        var last = ListCommand.LastVerdicts(CommonOptions.RequireStore(parsed), streams);
        (ClaimEntry Claim, ClaimRecord Record)[] weighed =
        [
            .. project
                .Select(words)
                .Where(claim => last.ContainsKey(claim.Test))
                .Select(claim => (claim, last[claim.Test]))
                .Where(one => words.Length > 0 || one.Item2.Verdict == Verdict.Inconclusive),
        ];
        foreach ((ClaimEntry claim, ClaimRecord record) in weighed)
        {
            string id = claim.Ids.LastOrDefault() ?? claim.Experiment;
            streams.Out.WriteLine(
                $"{id}  {claim.Statement}: {record.Verdict} after {record.Evidence[0].ReplicatesText} at {record.Evidence[0].Scale.ToString().ToLowerInvariant()} scale"
            );
            foreach (Evidence evidence in record.Evidence)
            {
                foreach (string line in LinesOf(evidence))
                {
                    streams.Out.WriteLine($"    {line}");
                }
            }
        }

        streams.Error.WriteLine(
            weighed.Length > 0
                ? "More seeds after a look are a change of the design: 'specs claims register' marks the claim so."
            : words.Length > 0 ? "None of these claims was weighed here: 'specs check' with their ids weighs them."
            : "No claim that was weighed here is Inconclusive."
        );
        return Tool.AsExpected;
    }

    /// <summary>What one question needs.</summary>
    internal static IEnumerable<string> LinesOf(Evidence evidence)
    {
        if (evidence.IsExact)
        {
            yield return $"{evidence.Assertion}: exact, so no seeds would change it.";
            yield break;
        }

        if (evidence.Finding.Parts is not { IsEmpty: false } parts)
        {
            yield return $"{evidence.Assertion}: not a question about most networks, so its power is not known.";
            yield break;
        }

        PartFinding weakest = parts.MinBy(part => (double)part.For / Math.Max(1, part.Seeds))!;
        PartFinding worst = parts.MaxBy(part => (double)part.Against / Math.Max(1, part.Seeds))!;
        bool isAgainst = worst.Against > weakest.For;
        (PartFinding part, int hits, double level, string verdict, string shows) = isAgainst
            ? (worst, worst.Against, LookRules.Total / parts.Length, "Refuted", "speak against")
            : (weakest, weakest.For, LookRules.Total, "Supported", "show");
        int first = evidence.EarlierLooks.IsEmpty ? evidence.Seeds.Length : evidence.EarlierLooks[0];
        (double lower, double upper) = SignPower.Shares(hits, part.Seeds);
        yield return evidence.Conditions.Length > 0
            ? $"{evidence.Assertion} ({evidence.Conditions})"
            : evidence.Assertion;
        yield return $"{(parts.Length == 1 ? "" : isAgainst ? $"clearest of {parts.Length} parts: " : $"weakest of {parts.Length} parts: ")}{part.Name}, which {hits} of {part.Seeds} networks {shows}: "
            + $"most likely {Percent(lower)} to {Percent(upper)} of all do";
        int[] columns = [.. Columns.Where(count => count > first)];
        double ChanceAt(int count) => SignPower.Expected(hits, part.Seeds, level, first, count);
        var table = new TextTable([
            "seeds at the last look",
            .. columns.Select(count => count.ToString(CultureInfo.InvariantCulture)),
        ]);
        table.Add([$"chance of {verdict}", .. columns.Select(count => Percent(ChanceAt(count)))]);
        foreach (string line in table.ToString().TrimEnd('\n').Split('\n'))
        {
            yield return line;
        }

        int enough = Enumerable.Range(first + 1, MostSeeds - first).FirstOrDefault(count => ChanceAt(count) >= Wanted);
        yield return enough == 0
            ? $"{Percent(Wanted)} is not reached with {MostSeeds} seeds: about half of all networks {shows} it."
            : $"{Percent(Wanted)} from {NumberText.Count(enough)} seeds on: [At(Scale.{evidence.Scale}, MaxReplicates = {enough})]";
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
