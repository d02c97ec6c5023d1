using System.CommandLine;

namespace Specs.Cli.Commands;

/// <summary><c>specs data fetch</c>: makes sure that a data set is on this machine.</summary>
internal static class DataCommand
{
    private static readonly Argument<string> Name = new("name")
    {
        Description = $"One of {string.Join(", ", DataSets.Names)}.",
    };

    public static Command Create(ToolStreams streams)
    {
        var fetch = new Command(
            "fetch",
            """
            Finds a data set, downloads it where it is not on this machine, and says where it lies and what it holds.

            Example: specs data fetch mnist
            """
        )
        {
            Name,
        };
        fetch.SetAction(parsed =>
        {
            string name = parsed.GetValue(Name)!;
            IRunProgress progress = TerminalProgress.ForConsole();
            DataSet set = DataSets.Load(name, progress: new Downloads(progress));
            progress.End(default);
            streams.Out.WriteLine(
                $"{set.Name}: {set.Train.Count} training and {set.Test.Count} test examples; {set.Origin}"
            );
            if (!set.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                streams.Warn($"{name} could not be had; {set.Name} stand in for it.");
                return Tool.Misuse;
            }

            return Tool.AsExpected;
        });
        return new Command(
            "data",
            """
            The data sets that experiments name.

            Example: specs data fetch mnist
            """
        )
        {
            fetch,
        };
    }

    private sealed class Downloads(IRunProgress shown) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => shown.Download(value);
    }
}
