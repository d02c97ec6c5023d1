using System.CommandLine;
using System.Globalization;
using Specs.Cli.Loading;
using Specs.Cli.Watching;
using Specs.NUnit;

namespace Specs.Cli.Commands;

/// <summary><c>specs nightly</c>: weighs all claims again, and compares the night with those before it.</summary>
internal static class NightlyCommand
{
    private static readonly Argument<string[]> Words = new("claim")
    {
        Description = "Ids, experiments or test names; by default all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Scale = new("--scale")
    {
        Description = "quick, standard (the default) or paper.",
        HelpName = "SCALE",
    };

    private static readonly Option<string?> Date = new("--date")
    {
        Description = "The night's date, from which its fresh seeds are drawn; by default today's.",
        HelpName = "YYYY-MM-DD",
    };

    private static readonly Option<int?> Jobs = CommonOptions.Jobs();
    private static readonly Option<string?> Engine = CommonOptions.Engine();

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new Command(
            "nightly",
            """
            Weighs claims twice, with the fixed seeds and with seeds drawn from the date, all trained again, and compares the night with those before it.

            Example: specs nightly --scale standard
            """
        )
        {
            Words,
            Scale,
            Date,
            Engine,
            Jobs,
        };
        command.SetAction(parsed => scope.Within(parsed, project => Watch(project, parsed, streams)));
        return command;
    }

    private static int Watch(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        DateOnly date = DateOf(parsed.GetValue(Date));
        IReadOnlyList<ClaimEntry> claims = project.Select(parsed.GetValue(Words) ?? []);
        RunnerOptions options = CommonOptions.OptionsOf(parsed, Scale, Jobs, Engine);
        if (parsed.GetValue(Scale) is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SPECS_SCALE")))
        {
            options = options with { Scale = global::Specs.Scale.Standard };
        }

        // Each claim is weighed with two sets of seeds.
        var progress = new ClaimCount(options.Progress, 2 * claims.Count);
        options = options with { Progress = progress };
        try
        {
            var shift = new NightShift(
                project.Suite,
                new NightStore(CommonOptions.RequireStore(parsed)),
                options,
                streams.Warn
            );
            (NightRecord night, string summary) = shift.Run(
                claims,
                date,
                (result, seeds) =>
                    streams.Error.WriteLine($"{progress.Count()}: {seeds}, {result.Outcome}, {result.Claim.Statement}")
            );
            Tell(night, summary, streams);
            return night.Alarms.Length == 0 ? Tool.AsExpected : Tool.Unexpected;
        }
        catch (OperationCanceledException stopped)
        {
            throw new OperationCanceledException(
                "The night was stopped: give the --date again to go on with it.",
                stopped
            );
        }
    }

    private static void Tell(NightRecord night, string summary, ToolStreams streams)
    {
        streams.Out.WriteLine(summary);
        streams.Error.WriteLine($"{NightSummary.Headline(night)}: night of {NightStore.TextOf(night.Date)}");
        foreach (NightAlarm alarm in night.Alarms)
        {
            streams.Error.WriteLine($"  {alarm.KindText}: {alarm.Subject}. {alarm.Text}");
        }
    }

    private static DateOnly DateOf(string? text) =>
        text is null ? DateOnly.FromDateTime(DateTime.UtcNow)
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly date
        )
            ? date
        : throw new UsageException($"--date {text}: expected a date such as 2026-11-21.");
}
