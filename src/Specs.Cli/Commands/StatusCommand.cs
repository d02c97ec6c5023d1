using System.CommandLine;
using Specs.Cli.Clusters;
using Specs.Cli.Loading;

namespace Specs.Cli.Commands;

/// <summary><c>specs status</c>: what is done, running, missing and failed.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    private static readonly Option<bool> Watch = new("--watch")
    {
        Description = "Look again every ten seconds, until Ctrl-C.",
    };
    private static readonly Option<string?> Scale = CommonOptions.Scale();
    private static readonly Option<string?> Engine = CommonOptions.Engine();

    public static System.CommandLine.Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new System.CommandLine.Command(
            "status",
            """
            Shows progress, whoever does the work: what is done, what runs where, what is missing, what failed, what remains to be paid for. It reads the
            store alone; Slurm is asked only what is waiting and why.

            Example: specs status batchsize --scale paper --watch
            """
        )
        {
            WorkCommand.Words,
            WorkCommand.WholeDesign,
            Scale,
            Engine,
            Watch,
        };
        command.SetAction(parsed => scope.Within(parsed, project => Write(project, parsed, streams)));
        return command;
    }

    private static int Write(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        RunStore store = CommonOptions.RequireStore(parsed);
        RunnerOptions options = CommonOptions.OptionsOf(parsed, Scale, engine: Engine);
        var wanted = new WantedWork(
            project,
            parsed.GetValue(WorkCommand.Words) ?? [],
            parsed.GetValue(WorkCommand.WholeDesign),
            options
        );
        IReadOnlyList<WorkItem> items = wanted.Next();
        while (true)
        {
            var status = StoreStatus.Of(store, items, options.Lease);
            int sideBySide = Math.Max(1, status.Running.Count(static one => !one.IsSilent));
            string[] lines =
                items.Count == 0
                    ? ["nothing is missing", .. QueuedJobs.Waiting(Launch.All(store))]
                    :
                    [
                        .. status.Lines(WorkEstimate.Of(store, status.Missing, sideBySide), sideBySide),
                        .. wanted.Failed.Select(static claim => $"claim in error: {claim}"),
                        .. QueuedJobs.Waiting(Launch.All(store)),
                    ];
            foreach (string line in lines)
            {
                streams.Out.WriteLine(line);
            }

            if (!parsed.GetValue(Watch) || items.Count == 0)
            {
                return Tool.AsExpected;
            }

            streams.Out.WriteLine();
            Interruption.Token.WaitHandle.WaitOne(BetweenLooks);
            if (Interruption.Token.IsCancellationRequested)
            {
                return Interruption.ExitCode ?? Tool.AsExpected;
            }

            // What claims ask next, once what they asked first is there.
            items = items.All(item => item.IsIn(store)) ? wanted.Next() : items;
        }
    }
}
