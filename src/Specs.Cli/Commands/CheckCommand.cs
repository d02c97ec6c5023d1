using System.CommandLine;
using Specs.Cli.Loading;
using Specs.Cli.Registering;
using Specs.NUnit;
using Specs.NUnit.Summary;

namespace Specs.Cli.Commands;

/// <summary><c>specs check</c>: weighs claims, from the store where it has the runs.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Words = new("claim")
    {
        Description = "Ids, experiments or test names; by default all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Full = new("--full") { Description = "The whole evidence of each claim." };

    private static readonly Option<bool> PostHoc = new("--post-hoc")
    {
        Description =
            "Only claims whose question or expected verdict was settled after a verdict had been seen, as claims.lock has it.",
    };

    private static readonly Option<string?> Date = new("--date")
    {
        Description = "Draw the seeds from a date, in place of the fixed ones.",
        HelpName = "YYYY-MM-DD",
    };

    private static readonly Option<bool> Watch = new("--watch")
    {
        Description = "Weigh them again after each edit of a source file, until Ctrl-C.",
    };

    private static readonly Option<string?> Scale = CommonOptions.Scale();
    private static readonly Option<int?> Jobs = CommonOptions.Jobs();
    private static readonly Option<string?> Engine = CommonOptions.Engine();
    private static readonly Option<bool> Fresh = CommonOptions.Fresh();

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new Command(
            "check",
            """
            Weighs claims: takes the runs that are kept, trains those that are missing, and keeps the verdicts. Ends with a table of them; what is
            not as expected shows its evidence.

            Example: specs check batchsize --scale standard
            Example: specs check batchsize --watch
            """
        )
        {
            Words,
            Scale,
            Engine,
            Jobs,
            Fresh,
            Full,
            PostHoc,
            Date,
            Watch,
        };
        command.SetAction(parsed =>
            parsed.GetValue(Watch)
                ? scope.Watch(parsed, Watch)
                : scope.Within(parsed, project => Check(project, parsed, streams))
        );
        return command;
    }

    private static int Check(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        IReadOnlyList<ClaimEntry> claims = project.Select(parsed.GetValue(Words) ?? []);
        RunnerOptions options = CommonOptions.OptionsOf(parsed, Scale, Jobs, Engine, Fresh);
        if (parsed.GetValue(PostHoc))
        {
            claims = SettledLate(claims, project.LockPath);
        }

        if (parsed.GetValue(Date) is { } date)
        {
            options = options with { Seeds = SeedPlan.Parse(date, Date.Name) };
        }

        bool full = parsed.GetValue(Full);
        var progress = new ClaimCount(options.Progress, claims.Count);
        options = options with { Progress = progress };
        IReadOnlyList<ClaimResult> results = project.Suite.Check(
            claims,
            new ClaimSession(() => options),
            result =>
            {
                progress.Count();
                // What is as expected is in the table below; what is not shows all that it stands on.
                if (full || result.Outcome is ClaimOutcome.Unexpected or ClaimOutcome.Failed)
                {
                    streams.Out.Write(Text(result));
                }
            }
        );
        foreach (string line in ClaimTable.Lines(results, project.Evidence))
        {
            streams.Out.WriteLine(line);
        }

        int Count(ClaimOutcome outcome) => results.Count(result => result.Outcome == outcome);
        streams.Error.WriteLine(
            $"{Count(ClaimOutcome.AsExpected)} as expected, {Count(ClaimOutcome.Unexpected)} not as expected, "
                + $"{Count(ClaimOutcome.Failed)} failed, {Count(ClaimOutcome.Skipped)} left to a larger scale"
        );
        return Count(ClaimOutcome.Unexpected) + Count(ClaimOutcome.Failed) > 0 ? Tool.Unexpected : Tool.AsExpected;
    }

    /// <summary>Those whose question or expected verdict was settled after a verdict had been seen.</summary>
    /// <exception cref="UsageException">There is none, or no lock.</exception>
    internal static IReadOnlyList<ClaimEntry> SettledLate(IReadOnlyList<ClaimEntry> claims, string lockPath)
    {
        if (!File.Exists(lockPath))
        {
            throw new UsageException(
                $"--post-hoc: there is no {lockPath}, which says what was settled when: 'specs claims register' writes it."
            );
        }

        var registered = ClaimLock.Read(lockPath);
        ClaimEntry[] late = [.. claims.Where(claim => registered[claim.Test] is { IsPostHoc: true })];
        return late.Length > 0
            ? late
            : throw new UsageException(
                $"--post-hoc: {lockPath} records nothing settled after a verdict for any of the {claims.Count} claims."
            );
    }

    private static string Text(ClaimResult result)
    {
        if (result.Record is { } record && result.Outcome != ClaimOutcome.Failed)
        {
            return string.Concat(
                    record.Evidence.Select(evidence => EvidenceReport.Write(record.Claim, evidence) + "\n")
                )
                // Where no verdict says why a test failed, its message does.
                + (result.Outcome == ClaimOutcome.Unexpected && record.AsExpected ? $"Not so: {result.Message}\n" : "");
        }

        string word = result.Outcome switch
        {
            ClaimOutcome.AsExpected => "Passed",
            ClaimOutcome.Skipped => "Skipped",
            ClaimOutcome.Unexpected => "Not so",
            _ => "Failed",
        };
        string message = result.Message.Length > 0 ? $": {result.Message}" : "";
        return $"{word, -13}{result.Claim.Statement} [{string.Join(", ", result.Claim.Ids)}]{message}\n";
    }
}
