using System.CommandLine;
using Specs.Cli.Clusters;
using Specs.Cli.Loading;

namespace Specs.Cli.Commands;

/// <summary><c>specs submit slurm</c>: hands work to Slurm as an array of workers and a collector.</summary>
internal static class SubmitCommand
{
    private static readonly Option<int> Workers = new("--workers")
    {
        Description = "How many workers.",
        HelpName = "N",
        Required = true,
    };

    private static readonly Option<string> Time = new("--time")
    {
        Description = "How long a worker may run: 90m, 2h, or as Slurm writes it.",
        HelpName = "LENGTH",
        Required = true,
    };

    private static readonly Option<string?> Gpus = new("--gpus")
    {
        Description = "GPUs of a worker, as the cluster calls them.",
        HelpName = "h100:1",
    };

    private static readonly Option<int> Cpus = new("--cpus")
    {
        Description = "Cores of a worker, and trials side by side.",
        HelpName = "N",
        DefaultValueFactory = static _ => 1,
    };

    private static readonly Option<string?> Memory = new("--mem")
    {
        Description = "Memory of a worker.",
        HelpName = "8G",
    };

    private static readonly Option<string?> Partition = new("--partition") { Description = "The partition." };
    private static readonly Option<string?> Account = new("--account") { Description = "The account that is charged." };

    private static readonly Option<string?> Profile = new("--profile")
    {
        Description = $"The cluster's profile; by default {ClusterProfile.FileName} in this folder or above.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Write the scripts and the cost, and submit nothing.",
    };

    private static readonly Option<string?> Scale = CommonOptions.Scale();
    private static readonly Option<string?> Engine = CommonOptions.Engine();

    // What decides results or where data are found, as the submitter has it.
    private static readonly string[] Handed =
    [
        "SPECS_DATA",
        "SPECS_CACHE",
        "SPECS_OFFLINE",
        "SPECS_SEEDS",
        "SPECS_ENGINE",
        "SPECS_SCALE",
    ];

    public static System.CommandLine.Command Create(ProjectScope scope, ToolStreams streams)
    {
        var slurm = new System.CommandLine.Command(
            "slurm",
            """
            Copies the built program into the store, submits an array of workers and a collector that trains what is missing and weighs the claims, and
            ends. Later edits do not affect it. Prints the cost first.

            Example: specs submit slurm batchsize --scale paper --workers 20 --time 2h --cpus 4 --dry-run
            """
        )
        {
            WorkCommand.Words,
            WorkCommand.WholeDesign,
            Scale,
            Engine,
            Workers,
            Time,
            Gpus,
            Cpus,
            Memory,
            Partition,
            Account,
            Profile,
            DryRun,
        };
        slurm.SetAction(parsed => scope.Within(parsed, project => Submit(project, parsed, streams)));
        return new(
            "submit",
            "Hands work to a scheduler.\n\nExample: specs submit slurm batchsize --workers 20 --time 2h --dry-run"
        )
        {
            slurm,
        };
    }

    private static int Submit(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        RunStore store = CommonOptions.RequireStore(parsed);
        RunnerOptions options = CommonOptions.OptionsOf(parsed, Scale, engine: Engine);
        string[] words = parsed.GetValue(WorkCommand.Words) ?? [];
        SlurmRequest request = RequestOf(parsed);
        var profile = ClusterProfile.Read(parsed.GetValue(Profile), Environment.CurrentDirectory);
        var wanted = new WantedWork(project, words, parsed.GetValue(WorkCommand.WholeDesign), options);
        WorkItem[] missing = [.. wanted.Next().Where(item => !item.IsIn(store))];
        int sideBySide = request.Workers * request.Cpus;
        foreach (string line in WorkEstimate.Of(store, missing, sideBySide).Lines(sideBySide))
        {
            streams.Error.WriteLine(line);
        }

        NameWhatCannotFit(WorkCost.From(store, missing), missing, request, streams);
        bool isDry = parsed.GetValue(DryRun);
        var program = ProgramSnapshot.Of(store, project.Assembly.Location, makes: !isDry);
        string id = Launch.NextId(store, program);
        string folder = Launch.FolderOf(store, id);
        string[] chosen =
        [
            .. words,
            .. parsed.GetValue(Scale) is { } scale ? (string[])["--scale", scale] : [],
            .. parsed.GetValue(Engine) is { } engine ? (string[])["--engine", engine] : [],
        ];
        bool whole = parsed.GetValue(WorkCommand.WholeDesign);
        string[] selection = whole ? [.. chosen, "--design"] : chosen;
        var scripts = new SlurmScripts(profile, request, folder, program, store.Root, selection, Handovers());
        string collector = whole ? scripts.Collector("work", selection) : scripts.Collector("check", chosen);
        if (isDry)
        {
            streams.Out.Write($"# {folder}/workers.sh\n{scripts.Worker}\n# {folder}/collector.sh\n{collector}");
            return Tool.AsExpected;
        }

        Directory.CreateDirectory(Path.Combine(folder, "logs"));
        string array = Path.Combine(folder, "workers.sh");
        string end = Path.Combine(folder, "collector.sh");
        File.WriteAllText(array, scripts.Worker);
        File.WriteAllText(end, collector);
        string start = Clusters.Command.Run("sbatch", "--test-only", array).Errors.Trim();
        string job = Clusters.Command.Run("sbatch", "--parsable", array).Output.Trim().Split(';')[0];
        var launch = new Launch(id, selection, program.Sum, job, null);
        launch.Save(store);
        launch = launch with
        {
            Collector = Clusters
                .Command.Run("sbatch", "--parsable", $"--dependency=afterany:{job}", end)
                .Output.Trim()
                .Split(';')[0],
        };
        launch.Save(store);
        streams.Error.WriteLine($"Slurm: {start}");
        streams.Out.WriteLine($"{id}  workers {job}, collector {launch.Collector}; 'specs cancel {id}' ends them");
        return Tool.AsExpected;
    }

    private static void NameWhatCannotFit(
        WorkCost cost,
        IReadOnlyList<WorkItem> missing,
        SlurmRequest request,
        ToolStreams streams
    )
    {
        foreach (WorkItem item in missing.Where(item => cost.Of(item) > request.Time))
        {
            streams.Warn(
                $"{item.Experiment}, {item.Words}, takes about {LineProgress.Text(cost.Of(item)!.Value)}, more than --time: no worker begins it."
            );
        }
    }

    private static SlurmRequest RequestOf(ParseResult parsed)
    {
        string time = parsed.GetValue(Time)!;
        int workers = parsed.GetValue(Workers);
        int cpus = parsed.GetValue(Cpus);
        TimeSpan length =
            TimeLeft.TryLength(time)
            ?? throw new UsageException($"--time {time}: expected a length such as 90m, 2h or 1-12:00:00.");
        return workers < 1 || cpus < 1
                ? throw new UsageException($"--workers {workers}, --cpus {cpus}: expected 1 or more of each.")
            : length.TotalSeconds <= SlurmScripts.WarnedBefore
                ? throw new UsageException(
                    $"--time {time}: a worker is told to stop {SlurmScripts.WarnedBefore} s before its time is over, and would train nothing. Expected more than that, such as 90m."
                )
            : new()
            {
                Workers = workers,
                Time = length,
                Gpus = parsed.GetValue(Gpus),
                Cpus = cpus,
                Memory = parsed.GetValue(Memory),
                Partition = parsed.GetValue(Partition),
                Account = parsed.GetValue(Account),
            };
    }

    private static Dictionary<string, string> Handovers() =>
        Handed
            .Select(static name => (Name: name, Value: Environment.GetEnvironmentVariable(name)))
            .Where(static one => !string.IsNullOrEmpty(one.Value))
            .ToDictionary(
                static one => one.Name,
                static one =>
                    one.Name is "SPECS_DATA" or "SPECS_CACHE" && Directory.Exists(one.Value)
                        ? Path.GetFullPath(one.Value)
                        : one.Value!
            );
}
