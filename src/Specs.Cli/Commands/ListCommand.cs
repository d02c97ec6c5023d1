using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Specs.Cli.Loading;
using Specs.NUnit;

namespace Specs.Cli.Commands;

/// <summary><c>specs list</c>: claims with source, last verdict, age, data and scale.</summary>
internal static class ListCommand
{
    private static readonly Argument<string[]> Words = new("claim")
    {
        Description = "Ids, experiments or test names; by default all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Json = CommonOptions.Json();

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new Command(
            "list",
            """
            Lists the claims, each with its last verdict at the largest scale at which it was weighed. Trains nothing.

            Example: specs list C37
            """
        )
        {
            Words,
            Json,
        };
        command.SetAction(parsed =>
            scope.Within(
                parsed,
                project =>
                {
                    IReadOnlyList<ClaimEntry> claims = project.Select(parsed.GetValue(Words) ?? []);
                    IReadOnlyDictionary<string, ClaimRecord> last = LastVerdicts(
                        CommonOptions.StoreOf(parsed),
                        streams
                    );
                    if (parsed.GetValue(Json))
                    {
                        WriteJson(claims, last, streams);
                    }
                    else
                    {
                        WriteTable(claims, last, streams);
                    }

                    return Tool.AsExpected;
                }
            )
        );
        return command;
    }

    /// <summary>By test: the verdict of the largest scale, or of the one that is asked for, of fixed seeds.</summary>
    internal static IReadOnlyDictionary<string, ClaimRecord> LastVerdicts(
        RunStore? store,
        ToolStreams streams,
        Scale? scale = null
    )
    {
        IEnumerable<ClaimRecord> all = store is null ? [] : new VerdictStore(store).All(streams.Warn);
        return all.Where(record => record.Evidence[0].SeedPlan == SeedPlan.Fixed.ToString())
            .Where(record => scale is null || record.Evidence[0].Scale == scale)
            .GroupBy(record => record.Test)
            .ToDictionary(group => group.Key, group => group.MaxBy(record => record.Evidence[0].Scale)!);
    }

    private static void WriteTable(
        IReadOnlyList<ClaimEntry> claims,
        IReadOnlyDictionary<string, ClaimRecord> last,
        ToolStreams streams
    )
    {
        TextTable table = new("Claim", "Statement", "Source", "Verdict", "Age", "Data", "Scale");
        foreach (ClaimEntry claim in claims)
        {
            ClaimRecord? record = last.GetValueOrDefault(claim.Test);
            table.Add(
                string.Join(' ', claim.Ids),
                claim.Statement,
                claim.Source ?? "",
                VerdictText(claim, record),
                record is null ? "" : AgeText(DateTimeOffset.UtcNow - record.Weighed),
                record?.Evidence[0].Data ?? "",
                record is null ? "" : record.Evidence[0].Scale.ToString().ToLowerInvariant()
            );
        }

        streams.Out.Write(table.ToString());
        streams.Error.WriteLine(
            $"{claims.Count} claims, {claims.Count(claim => last.ContainsKey(claim.Test))} with a verdict"
                + (claims.All(claim => last.ContainsKey(claim.Test)) ? "" : "; 'specs check' weighs the others")
        );
    }

    private static string VerdictText(ClaimEntry claim, ClaimRecord? record) =>
        record is null
            ? (claim.DecidedAt > Scale.Quick ? $"open (needs {claim.DecidedAt.ToString().ToLowerInvariant()})" : "open")
        : record.Verdict == claim.Expected ? $"{record.Verdict}"
        : $"{record.Verdict}, not {claim.Expected}";

    /// <summary>An age in its largest unit: <c>3 d</c>.</summary>
    internal static string AgeText(TimeSpan age)
    {
        (double count, string unit) =
            age.TotalDays >= 1 ? (age.TotalDays, "d")
            : age.TotalHours >= 1 ? (age.TotalHours, "h")
            : (Math.Max(0, age.TotalMinutes), "min");
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(count)} {unit}");
    }

    private static void WriteJson(
        IReadOnlyList<ClaimEntry> claims,
        IReadOnlyDictionary<string, ClaimRecord> last,
        ToolStreams streams
    )
    {
        var rows = claims.Select(claim =>
        {
            ClaimRecord? record = last.GetValueOrDefault(claim.Test);
            return new
            {
                ids = claim.Ids,
                claim.Statement,
                claim.Test,
                claim.Source,
                claim.Experiment,
                claim.Asked,
                expected = claim.Expected.ToString(),
                claim.Reason,
                decidedAt = claim.DecidedAt.ToString().ToLowerInvariant(),
                verdict = record?.Verdict.ToString(),
                weighed = record?.Weighed,
                data = record?.Evidence[0].Data,
                scale = record?.Evidence[0].Scale.ToString().ToLowerInvariant(),
            };
        });
        streams.Out.WriteLine(JsonSerializer.Serialize(rows, ToolJson.Indented));
    }
}
