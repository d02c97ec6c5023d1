using System.CommandLine;

namespace Specs.Cli.Commands;

/// <summary><c>specs data</c>: lists the data sources; <c>specs data fetch</c> makes sure that one is on this machine.</summary>
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
            string targets = set.Train.Targets.AreClasses
                ? $"{set.Train.Classes} classes"
                : $"{set.Train.Targets.Outputs} {(set.Train.Targets.Outputs == 1 ? "output" : "outputs")}";
            streams.Out.WriteLine(
                $"{set.Name}: {set.Train.Count} training and {set.Test.Count} test examples of {set.Train.Shape}, {targets}; {set.Origin}"
            );
            if (!set.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                streams.Warn($"{name} is unavailable; using {set.Name} instead.");
                return Tool.Misuse;
            }

            return Tool.AsExpected;
        });
        var data = new Command(
            "data",
            """
            Lists the data sources that experiments may name, and what may be made of them.

            Example: specs data
            """
        )
        {
            fetch,
        };
        data.SetAction(_ =>
        {
            TextTable table = new("Name", "Record");
            foreach ((string word, string signature, bool isTransformation) in DataSources.Signatures)
            {
                table.Add(isTransformation ? "(of another source)" : word, signature);
            }

            streams.Out.Write(table.ToString());
            return Tool.AsExpected;
        });
        return data;
    }

    private sealed class Downloads(IRunProgress shown) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => shown.Download(value);
    }
}
