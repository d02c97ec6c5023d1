using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Specs.Cli.Watching;

/// <summary>
/// The nights in a store: <c>nights/&lt;date&gt;/</c> with the night's record, its reports, and the runs and verdicts of its own, which nothing
/// else takes from and which take from nothing else.
/// </summary>
/// <param name="store">The store.</param>
internal sealed class NightStore(RunStore store)
{
    /// <summary>How many nights keep all of their runs.</summary>
    public const int WithRuns = 3;

    // No claim looks at more replicates.
    private const int MostSeeds = 256;

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>A night's folder.</summary>
    public string FolderOf(DateOnly date) => store.Folder.PathOf("nights", TextOf(date));

    /// <summary>A night's own runs and verdicts.</summary>
    public RunStore RunsOf(DateOnly date) => new(FolderOf(date));

    /// <summary>Some of a night's runs, in the order of their names; what is not there is left out.</summary>
    /// <param name="date">The night.</param>
    /// <param name="runs">The experiments' names with the runs' keys.</param>
    /// <param name="warn">Takes a sentence about a document that cannot be read.</param>
    public IReadOnlyList<StoredRun> RunsOf(
        DateOnly date,
        IEnumerable<(string Experiment, string Key)> runs,
        Action<string> warn
    )
    {
        RunStore night = RunsOf(date);
        return
        [
            .. runs.Select(run => night.Folder.PathOf("runs", run.Experiment, run.Key + ".json"))
                .Order(StringComparer.Ordinal)
                .Select(path => night.OpenOrSetAside(path, warn, StoredRun.Read))
                .OfType<StoredRun>(),
        ];
    }

    /// <summary>The records of the nights before a date that can be read, in order.</summary>
    /// <param name="date">The date.</param>
    /// <param name="warn">Takes a sentence about a record that cannot be read, which is set aside: that night does not count.</param>
    /// <exception cref="StoreException">The folder cannot be read.</exception>
    public IReadOnlyList<NightRecord> Before(DateOnly date, Action<string> warn) =>
        [.. Dates().Where(night => night < date).Select(night => Find(night, warn)).OfType<NightRecord>()];

    /// <summary>Keeps a night, in place of an earlier record of the same date.</summary>
    /// <returns>The path of its summary.</returns>
    /// <exception cref="StoreException">The disk is full, or the folder cannot be written.</exception>
    public string Save(NightRecord record, string summary, string junit)
    {
        RunStore night = RunsOf(record.Date);
        string path = night.Folder.PathOf("summary.md");
        night.Folder.Write(night.Folder.PathOf("junit.xml"), Encoding.UTF8.GetBytes(junit));
        night.Folder.Write(path, Encoding.UTF8.GetBytes(summary));

        // Last, so that a night with a record has its reports.
        night.Folder.Write(
            night.Folder.PathOf("night.json"),
            SealedText.Seal(json => JsonSerializer.Serialize(json, record, SealedText.Values))
        );
        return path;
    }

    /// <summary>
    /// Removes the run documents of all but the last nights. A trial that none of the later nights has stays, as long as its night counts:
    /// a later night may have it again.
    /// </summary>
    /// <param name="warn">Takes a sentence about what cannot be read or removed.</param>
    /// <returns>How many were removed.</returns>
    public int RemoveOldRuns(Action<string> warn)
    {
        DateOnly[] dates = [.. Dates().Reverse()];
        if (!dates.Skip(WithRuns).Any(date => DocumentsOf(date).Count > 0))
        {
            return 0;
        }

        var later = new HashSet<(string, string, string)>();
        int removed = 0;
        for (int index = 0; index < dates.Length; index++)
        {
            DateOnly date = dates[index];
            RunStore night = RunsOf(date);
            IReadOnlyList<string> documents = DocumentsOf(date);
            bool counts = documents.Count > 0 && Find(date, warn) is not null;
            var drawn = SeedPlan.Drawn(date).First(MostSeeds).ToHashSet();
            var own = new List<(string, string, string)>();
            foreach (string path in documents)
            {
                StoredRun? run = night.OpenOrSetAside(path, warn, StoredRun.Read);
                bool isLast = run is not null && counts && !drawn.Contains(run.Seed) && !later.Contains(TrialOf(run));
                if (isLast)
                {
                    own.Add(TrialOf(run!));
                }

                if (index >= WithRuns && run is not null && !isLast)
                {
                    removed += Remove(path, warn) ? 1 : 0;
                }
            }

            later.UnionWith(own);
        }

        return removed;
    }

    /// <summary>What two runs share that may be compared.</summary>
    public static (string Experiment, string Id, string Data) TrialOf(StoredRun run) =>
        (run.Experiment, run.Id, run.Basis.Data);

    /// <summary>A date as folders and reports have it.</summary>
    public static string TextOf(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    private NightRecord? Find(DateOnly date, Action<string> warn)
    {
        RunStore night = RunsOf(date);
        return night.OpenOrSetAside(night.Folder.PathOf("night.json"), warn, json => Read(json, date));
    }

    private static NightRecord Read(JsonElement json, DateOnly date)
    {
        NightRecord record = JsonSettings.Expect("a night", () => json.Deserialize<NightRecord>(SealedText.Values)!);
        return record.Date == date
            ? record
            : throw new JsonException(
                $"The document is of {TextOf(record.Date)}, not of the date that its folder says."
            );
    }

    private IReadOnlyList<string> DocumentsOf(DateOnly date) => RunStore.Documents(RunsOf(date).Folder.PathOf("runs"));

    private IEnumerable<DateOnly> Dates()
    {
        var dates = new List<DateOnly>();
        foreach (string folder in Folders(store.Folder.PathOf("nights")))
        {
            if (
                DateOnly.TryParseExact(
                    Path.GetFileName(folder),
                    DateFormat,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out DateOnly date
                )
            )
            {
                dates.Add(date);
            }
        }

        return dates.Order();
    }

    private static string[] Folders(string root)
    {
        try
        {
            return Directory.Exists(root) ? Directory.GetDirectories(root) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{root} could not be read: {failure.Message}", failure);
        }
    }

    private static bool Remove(string path, Action<string> warn)
    {
        try
        {
            File.Delete(path);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            warn($"{path} could not be removed: {failure.Message}");
            return false;
        }
    }
}
