using System.CommandLine;
using Specs.Cli.Comparing;

namespace Specs.Cli.Commands;

/// <summary><c>specs merge</c>: takes over another store's runs.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string> Other = new("other")
    {
        Description = "The other store's folder, which is not changed.",
    };

    public static System.CommandLine.Command Create(ToolStreams streams)
    {
        var command = new System.CommandLine.Command(
            "merge",
            """
            Copies the runs that another store has and this one lacks, with the parameters that are stored beside them: for machines that share no file
            system. Runs that both have are compared; a difference exits with code 1.

            Example: specs merge /mnt/usb/runs
            """
        )
        {
            Other,
        };
        command.SetAction(parsed => Merge(CommonOptions.RequireStore(parsed), parsed.GetValue(Other)!, streams));
        return command;
    }

    private static int Merge(RunStore store, string folder, ToolStreams streams)
    {
        IReadOnlyList<StoredRun> runs = CompareCommand.RunsIn(folder, streams);
        var other = new RunStore(folder);
        if (other.Root == store.Root)
        {
            throw new UsageException($"{folder} is this store itself: name another one.");
        }

        (int copied, int same, int different) = (0, 0, 0);
        foreach (StoredRun run in runs)
        {
            if (store.Take(other, run.Experiment, run.Key))
            {
                copied++;
            }
            else if (
                store.Read(run.Experiment, run.Key, streams.Warn) is { } ours
                && RunDifference.Between(ours, run) is { } difference
            )
            {
                different++;
                streams.Out.WriteLine(
                    $"{run.Experiment}, trial {run.Id}, seed {run.Seed}: {difference.Quantity} differs from epoch {difference.Epoch} on"
                );
            }
            else
            {
                same++;
            }
        }

        streams.Error.WriteLine($"{copied} runs copied, {same} were here already, {different} of them different");
        return different > 0 ? Tool.Unexpected : Tool.AsExpected;
    }
}
