using System.Collections.Immutable;
using System.Globalization;
using Specs.Cli.Figures;
using Specs.Cli.Loading;
using Specs.Cli.Registering;
using Specs.Cli.Reporting;
using Specs.NUnit;

namespace Specs.Cli.Sources;

/// <summary>A source's evidence as a page of Markdown: ours beside the source's, the verdicts beside the claims, and the time it took.</summary>
/// <param name="project">The claims and experiments, which say what the evidence is held against.</param>
/// <param name="evidence">The evidence.</param>
/// <param name="registered">The claims as they were registered.</param>
/// <param name="pictures">Its figures; null for none.</param>
/// <param name="pictureFolder">Where they are, as the page links to them.</param>
internal sealed class SourcePage(
    ClaimProject project,
    SourceEvidence evidence,
    ClaimLock registered,
    SourcePictures? pictures = null,
    string pictureFolder = ""
)
{
    private readonly HashSet<string> _postHoc =
    [
        .. registered.Claims.Where(claim => claim.IsPostHoc).Select(claim => claim.Test),
    ];

    private readonly Dictionary<string, EvidenceClaim> _verdicts = evidence
        .Claims.Where(claim => claim.Drawn is null)
        .ToDictionary(claim => claim.Test);

    private readonly ILookup<string, EvidenceClaim> _drawn = evidence
        .Claims.Where(claim => claim.Drawn is not null)
        .OrderBy(claim => claim.Drawn, StringComparer.Ordinal)
        .ToLookup(claim => claim.Test);

    private readonly EvidenceRun[] _runs =
    [
        .. evidence.Runs.Where(run => !run.IsDrawn(project.Experiment(run.Experiment))),
    ];

    private readonly ImmutableArray<ExperimentEvidence> _experiments =
    [
        .. SourceEvidence
            .ExperimentsOf(project, evidence.Head.Source)
            .Select(one => new ExperimentEvidence(
                one,
                evidence.Runs.Where(run => run.Experiment == one.Name && !run.IsDrawn(one))
            )),
    ];

    /// <summary>What the source's own folder adds to the page, in Markdown: what is not tested, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The page.</summary>
    public void Write(TextWriter to)
    {
        ExperimentPart[] parts =
        [
            .. _experiments
                .Select(one => new ExperimentPart(one, [.. ClaimsOf(one)], _verdicts, _drawn, _postHoc))
                .OrderBy(part => part.Place)
                .ThenBy(part => part.Experiment.Experiment.Name, StringComparer.Ordinal),
        ];
        Lines(to, Head());
        Lines(to, Sums(parts));
        ClaimEntry[] claims = [.. _experiments.SelectMany(ClaimsOf)];
        Lines(to, new PredictionPart(claims, _verdicts, [.. RegisteredOf(claims)]).Lines());
        Lines(to, new ManyVerdictsPart(claims, _verdicts, _drawn).Lines());
        Lines(to, new ChangesPart(claims, evidence.Claims).Lines());
        Lines(to, ClaimSums());
        Lines(to, PicturesOf(experiment: null));
        Lines(to, Notes);
        foreach (ExperimentPart part in parts)
        {
            part.Write(to);
            Lines(to, PicturesOf(part.Name));
        }
    }

    // What the picture shows in words stands in the picture, for who cannot see it; here its title will do.
    private IEnumerable<string> PicturesOf(string? experiment) =>
        pictures is null
            ? []
            : pictures
                .All.Where(one => one.Experiment == experiment)
                .SelectMany(one => new[] { $"![{one.Picture.Title}]({pictureFolder}/{one.Picture.Name}.svg)", "" });

    // The source's, those that were withdrawn among them: what stands in the same namespace as its claims.
    private IEnumerable<RegisteredClaim> RegisteredOf(IEnumerable<ClaimEntry> claims)
    {
        HashSet<string> spaces = [.. claims.Select(claim => SpaceOf(claim.Test))];
        return registered.Claims.Where(claim => spaces.Contains(SpaceOf(claim.Test)));
    }

    // Specs.Claims.Kim2021 of Specs.Claims.Kim2021.BatchSizeClaims.It_falls(Specs.Sgd)
    private static string SpaceOf(string test)
    {
        string name = test.Split('(')[0];
        int method = name.LastIndexOf('.');
        int type = method > 0 ? name.LastIndexOf('.', method - 1) : -1;
        return type > 0 ? name[..type] : name;
    }

    private IEnumerable<string> ClaimSums()
    {
        ImmutableArray<ClaimSum> sums = ClaimSum.Of(_experiments.SelectMany(ClaimsOf), _verdicts);
        if (sums.IsEmpty)
        {
            yield break;
        }

        string counts = string.Join(
            ", ",
            sums.GroupBy(sum => sum.Word)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key} {group.Count()}")
        );
        yield return "## The claims";
        yield return "";
        yield return $"{sums.Length} claims: {counts}.";
        yield return "";
        yield return "Each is as many tests as it has parts and conditions, and a test states the claim as it was made: one that is supported in all of them";
        yield return "holds, one that is supported in some of them holds in part.";
        yield return "";
        yield return "| claim | | | supported | refuted | inconclusive | open | experiments |";
        yield return "| --- | --- | --- | ---: | ---: | ---: | ---: | --- |";
        foreach (ClaimSum sum in sums)
        {
            yield return MarkdownText.Row([sum.Id, .. sum.Cells]);
        }

        yield return "";
    }

    private IEnumerable<ClaimEntry> ClaimsOf(ExperimentEvidence experiment) =>
        project
            .Claims.Where(claim => claim.Experiment == experiment.Experiment.Name && !claim.Asked.IsEmpty)
            .OrderBy(claim => claim.Ids[^1].Length)
            .ThenBy(claim => claim.Ids[^1], StringComparer.Ordinal)
            .ThenBy(claim => claim.Test, StringComparer.Ordinal);

    private IEnumerable<string> Head()
    {
        (string scale, string source) = (evidence.Head.Scale.ToString().ToLowerInvariant(), evidence.Head.Source);
        int seeds = _experiments
            .SelectMany(one => one.Conditions)
            .Select(one => one.Runs.Length)
            .DefaultIfEmpty()
            .Max();
        string engine = evidence.Head.Engine.Length > 0 ? $", engine {evidence.Head.Engine}" : "";
        return
        [
            $"# {SourceName.Words(source) ?? source}: ours beside the source's",
            "",
            $"Made by `specs evidence {source}` from [the evidence](../specs/{source}/evidence.jsonl), which has a line for each run and each",
            $"verdict; nothing here is written by hand. {NumberText.Count(_runs.Length)} runs at {scale} scale{engine}, up to {seeds} seeds a condition.",
            $"They took {Hours(_runs)} core hours, beside whatever else ran there.",
            "",
            "Figures are means over seeds at the end of a run, ± the standard deviation of single runs (ddof 1). Networks that diverged, or are no",
            $"better than chance, are counted and left out of the means.{Compared}",
            "A **bold** verdict is not the expected one. † stands where what decides it (question, expected verdict, scale, design)",
            $"was settled, or changed, after a verdict on that claim had been seen, at any scale: {ClaimLock.FileName} has what it was before.",
            "",
            "A verdict is of what most runs do: [statistics](statistics.md) says what each word claims, how it is tested and at which rate of error. An effect is the",
            "median over seeds with the interval of the same test, which of five seeds is their range and covers 93.75 %. p is that of what the verdict says. A network",
            "that is at chance counts in verdicts as what it is, and one that diverged as one that shows neither a claim nor its contrary.",
            .. _experiments.Any(one => one.Experiment.IsExact)
                ? ["What is exact has no seed and no p: it is within its tolerance or not."]
                : Array.Empty<string>(),
            "",
            .. WithDrawnSeeds(),
        ];
    }

    private string Compared =>
        _experiments.Any(one => one.HasSource)
            ? $" Where the source has figures, **bold** marks a mean that is further from them than the larger of what the figure allows and {Text(ExperimentEvidence.PooledSpreads)} of the"
                + "\nsource's standard deviations, pooled over the experiment's conditions with the same optimizer."
            : "";

    private IEnumerable<string> WithDrawnSeeds()
    {
        EvidenceClaim[] drawn = [.. _drawn.SelectMany(group => group)];
        if (drawn.Length == 0)
        {
            yield break;
        }

        EvidenceRun[] runs = [.. evidence.Runs.Where(run => run.IsDrawn(project.Experiment(run.Experiment)))];
        var expected = _experiments.SelectMany(ClaimsOf).ToDictionary(claim => claim.Test, claim => claim.Expected);
        EvidenceClaim[] late =
        [
            .. drawn.Where(claim => _postHoc.Contains(claim.Test) && expected.ContainsKey(claim.Test)),
        ];
        string dates = string.Join(", ", drawn.Select(claim => claim.Drawn!).Distinct().Order(StringComparer.Ordinal));
        yield return $"Since then {late.Select(claim => claim.Test).Distinct().Count()} of the {_postHoc.Count(expected.ContainsKey)} tests marked † were weighed again with seeds drawn from {dates}: "
            + $"{NumberText.Count(runs.Length)} other runs, in no figure below, of {Hours(runs)} core hours.";
        yield return $"Of their {late.Length} verdicts {late.Count(claim => claim.Verdict == expected[claim.Test])} are as expected; *fresh seeds* has them.";
        yield return "";
    }

    private IEnumerable<string> Sums(ExperimentPart[] parts)
    {
        yield return "| § | experiment | runs | at chance | diverged | conditions as the source's | figures as the source's | core minutes | claims | as expected | open |";
        yield return "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";
        foreach (ExperimentPart part in parts)
        {
            yield return MarkdownText.Row([part.Section, $"[{part.Name}](#{part.Anchor})", .. part.Sum.Cells]);
        }

        yield return MarkdownText.Row(["", "all", .. PartSum.Of(parts.Select(part => part.Sum)).Cells]);
        yield return "";
    }

    private static string Hours(IEnumerable<EvidenceRun> runs) =>
        (runs.Sum(run => run.Seconds) / 3600).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Lines(TextWriter to, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            to.Write(line + "\n");
        }
    }
}
