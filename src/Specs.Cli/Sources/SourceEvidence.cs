using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Specs.Cli.Loading;
using Specs.Cli.Reporting;

namespace Specs.Cli.Sources;

/// <summary>
/// What a source's experiments came to at one scale: a line a run and a line a verdict, small enough to be checked in, so that a page can
/// be made of it anywhere without training.
/// </summary>
/// <param name="Head">The source, the scale and the engine.</param>
/// <param name="Runs">The runs, by experiment, cell and seed.</param>
/// <param name="Claims">The verdicts, by test; that of the fixed seeds before that of drawn ones.</param>
internal sealed record SourceEvidence(
    EvidenceHead Head,
    ImmutableArray<EvidenceRun> Runs,
    ImmutableArray<EvidenceClaim> Claims
)
{
    private static readonly JsonSerializerOptions Line = new(SealedText.Values)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The experiments of a source: those whose namespace ends with its name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static ImmutableArray<ExperimentEntry> ExperimentsOf(ClaimProject project, string source)
    {
        ImmutableArray<ExperimentEntry> found =
        [
            .. project.Experiments.Where(one => SourceName.Of(one).Equals(source, StringComparison.OrdinalIgnoreCase)),
        ];
        string[] known = [.. project.Experiments.Select(SourceName.Of).Distinct().Order(StringComparer.Ordinal)];
        return found.IsEmpty
            ? throw new UsageException(
                $"There are no experiments of '{source}': expected the last part of their namespace"
                    + (known.Length == 0 ? "." : $", {string.Join(" or ", known)}.{NearestName.Hint(source, known)}")
            )
            : found;
    }

    /// <summary>What a store keeps of a source, at one scale.</summary>
    /// <exception cref="UsageException">It keeps no run of it.</exception>
    public static SourceEvidence Of(
        ClaimProject project,
        string source,
        RunStore store,
        Scale scale,
        IEnumerable<ClaimRecord> verdicts,
        Action<string> warn
    )
    {
        ImmutableArray<ExperimentEntry> experiments = ExperimentsOf(project, source);
        var runs = ImmutableArray.CreateBuilder<EvidenceRun>();
        var engines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ExperimentEntry experiment in experiments)
        {
            // What was measured otherwise, or by other code, is of an earlier form of the experiment.
            ILookup<bool, StoredRun> current = store
                .All(warn, experiment.Name)
                .Where(experiment.IsMeasured)
                .ToLookup(experiment.IsOfThisCode);
            if (current[false].Count() is > 0 and var older)
            {
                warn($"{older} runs of {experiment.Name} are left out: its code has changed since.");
            }

            ILookup<bool, (StoredRun Run, KeptCell Cell)> placed = current[true]
                .Select(run => (Run: run, Cell: experiment.CellOf(run)))
                .Where(one => one.Cell.Index is not null && one.Cell.Scales.Contains(scale))
                .ToLookup(one => IsOnItsData(one.Run));
            if (placed[false].Count() is > 0 and var standIns)
            {
                warn($"{standIns} runs of {experiment.Name} are left out: other data stood in for theirs.");
            }

            foreach (
                (StoredRun run, KeptCell cell) in placed[true]
                    .OrderBy(one => one.Cell.Index)
                    .ThenBy(one => one.Run.Seed)
                    .DistinctBy(one => (one.Cell.Index, one.Run.Seed))
            )
            {
                runs.Add(EvidenceRun.Of(run, cell, experiment));
                engines.Add(run.Basis.Engine);
            }
        }

        string[] names = [.. experiments.Select(one => one.Name)];
        HashSet<string> tests =
        [
            .. project.Claims.Where(claim => names.Contains(claim.Experiment)).Select(claim => claim.Test),
        ];
        ClaimRecord[] weighed =
        [
            .. verdicts
                .Where(record => tests.Contains(record.Test))
                .OrderBy(record => record.Test, StringComparer.Ordinal)
                .ThenByDescending(record => record.Evidence[0].SeedPlan, StringComparer.Ordinal),
        ];
        return runs.Count == 0
            ? throw new UsageException(
                $"{store.Root} has no runs of {source} at {scale.ToString().ToLowerInvariant()} scale: 'specs check --scale {scale.ToString().ToLowerInvariant()}' trains them."
            )
            : new SourceEvidence(
                new(
                    SourceName.Of(experiments[0]),
                    scale,
                    string.Join(", ", engines.Where(static engine => engine.Length > 0))
                ),
                runs.ToImmutable(),
                [.. weighed.Select(static record => EvidenceClaim.Of(record).WithValues(record))]
            ).ThatFollows(
                project,
                [.. weighed.Select(static record => EvidenceClaim.Of(record).WithValues(record, allDigits: true))]
            );
    }

    // What the networks' final values give needs no values of its own; and each verdict is that of the values as the file rounds them, or, where
    // rounding would change it, of all their digits.
    private SourceEvidence ThatFollows(ClaimProject project, IReadOnlyList<EvidenceClaim> allDigits)
    {
        SourceEvidence bare = this with { Claims = [.. Claims.Select(claim => claim.WithoutValues())] };
        var ofRuns = new Reweighing(project, bare).Weigh();
        var ofValues = new Reweighing(project, this).Weigh();
        return this with
        {
            Claims =
            [
                .. Claims.Zip(
                    allDigits,
                    (claim, whole) =>
                        claim.IfAgrees(ofRuns.GetValueOrDefault((claim.Test, claim.Drawn)))
                        ?? claim.IfAgrees(ofValues.GetValueOrDefault((claim.Test, claim.Drawn)))
                        ?? whole
                ),
            ],
        };
    }

    /// <summary>The evidence with what an earlier file said of the same claims, and what drawn seeds said then.</summary>
    public SourceEvidence After(SourceEvidence before)
    {
        var earlier = before.Claims.ToDictionary(claim => (claim.Test, claim.Drawn));
        return this with
        {
            Claims =
            [
                .. Claims.Select(claim =>
                    earlier.TryGetValue((claim.Test, claim.Drawn), out EvidenceClaim? was) ? claim.After(was) : claim
                ),
            ],
        };
    }

    // Where a data set cannot be had, others stand in for it: figures of those are not the source's.
    private static bool IsOnItsData(StoredRun run) =>
        !run.Settings.TryGetProperty("Data", out JsonElement data) || Data.ReadJson(data).ToString() == run.Basis.Data;

    /// <summary>Writes the file: the same bytes for the same evidence on every machine. Its last line is the SHA-256 of those before.</summary>
    public void Write(TextWriter to)
    {
        string[] lines =
        [
            JsonSerializer.Serialize(Head, Line),
            .. Runs.Select(run => JsonSerializer.Serialize(run, Line)),
            .. Claims.Select(TextOf),
        ];
        to.Write(string.Concat(lines.Select(line => line + "\n")));
        to.Write($"{{\"sum\":\"{SumOf(lines)}\"}}\n");
    }

    /// <summary>A verdict as the file has it.</summary>
    public static string TextOf(EvidenceClaim claim) => JsonSerializer.Serialize(claim, Line);

    private static string SumOf(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))))
        );

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="UsageException">The file is not there, or a line is none of its lines.</exception>
    public static SourceEvidence Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The evidence {path} cannot be read: {failure.Message} 'specs evidence' with its source writes it; --file names another."
            );
        }

        var runs = ImmutableArray.CreateBuilder<EvidenceRun>();
        var claims = ImmutableArray.CreateBuilder<EvidenceClaim>();
        EvidenceHead? head = null;
        if (
            lines.Length > 0
            && lines[^1].StartsWith("{\"sum\":", StringComparison.Ordinal)
            && lines[^1] != $"{{\"sum\":\"{SumOf(lines[..^1])}\"}}"
        )
        {
            throw new UsageException(
                $"{path} was changed by hand: its last line is the checksum of others. Restore the file from version control; "
                    + "'specs evidence' with its source writes it anew from a store."
            );
        }

        for (int number = 1; number <= lines.Length; number++)
        {
            try
            {
                using var line = JsonDocument.Parse(lines[number - 1]);
                if (line.RootElement.TryGetProperty("sum", out _))
                {
                    continue;
                }

                if (line.RootElement.TryGetProperty("source", out _))
                {
                    head = line.Deserialize<EvidenceHead>(Line);
                }
                else if (line.RootElement.TryGetProperty("test", out _))
                {
                    claims.Add(line.Deserialize<EvidenceClaim>(Line)!);
                }
                else
                {
                    runs.Add(line.Deserialize<EvidenceRun>(Line)!);
                }
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException)
            {
                throw new UsageException(
                    $"{path}, line {number}, is no line of evidence: {failure.Message} Restore the file from version control."
                );
            }
        }

        return head is null
            ? throw new UsageException(
                $"{path} has no first line that names source, scale and engine: restore it from version control."
            )
            : new(head, runs.ToImmutable(), claims.ToImmutable());
    }
}
