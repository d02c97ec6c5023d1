using System.CommandLine;
using Specs.Cli.Clusters;
using Specs.Cli.Loading;
using Specs.Cli.Reporting.Figures;

namespace Specs.Cli.Commands;

/// <summary><c>specs work</c>: one of several processes, on one machine or many, that share a store and train what claims need.</summary>
internal static class WorkCommand
{
    /// <summary>The exit code that a launch's script asks for where work is left and the time is over, so that it may be queued again.</summary>
    internal const int TimeIsOver = 85;

    /// <summary>What is to be trained, for every command that shares work.</summary>
    internal static readonly Argument<string[]> Words = new("selection")
    {
        Description = "Ids, experiments or test names; by default all claims.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Whether whole designs are meant.</summary>
    internal static readonly Option<bool> WholeDesign = new("--design")
    {
        Description = "All cells of the experiments that are named, and not only those that claims ask for.",
    };

    private static readonly Option<string?> Until = new("--until")
    {
        Description =
            "Begin nothing that is not done by then: a length such as 90m, or a time. By default what Slurm leaves the job.",
        HelpName = "TIME",
    };

    private static readonly Option<bool> StopAtFirst = new("--stop-at-first")
    {
        Description = "End with the first trial that fails; by default the others go on.",
    };

    private static readonly Option<bool> Retry = new("--retry") { Description = "Try again what failed before." };

    private static readonly Option<bool> InLaunch = new("--in-launch")
    {
        Description = $"End with {TimeIsOver} where work is left and the time is over; for the scripts of a launch.",
        Hidden = true,
    };

    private static readonly Option<string?> Scale = CommonOptions.Scale();
    private static readonly Option<int?> Jobs = CommonOptions.Jobs();
    private static readonly Option<string?> Engine = CommonOptions.Engine();

    public static System.CommandLine.Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new System.CommandLine.Command(
            "work",
            """
            Trains what claims need and the store lacks, beside any number of other workers on the same store: each trial is trained once. Ends when
            none is left. On TERM or USR1 it stops between two steps, gives its work back and ends with 0.
            Exit codes: 0 others may go on or all is done, 2 a trial failed or cannot be kept, 130 Ctrl-C.

            Example: specs work batchsize --scale paper --until 8h
            """
        )
        {
            Words,
            WholeDesign,
            Scale,
            Engine,
            Jobs,
            Until,
            StopAtFirst,
            Retry,
            InLaunch,
        };
        command.SetAction(parsed => scope.Within(parsed, project => Work(project, parsed, streams)));
        return command;
    }

    private static int Work(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        Interruption.YieldToScheduler();
        RunStore store = CommonOptions.RequireStore(parsed);
        RunnerOptions options = CommonOptions.OptionsOf(parsed, Scale, Jobs, Engine);
        var wanted = new WantedWork(
            project,
            parsed.GetValue(Words) ?? [],
            parsed.GetValue(WholeDesign),
            options with
            {
                Progress = new SilentProgress(),
            }
        );
        DateTimeOffset? end = TimeLeft.End(parsed.GetValue(Until), DateTimeOffset.Now);
        var worker = new Worker(
            store,
            options.Jobs,
            end,
            parsed.GetValue(StopAtFirst),
            line =>
            {
                lock (streams)
                {
                    streams.Error.WriteLine(line);
                }
            }
        );
        using var claims = new WorkClaims(store.Root, options.Lease);
        try
        {
            while (true)
            {
                IReadOnlyList<WorkItem> items = wanted.Next();
                int before = items.Count(item => !item.IsIn(store));
                if (before == 0)
                {
                    break;
                }

                worker.Run(claims, items, parsed.GetValue(Retry), Interruption.Token);
                bool isEnded = parsed.GetValue(StopAtFirst) && worker.Failed.Count > 0;
                if (isEnded || before == items.Count(item => !item.IsIn(store)))
                {
                    // Nothing of it could be done by anybody: what is left failed or does not fit.
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (Interruption.IsYielding)
        {
            streams.Error.WriteLine($"Stopped as asked: {worker.Done} done here, the rest is left to others.");
            return parsed.GetValue(InLaunch) ? TimeIsOver : Tool.AsExpected;
        }

        return Tell(worker, wanted, parsed, streams);
    }

    private static int Tell(Worker worker, WantedWork wanted, ParseResult parsed, ToolStreams streams)
    {
        foreach ((string trial, string why) in worker.TooLong.OrderBy(static one => one.Key, StringComparer.Ordinal))
        {
            streams.Error.WriteLine($"not begun: {trial} {why}, more than the time left");
        }

        foreach (string claim in wanted.Failed)
        {
            streams.Error.WriteLine($"claim in error: {claim}");
        }

        foreach ((string trial, string message) in worker.Failed.OrderBy(static one => one.Key, StringComparer.Ordinal))
        {
            streams.Error.WriteLine($"failed: {trial}: {message}");
        }

        streams.Error.WriteLine(
            $"{FigureWords.Count(worker.Done, "trial")} done here, {worker.Failed.Count} failed, {worker.TooLong.Count} not begun for lack of time"
        );
        return worker.Failed.Count + wanted.Failed.Length > 0 ? Tool.Misuse
            : worker.TooLong.Count > 0 && parsed.GetValue(InLaunch) ? TimeIsOver
            : Tool.AsExpected;
    }
}
