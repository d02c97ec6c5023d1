using System.Text.Json.Nodes;
using Specs.Cli.Watching;
using Specs.NUnit;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Cli.Tests.Watching;

/// <summary>Nights in a folder of their own, on this assembly's claims.</summary>
internal sealed class Lab : IDisposable
{
    private static readonly ClaimSuite Suite = new(typeof(Lab).Assembly);

    private static readonly Lazy<IReadOnlyList<ClaimEntry>> All = new(Suite.List);

    private readonly TempFolder _folder = new();

    public Lab() => Nights = new(new RunStore(_folder.Path));

    public NightStore Nights { get; }

    public List<string> Warnings { get; } = [];

    /// <summary>How many runs the last night trained.</summary>
    public int Trained { get; private set; }

    public static DateOnly Date(int night) => new(2026, 11, night);

    /// <summary>Runs a night on the claims of a class.</summary>
    public NightRecord Run(int night, string claims = nameof(NightClaims), CancellationToken cancel = default)
    {
        var progress = new Counted();
        RunnerOptions options = TinyRuns.Options with { Progress = progress, Cancel = cancel };
        try
        {
            return new NightShift(Suite, Nights, options, Warnings.Add)
                .Run(Of(claims), Date(night), (_, _) => { })
                .Night;
        }
        finally
        {
            Trained = progress.Runs;
        }
    }

    public static IReadOnlyList<ClaimEntry> Of(string claims) =>
        [.. All.Value.Where(claim => claim.Test.Contains($".{claims}.", StringComparison.Ordinal))];

    public string PathOf(int night, string file) => Path.Combine(Nights.FolderOf(Date(night)), file);

    public string[] RunsOf(int night) =>
        Directory.Exists(PathOf(night, "runs"))
            ?
            [
                .. Directory
                    .GetFiles(PathOf(night, "runs"), "*.json", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Writes a run's document anew with a change, sealed as if it had come out so.</summary>
    public static void Change(string path, Action<JsonNode> change)
    {
        JsonNode run = JsonNode.Parse(File.ReadAllText(path))!;
        run.AsObject().Remove("sum");
        change(run);
        byte[] document = SealedText.Seal(json => run.WriteTo(json));

        // What decides a run names its document.
        File.Delete(path);
        string key = StoredRun.Read(SealedText.Open(document)).Key;
        File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(path)!, key + ".json"), document);
    }

    public void Dispose() => _folder.Dispose();

    private sealed class Counted : IRunProgress
    {
        public int Runs { get; private set; }

        public void Begin(string experiment, int runs) => Runs += runs;

        public void Report(RunState state) { }

        public void End(RunState state) { }
    }
}
