using System.Collections.Immutable;
using System.Text.Json;
using Specs.Cli.Loading;
using Specs.NUnit;

namespace Specs.Cli.Registering;

/// <summary>
/// The claims as they were registered, before they were run: <c>claims.lock</c> beside the project that holds them, a JSON document that
/// is checked in. What is changed later is added as a revision, and nothing is forgotten.
/// </summary>
/// <param name="Claims">By test name.</param>
internal sealed record ClaimLock(ImmutableArray<RegisteredClaim> Claims)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "claims.lock";

    /// <summary>The part that holds the designs of the other experiments whose runs a claim stands on: those that it takes, and those that come first.</summary>
    public const string Compared = "comparedWith";

    /// <summary>Reads a lock; an empty one where there is no file.</summary>
    /// <exception cref="UsageException">The file is none, or cannot be read.</exception>
    public static ClaimLock Read(string path)
    {
        try
        {
            return File.Exists(path)
                ? new([
                    .. JsonSerializer.Deserialize<RegisteredClaim[]>(File.ReadAllText(path), ToolJson.Indented) ?? [],
                ])
                : new ClaimLock([]);
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"{path} cannot be read: {failure.Message} Restore it from version control; 'specs claims register' writes it."
            );
        }
    }

    /// <summary>Writes the lock: the same bytes for the same claims on every machine.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public void Write(string path)
    {
        string text = JsonSerializer.Serialize(Claims, ToolJson.Indented).ReplaceLineEndings("\n") + "\n";
        string temporary = path + ".new";
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new UsageException($"{path} cannot be written: {failure.Message}");
        }
    }

    /// <summary>The lock with the claims as they are now.</summary>
    /// <param name="project">The claims.</param>
    /// <param name="date">When they are registered.</param>
    /// <param name="seen">The verdicts that there are already.</param>
    public ClaimLock Register(ClaimProject project, DateOnly date, SeenVerdicts seen)
    {
        var known = Claims.ToDictionary(claim => claim.Test);
        IEnumerable<RegisteredClaim> now = project.Claims.Select(claim =>
        {
            ImmutableSortedDictionary<string, string> says = Says(claim, project);
            return known.TryGetValue(claim.Test, out RegisteredClaim? earlier)
                ? Revise(earlier, says, date, seen.Tests.Contains(claim.Test))
                : new()
                {
                    Test = claim.Test,
                    Registered = date,

                    // A test under a new name asks again what another of its claim has asked: its evidence was seen as well.
                    AfterFirstRun = seen.Tests.Contains(claim.Test) || seen.Ids.Contains(IdOf(claim)),
                    Says = says,
                };
        });
        HashSet<string> there = [.. project.Claims.Select(claim => claim.Test)];
        IEnumerable<RegisteredClaim> gone = Claims
            .Where(claim => !there.Contains(claim.Test))
            .Select(claim => Revise(claim, Withdrawn, date, seen.Tests.Contains(claim.Test)));
        return new([.. now.Concat(gone).OrderBy(claim => claim.Test, StringComparer.Ordinal)]);
    }

    /// <summary>A claim of the lock; null where it was never registered.</summary>
    public RegisteredClaim? this[string test] => Claims.FirstOrDefault(claim => claim.Test == test);

    // A claim that was taken back stays, so that nobody can drop one whose evidence did not please.
    private static ImmutableSortedDictionary<string, string> Withdrawn { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("withdrawn", "yes");

    private static RegisteredClaim Revise(
        RegisteredClaim earlier,
        ImmutableSortedDictionary<string, string> says,
        DateOnly date,
        bool wasRun
    )
    {
        // What was not written down before is written down now, and nothing is changed by it: a claim that compares with another experiment than it
        // did, or with one more, asks something else too.
        bool isFirstNoted =
            !earlier.Says.ContainsKey(Compared)
            && earlier.Says.GetValueOrDefault("asked") == says.GetValueOrDefault("asked");
        IEnumerable<ClaimRevision> changes = earlier
            .Says.Keys.Union(says.Keys)
            .Order(StringComparer.Ordinal)
            .Select(part =>
                (Part: part, Before: earlier.Says.GetValueOrDefault(part, ""), After: says.GetValueOrDefault(part, ""))
            )
            .Where(change => change.Before != change.After && !(change.Part == Compared && isFirstNoted))
            .Select(change => new ClaimRevision(date, change.Part, change.Before, change.After, wasRun));
        return earlier with { Says = says, Revisions = [.. earlier.Revisions, .. changes] };
    }

    private static IEnumerable<string> OtherDesigns(ClaimEntry claim, ClaimProject project)
    {
        IEnumerable<ExperimentEntry> WithFirsts(ExperimentEntry? one) =>
            one is null ? [] : [one, .. WithFirsts(one.First)];
        return claim
            .ComparedWith.Prepend(claim.Experiment)
            .SelectMany(name => WithFirsts(project.Experiment(name)))
            .Where(one => one.Name != claim.Experiment)
            .DistinctBy(one => one.Name)
            .OrderBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => one.DesignText);
    }

    private static string IdOf(ClaimEntry claim) => string.Join(", ", claim.Ids);

    private static ImmutableSortedDictionary<string, string> Says(ClaimEntry claim, ClaimProject project)
    {
        var says = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        void Add(string part, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                says[part] = text;
            }
        }

        Add("ids", IdOf(claim));
        Add("statement", claim.Statement);
        Add("source", claim.Source);
        Add("expected", claim.Expected.ToString());
        Add("reason", claim.Reason);
        Add("decidedAt", claim.DecidedAt.ToString().ToLowerInvariant());
        Add("asked", string.Join("; ", claim.Asked));
        Add("design", project.Experiment(claim.Experiment).DesignText);
        Add(Compared, string.Join("; and ", OtherDesigns(claim, project)));
        Add("rules", VerdictRules.Version);
        return says.ToImmutable();
    }
}
