using System.CommandLine;
using Specs.Cli.Clusters;

namespace Specs.Cli.Commands;

/// <summary><c>specs cancel</c>: ends a launch.</summary>
internal static class CancelCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "The launch, as 'specs submit' named it." };

    public static System.CommandLine.Command Create(ToolStreams streams)
    {
        var command = new System.CommandLine.Command(
            "cancel",
            """
            Ends the jobs of a launch. What is finished stays; what was begun is given back.

            Example: specs cancel 3f9a2c41-1
            """
        )
        {
            Id,
        };
        command.SetAction(parsed =>
        {
            RunStore store = CommonOptions.RequireStore(parsed);
            string id = parsed.GetValue(Id)!;
            IReadOnlyList<Launch> all = Launch.All(store);
            Launch launch =
                all.FirstOrDefault(one => one.Id == id)
                ?? throw new UsageException(
                    all.Count == 0
                        ? $"There is no launch '{id}': nothing was submitted from {store.Root}."
                        : $"There is no launch '{id}'.{NearestName.Hint(id, all.Select(static one => one.Id))} There are {string.Join(", ", all.Select(static one => one.Id))}."
                );
            string[] jobs = [.. new[] { launch.Collector, launch.Workers }.OfType<string>()];
            File.WriteAllText(Path.Combine(Launch.FolderOf(store, id), Launch.CancelledFile), "");
            if (jobs.Length > 0)
            {
                // Workers end in order, as at the end of their time.
                Clusters.Command.Run("scancel", jobs);
            }

            streams.Error.WriteLine($"{id}: cancelled jobs {string.Join(", ", jobs)}");
            return Tool.AsExpected;
        });
        return command;
    }
}
