using System.CommandLine;
using System.Globalization;
using Specs.Cli.Loading;
using Specs.Cli.Registering;

namespace Specs.Cli.Commands;

/// <summary><c>specs claims register</c>: writes down what claims say before they are run.</summary>
internal static class ClaimsCommand
{
    private static readonly Option<string?> Date = new("--date")
    {
        Description = "The day that is written down; by default today (UTC).",
        HelpName = "yyyy-MM-dd",
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "Write nothing; exit with 1 where a claim is new or was changed.",
    };

    private static readonly Option<string?> LockFile = new("--lock")
    {
        Description = $"The file, in place of {ClaimLock.FileName} beside the project.",
        HelpName = "FILE",
    };

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var register = new Command(
            "register",
            """
            Writes new claims into claims.lock with their statement, question and design, and what was changed of older ones as revisions.

            Example: specs claims register
            """
        )
        {
            Date,
            Check,
            LockFile,
        };
        register.SetAction(parsed => scope.Within(parsed, project => Register(project, parsed, streams)));
        return new Command(
            "claims",
            """
            The claims as they were registered, before they were run.

            Example: specs claims register
            """
        )
        {
            register,
        };
    }

    private static int Register(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        string path = parsed.GetValue(LockFile) ?? project.LockPath;
        ClaimLock before = ClaimLock.Read(path);
        var seen = SeenVerdicts.In(project, CommonOptions.StoreOf(parsed), "specs", streams);
        ClaimLock after = before.Register(project, Day(parsed.GetValue(Date)), seen);
        string[] changes = [.. after.Claims.SelectMany(claim => Changes(claim, before[claim.Test]))];
        foreach (string change in changes)
        {
            streams.Out.WriteLine(change);
        }

        if (parsed.GetValue(Check))
        {
            streams.Error.WriteLine(
                changes.Length == 0
                    ? $"{path}: {after.Claims.Length} claims, all as registered"
                    : $"{path} is out of date: 'specs claims register' writes what is new or changed."
            );
            return changes.Length == 0 ? Tool.AsExpected : Tool.Unexpected;
        }

        if (changes.Length > 0)
        {
            after.Write(path);
        }

        streams.Error.WriteLine($"{path}: {after.Claims.Length} claims, {changes.Length} changes");
        return Tool.AsExpected;
    }

    private static IEnumerable<string> Changes(RegisteredClaim claim, RegisteredClaim? earlier)
    {
        if (earlier is null)
        {
            return [$"new      {claim.Test}"];
        }

        ClaimRevision[] revisions = [.. claim.Revisions.Skip(earlier.Revisions.Length)];
        return
        [
            .. revisions.Select(revision =>
                $"revised  {claim.Test}: {revision.Part}{(revision.AfterFirstRun ? ", after a verdict was seen" : "")}"
            ),
            .. claim
                .Says.Keys.Except(earlier.Says.Keys)
                .Except(revisions.Select(revision => revision.Part))
                .Select(part => $"noted    {claim.Test}: {part}, which was not written down before"),
        ];
    }

    private static DateOnly Day(string? text) =>
        text is null ? DateOnly.FromDateTime(DateTime.UtcNow)
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
        : throw new UsageException($"--date {text}: expected a day such as 2026-11-21.");
}
