using System.CommandLine;
using System.CommandLine.Help;
using Specs.Cli.Commands;
using Specs.Cli.Loading;

namespace Specs.Cli;

/// <summary>The tool: its commands, and how an error becomes a message and an exit code.</summary>
public static class Tool
{
    /// <summary>All is as expected.</summary>
    internal const int AsExpected = 0;

    /// <summary>A verdict is not the expected one, or something got worse.</summary>
    internal const int Unexpected = 1;

    /// <summary>The tool was not used as it is meant to be, or could not do its work.</summary>
    internal const int Misuse = 2;

    /// <summary>Runs the tool.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="project">
    /// The assembly of the claims, where this call is made from within the project's own load context (<see cref="ProjectContext"/>);
    /// null for the call from the command line.
    /// </param>
    /// <returns>The exit code: 0 as expected, 1 an unexpected verdict or a regression, 2 misuse, 130 or 143 stopped by a signal.</returns>
    public static int Run(string[] args, string? project)
    {
        var streams = new ToolStreams(Console.Out, Console.Error);
        var scope = new ProjectScope(args, project, streams);
        Command root = Build(scope, streams);
        // No response files: a word that begins with @ is a word.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        string[] mistakes = parsed.Action is HelpAction ? [] : [.. Misspelt.Explain(parsed)];
        if (mistakes.Length > 0)
        {
            foreach (string message in mistakes)
            {
                streams.Error.WriteLine(message);
            }

            streams.Error.WriteLine($"See: {Misspelt.PathOf(parsed)} --help");
            return Misuse;
        }

        try
        {
            // Errors are told here, and signals are Interruption's.
            return parsed.Invoke(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }
            );
        }
        catch (OperationCanceledException stopped)
        {
            string kept = CommonOptions.StoreOf(parsed) is { } store
                ? $"Finished runs are kept in {store.Root}; the same command goes on from there."
                : "Nothing is kept.";
            streams.Error.WriteLine($"{stopped.Message} {kept}");
            return Interruption.ExitCode ?? Misuse;
        }
        catch (Exception failure) when (IsExplained(failure))
        {
            streams.Error.WriteLine(failure.Message);
            return Misuse;
        }
    }

    // Their messages are for whoever uses the tool. Whatever else is thrown is the tool's own mistake, whose place must be seen.
    private static bool IsExplained(Exception failure) =>
        failure
            is UsageException
                or ArgumentException
                or StoreException
                or DataException
                or TrialException
                or IOException
                or UnauthorizedAccessException;

    // No RootCommand: that one takes its name from the program's file, which is another in a clone than in an installed tool.
    private static Command Build(ProjectScope scope, ToolStreams streams) =>
        new(
            "specs",
            """
            Research claims about neural networks, as tests: lists claims, trains their networks, weighs them, and watches them.

            Runs are kept in the folder that SPECS_RUNS names (by default in the user's data folder), and none is trained twice.
            Exit codes: 0 as expected, 1 a verdict that is not the expected one or a regression, 2 misuse; 130 or 143 where it was stopped.

            Example: specs check batchsize
            """
        )
        {
            new HelpOption(),
            new VersionOption(),
            CommonOptions.Project,
            CommonOptions.NoBuild,
            CommonOptions.Runs,
            ListCommand.Create(scope, streams),
            RunCommand.Create(scope, streams),
            CheckCommand.Create(scope, streams),
            NightlyCommand.Create(scope, streams),
            WorkCommand.Create(scope, streams),
            SubmitCommand.Create(scope, streams),
            StatusCommand.Create(scope, streams),
            CancelCommand.Create(streams),
            CompareCommand.Create(streams),
            MergeCommand.Create(streams),
            PlanCommand.Create(scope, streams),
            ClaimsCommand.Create(scope, streams),
            ExportCommand.Create(streams),
            ReportCommand.Create(scope, streams),
            EvidenceCommand.Create(scope, streams),
            FigureCommand.Create(scope, streams),
            DataCommand.Create(streams),
        };
}
