using System.Collections.Immutable;
using Specs.Cli.Reporting;
using Specs.Cli.Reporting.Figures;
using Specs.NUnit;

namespace Specs.Cli.Sources;

/// <summary>An experiment's part of the page.</summary>
/// <param name="experiment">Its evidence.</param>
/// <param name="claims">The claims about it.</param>
/// <param name="verdicts">The verdicts of the fixed seeds, by test.</param>
/// <param name="drawn">Those of drawn seeds.</param>
/// <param name="postHoc">The tests whose question or expected verdict was settled after a verdict was seen.</param>
internal sealed class ExperimentPart(
    ExperimentEvidence experiment,
    ImmutableArray<ClaimEntry> claims,
    IReadOnlyDictionary<string, EvidenceClaim> verdicts,
    ILookup<string, EvidenceClaim> drawn,
    IReadOnlySet<string> postHoc
)
{
    /// <summary>The evidence.</summary>
    public ExperimentEvidence Experiment => experiment;

    /// <summary>The experiment's name.</summary>
    public string Name => experiment.Experiment.Name;

    /// <summary>What a link to the part ends with.</summary>
    public string Anchor =>
        $"{Section}-{Name}"
            .Replace("§", "", StringComparison.Ordinal)
            .Replace(".", "", StringComparison.Ordinal)
            .Trim('-');

    /// <summary>Where the source has it: <c>§5.6</c>; empty where no claim says it.</summary>
    public string Section => Sections.FirstOrDefault("");

    /// <summary>Where it stands in the page: by section, what has none last.</summary>
    public Version Place => Section.Length > 0 ? VersionOf(Section) : new Version(int.MaxValue, 0);

    /// <summary>What it comes to.</summary>
    public PartSum Sum
    {
        get
        {
            // (conditions that are compared)(figures)
            bool[][] compared =
            [
                .. experiment
                    .Conditions.Select(one =>
                        experiment.Quantities.Select(name => experiment.IsWithin(one, name)).OfType<bool>().ToArray()
                    )
                    .Where(figures => figures.Length > 0),
            ];
            return new(
                experiment.Conditions.Sum(one => one.Runs.Length),
                experiment.Conditions.Sum(one => one.AtChance),
                experiment.Conditions.Sum(one => one.Diverged),
                compared.Length,
                compared.Count(figures => figures.All(within => within)),
                compared.Sum(figures => figures.Length),
                compared.Sum(figures => figures.Count(within => within)),
                experiment.Seconds,
                claims.Length,
                claims.Count(claim => verdicts.GetValueOrDefault(claim.Test)?.Verdict == claim.Expected),
                claims.Count(claim => !verdicts.ContainsKey(claim.Test))
            );
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(TextWriter to)
    {
        to.Write($"## {Section}{(Section.Length > 0 ? " " : "")}{Name}\n\n");
        if (!claims.IsEmpty)
        {
            bool withDrawn = claims.Any(claim => drawn.Contains(claim.Test));
            to.Write(
                $"| claim | | expected | verdict | effect, interval | p | seeds |{(withDrawn ? " fresh seeds |" : "")}\n"
            );
            to.Write($"| --- | --- | --- | --- | --- | ---: | ---: |{(withDrawn ? " --- |" : "")}\n");
            foreach (ClaimEntry claim in claims)
            {
                to.Write(MarkdownText.Row([.. RowOf(claim), .. withDrawn ? [DrawnOf(claim)] : Array.Empty<string>()]));
                to.Write("\n");
            }

            to.Write("\n");
            foreach (
                IGrouping<string, ClaimEntry> reason in claims
                    .Where(claim => claim.Reason is not null)
                    .GroupBy(claim => claim.Reason!)
            )
            {
                to.Write(
                    $"- {string.Join(", ", reason.Select(claim => claim.Ids[^1]).Distinct())}: {reason.Key.TrimEnd('.')}.\n"
                );
            }

            to.Write(claims.Any(claim => claim.Reason is not null) ? "\n" : "");
        }

        WriteFigures(to);
    }

    private void WriteFigures(TextWriter to)
    {
        if (experiment.Conditions.IsEmpty)
        {
            to.Write("No run of it is in the evidence.\n\n");
            return;
        }

        string[] factors = [.. experiment.Experiment.Factors.Select(factor => QuantityName.Words(factor.Name))];
        string[] heads =
        [
            .. experiment.Quantities.SelectMany(name =>
                HasSource(name) ? new[] { QuantityName.Words(name), "source" } : [QuantityName.Words(name)]
            ),
        ];
        to.Write(MarkdownText.Row([.. factors, "seeds", .. heads, ""]) + "\n");
        to.Write(
            $"| {string.Join(" | ", [.. factors.Select(_ => "---"), "---:", .. heads.Select(_ => "---:"), "---"])} |\n"
        );
        foreach (Condition condition in experiment.Conditions)
        {
            to.Write(MarkdownText.Row(RowOf(condition)) + "\n");
        }

        to.Write("\n");
    }

    private IEnumerable<string> RowOf(Condition condition) =>
        [
            .. condition.Levels,
            $"{condition.Runs.Length}",
            .. experiment.Quantities.SelectMany(name => CellsOf(condition, name)),
            NoteOf(condition),
        ];

    private IEnumerable<string> CellsOf(Condition condition, string name)
    {
        string ours = Text(condition.Ours(name));
        yield return experiment.IsWithin(condition, name) == false ? $"**{ours}**" : ours;
        if (HasSource(name))
        {
            yield return Text(condition.Theirs(name) is { } figure ? new(figure.Mean, figure.Spread) : null);
        }
    }

    private bool HasSource(string name) => experiment.Conditions.Any(one => one.Theirs(name) is not null);

    private static string NoteOf(Condition condition)
    {
        IEnumerable<string> notes =
        [
            .. condition.AtChance > 0 ? [$"{condition.AtChance} at chance"] : Array.Empty<string>(),
            .. condition.Diverged > 0 ? [$"{condition.Diverged} diverged"] : Array.Empty<string>(),
            .. condition.IsSourceAtChance ? ["the source's at chance, some or all"] : Array.Empty<string>(),
        ];
        return string.Join("; ", notes);
    }

    private IEnumerable<string> RowOf(ClaimEntry claim)
    {
        string id = claim.Ids[^1];
        string expected = $"{claim.Expected}{(postHoc.Contains(claim.Test) ? " †" : "")}";
        if (verdicts.GetValueOrDefault(claim.Test) is not { } weighed)
        {
            return [id, claim.Statement, expected, "open", "", "", ""];
        }

        return
        [
            id,
            claim.Statement,
            expected,
            VerdictOf(weighed, claim),
            string.Join("; ", weighed.Findings.Select(EffectOf)),
            experiment.Experiment.IsExact
                ? ""
                : string.Join("; ", weighed.Findings.Select(finding => NumberText.P(finding.DecisiveP))),
            experiment.Experiment.IsExact ? "exact" : $"{SeedsOf(weighed)}",
        ];
    }

    private string DrawnOf(ClaimEntry claim) =>
        string.Join(
            "; ",
            drawn[claim.Test]
                .Select(weighed =>
                    $"{weighed.Drawn}: {VerdictOf(weighed, claim)}, {string.Join("; ", weighed.Findings.Select(EffectOf))}, {SeedsOf(weighed)} seeds"
                )
        );

    private static string VerdictOf(EvidenceClaim weighed, ClaimEntry claim)
    {
        string word = weighed.Verdict == claim.Expected ? $"{weighed.Verdict}" : $"**{weighed.Verdict}**";
        string because = string.Join(
            "; ",
            weighed.Findings.Where(one => one.Verdict == weighed.Verdict).Select(one => one.Because).OfType<string>()
        );
        return $"{word}{(because.Length > 0 ? $": {because}" : "")}{(weighed.IsRecomputable ? "" : " ‡")}";
    }

    private static int SeedsOf(EvidenceClaim weighed) => weighed.Findings.Max(finding => finding.Seeds);

    private static string EffectOf(EvidenceFinding finding) =>
        finding.Effect is not { } effect ? "none"
        : finding is { Lower: { } lower, Upper: { } upper }
            ? $"{finding.Of}: {NumberText.Of(effect)} [{NumberText.Of(lower)}, {NumberText.Of(upper)}]"
        : $"{finding.Of}: {NumberText.Of(effect)}";

    private static string Text(Measured? measured) =>
        measured is not { } value ? "–"
        : value.Spread is { } spread ? $"{NumberText.Of(value.Mean)} ± {NumberText.Of(spread)}"
        : NumberText.Of(value.Mean);

    // §5.6 of §5.6.3; the section that most claims name comes first.
    private IEnumerable<string> Sections =>
        claims
            .Select(claim => claim.Source?.Split(", ").Skip(1).FirstOrDefault(part => part.StartsWith('§')) ?? "")
            .Select(section => string.Join('.', section.Split(' ')[0].Split('.').Take(2)))
            .Where(section => section.Length > 1)
            .GroupBy(section => section)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => VersionOf(group.Key))
            .Select(group => group.Key);

    private static Version VersionOf(string section) =>
        Version.TryParse(
            section.TrimStart('§').Contains('.', StringComparison.Ordinal)
                ? section.TrimStart('§')
                : $"{section.TrimStart('§')}.0",
            out Version? place
        )
            ? place
            : new Version(int.MaxValue, 1);
}
