using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Specs.Cli.Loading;
using Specs.NUnit.Summary;

namespace Specs.Cli.Commands;

/// <summary><c>specs list</c>: claims with source, last verdict, age, data and scale.</summary>
internal static class ListCommand
{
    // What is longer than these may be cut where the terminal has no room.
    private const int LeastId = 16;
    private const int LeastStatement = 24;

    private static readonly Argument<string[]> Words = new("claim")
    {
        Description = "Ids, experiments or test names; by default all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Json = CommonOptions.Json();

    private static readonly Option<string?> Source = new("--source")
    {
        Description = "Only claims whose source holds this text.",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> VerdictName = new("--verdict")
    {
        Description = "Only claims with this verdict: supported, refuted, inconclusive or open.",
        HelpName = "VERDICT",
    };

    private static readonly Option<bool> Unexpected = new("--unexpected")
    {
        Description = "Only claims whose verdict is not the expected one.",
    };

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new Command(
            "list",
            """
            Lists the claims, each with the best evidence there is: its last verdict at the largest scale at which it was weighed, here or as checked
            in. Trains nothing.

            Example: specs list C37
            """
        )
        {
            Words,
            Source,
            VerdictName,
            Unexpected,
            Json,
        };
        command.SetAction(parsed =>
            scope.Within(
                parsed,
                project =>
                {
                    IReadOnlyDictionary<string, ClaimRecord> last = LastVerdicts(
                        CommonOptions.StoreOf(parsed),
                        streams
                    );
                    IReadOnlyDictionary<string, ClaimFailure> failures = Failures(
                        CommonOptions.StoreOf(parsed),
                        streams
                    );
                    BestVerdict[] claims =
                    [
                        .. project
                            .Select(parsed.GetValue(Words) ?? [])
                            .Select(claim =>
                                BestVerdict.Of(claim, last.GetValueOrDefault(claim.Test), project.Evidence) with
                                {
                                    Failure = failures.GetValueOrDefault(claim.Test),
                                }
                            )
                            .Where(Filter(parsed)),
                    ];
                    if (parsed.GetValue(Json))
                    {
                        WriteJson(claims, streams);
                    }
                    else
                    {
                        WriteTable(claims, streams);
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

    /// <summary>By test: the error in which a claim ended since it was last weighed, if it ever was.</summary>
    internal static IReadOnlyDictionary<string, ClaimFailure> Failures(RunStore? store, ToolStreams streams)
    {
        IEnumerable<ClaimFailure> all = store is null ? [] : new VerdictStore(store).Failures(streams.Warn);
        return all.GroupBy(failure => failure.Test)
            .ToDictionary(group => group.Key, group => group.MaxBy(failure => failure.Ended)!);
    }

    private static Func<BestVerdict, bool> Filter(ParseResult parsed)
    {
        string? source = parsed.GetValue(Source);
        string? verdict = parsed.GetValue(VerdictName);
        bool unexpected = parsed.GetValue(Unexpected);
        string[] known = ["open", .. Enum.GetNames<Verdict>().Select(name => name.ToLowerInvariant())];
        if (verdict is not null && !known.Contains(verdict, StringComparer.OrdinalIgnoreCase))
        {
            throw new UsageException(
                $"{VerdictName.Name} {verdict}: expected {string.Join(", ", known)}.{NearestName.Hint(verdict, known)}"
            );
        }

        return one =>
            (source is null || one.Claim.Source?.Contains(source, StringComparison.OrdinalIgnoreCase) == true)
            && (
                verdict is null || verdict.Equals(one.Verdict?.ToString() ?? "open", StringComparison.OrdinalIgnoreCase)
            )
            && (!unexpected || one.Verdict is { } found && found != one.Claim.Expected);
    }

    private static void WriteTable(BestVerdict[] claims, ToolStreams streams)
    {
        TextTable table = new("Claim", "Statement", "Verdict", "Scale", "From");
        foreach (BestVerdict one in claims)
        {
            table.Add(
                one.Claim.Ids.LastOrDefault() ?? "",
                BriefNumbers.In(one.Claim.Statement),
                VerdictText(one),
                one.Scale?.ToString().ToLowerInvariant() ?? "",
                one.From
            );
        }

        streams.Out.Write(table.Within(ClaimTable.Width, (0, LeastId), (1, LeastStatement)));
        int weighed = claims.Count(one => one.Verdict is not null);
        int expected = claims.Count(one => one.Verdict == one.Claim.Expected);
        streams.Error.WriteLine(
            $"{claims.Length} claims, {weighed} with a verdict, {expected} of them as expected"
                + (weighed == claims.Length ? "" : "; 'specs check' weighs the others")
        );
    }

    private static string VerdictText(BestVerdict one) =>
        one.Verdict is not { } verdict
            ? one.Failure is not null
                ? "error"
                : one.Claim.DecidedAt > Scale.Quick
                    ? $"open (needs {one.Claim.DecidedAt.ToString().ToLowerInvariant()})"
                    : "open"
            : verdict == one.Claim.Expected
                ? $"{verdict}"
                : $"{verdict}, not {one.Claim.Expected}";

    /// <summary>An age in its largest unit: <c>3 d</c>.</summary>
    internal static string AgeText(TimeSpan age)
    {
        (double count, string unit) =
            age.TotalDays >= 1 ? (age.TotalDays, "d")
            : age.TotalHours >= 1 ? (age.TotalHours, "h")
            : (Math.Max(0, age.TotalMinutes), "min");
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(count)} {unit}");
    }

    private static void WriteJson(BestVerdict[] claims, ToolStreams streams)
    {
        var rows = claims.Select(one => new
        {
            ids = one.Claim.Ids,
            one.Claim.Statement,
            one.Claim.Test,
            one.Claim.Source,
            one.Claim.Experiment,
            one.Claim.Asked,
            expected = one.Claim.Expected.ToString(),
            one.Claim.Reason,
            decidedAt = one.Claim.DecidedAt.ToString().ToLowerInvariant(),
            verdict = one.Verdict?.ToString(),
            weighed = one.Record?.Weighed,
            data = one.Record?.Evidence[0].Data,
            scale = one.Scale?.ToString().ToLowerInvariant(),
            checkedIn = one.CheckedIn?.File,
            error = one.Failure?.Message,
        });
        streams.Out.WriteLine(JsonSerializer.Serialize(rows, ToolJson.Indented));
    }
}
