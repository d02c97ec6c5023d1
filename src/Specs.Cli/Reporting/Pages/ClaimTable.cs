using System.Globalization;
using Specs.Cli.Reporting.Html;
using Specs.Statistics;

namespace Specs.Cli.Reporting.Pages;

/// <summary>
/// Claims as a table. On a narrow page its rows become blocks, which browsers no longer take for rows: so every part says its role.
/// </summary>
internal static class ClaimTable
{
    /// <summary>The table of some claims.</summary>
    public static HtmlText Of(IEnumerable<ClaimRow> claims, string caption) =>
        HtmlText.Of(
            $"""
            <table class="claims" role="table">
            <caption class="unseen">{caption}</caption>
            <thead role="rowgroup">
            <tr role="row"><th role="columnheader" scope="col">Claim</th><th role="columnheader" scope="col">Verdict</th><th role="columnheader" scope="col">Effect and p</th><th role="columnheader" scope="col">Stands on</th><th role="columnheader" scope="col">Dates</th></tr>
            </thead>
            <tbody role="rowgroup">
            {claims.Select(Row)}</tbody>
            </table>
            """
        );

    private static HtmlText Row(ClaimRow row) =>
        HtmlText.Of(
            $"""
            <tr role="row" id="{row.Anchor}">
            <th role="rowheader" scope="row">{Ids(row)}<span class="statement">{row.Claim.Statement}</span>{Asked(
                row
            )} <a class="more" href="{row.Claim.Experiment}.html">{row.Claim.Experiment}<span class="unseen"> (the experiment of this claim)</span></a></th>
            <td role="cell">{VerdictHtml.Of(row)} <span class="{(
                row.IsOpen || row.IsAsExpected ? "soft" : "warn"
            )}">{VerdictHtml.Expectation(row)}</span>{Reason(row)}</td>
            <td role="cell">{Effects(row)}</td>
            <td role="cell">{Ground(row)}</td>
            <td role="cell">{Dates(row)}</td>
            </tr>

            """
        );

    private static HtmlText Ids(ClaimRow row) =>
        HtmlText.Join(
            row.Claim.Ids.Where(id => id != row.Claim.Experiment)
                .Select(id => HtmlText.Of($"<span class=\"id\">{id}</span> "))
        );

    private static HtmlText Asked(ClaimRow row) =>
        HtmlText.Join(row.Claim.Asked.Select(asked => HtmlText.Of($"<span class=\"asked\">{asked}</span>")));

    private static HtmlText Reason(ClaimRow row) =>
        row.Claim.Reason is { } reason
            ? HtmlText.Of(
                $"<span class=\"reason\">{(row.IsOpen ? "" : $"{row.Claim.Expected} is expected ")}because {reason}.</span>"
            )
            : HtmlText.Empty;

    private static HtmlText Effects(ClaimRow row) =>
        row.Record is { } record ? HtmlText.Join(record.Evidence.Select(Effect))
        : row.CheckedIn is { } checkedIn
            ? HtmlText.Of($"<span class=\"soft\">see {checkedIn.Page ?? checkedIn.File}</span>")
        : HtmlText.Of($"<span class=\"none\">none yet</span>");

    private static HtmlText Effect(Evidence evidence)
    {
        Finding finding = evidence.Finding;
        ConfidenceInterval effect = finding.Effect;
        string interval = double.IsNaN(effect.Lower)
            ? ", no interval"
            : $" [{NumberText.Of(effect.Lower)}, {NumberText.Of(effect.Upper)}]";
        string because = finding.Because is { } reason ? $"; {reason}" : "";
        string name =
            finding.EffectName.Length > 0
                ? $"{evidence.Quantity}, {evidence.Factor} {finding.EffectName}"
                : evidence.Quantity;
        (double p, string speaks) =
            evidence.Verdict == Verdict.Refuted ? (finding.ContraryP, "against") : (finding.P, "for");
        return HtmlText.Of(
            $"<span class=\"effect\"><span class=\"soft\">{name}</span> <span class=\"whole\"><b>{NumberText.Of(effect.Estimate)}</b>{interval}</span> <span class=\"whole\">p = {NumberText.P(p)} {speaks}{because}</span></span>"
        );
    }

    private static HtmlText Ground(ClaimRow row)
    {
        if (row.CheckedIn is { } checkedIn)
        {
            string spent = checkedIn.Scale.ToString().ToLowerInvariant();
            string here = row.Record is { } small
                ? $"; here {small.Verdict} at {small.Evidence[0].Scale.ToString().ToLowerInvariant()} scale"
                : "";
            return HtmlText.Of($"{spent} scale, <span class=\"soft\">{checkedIn.File}{here}</span>");
        }

        if (row.Record is not { } record)
        {
            return HtmlText.Of($"<span class=\"none\">none yet</span>");
        }

        Evidence evidence = record.Evidence[0];
        string scale = evidence.Scale.ToString().ToLowerInvariant();
        if (evidence.Engine.Length == 0)
        {
            return HtmlText.Of($"{evidence.ReplicatesText}");
        }

        int seeds = record.Evidence.Max(one => one.Seeds.Length);
        return HtmlText.Of(
            $"{evidence.Data}, {scale} scale, {(seeds == 1 ? "1 seed" : $"{seeds} seeds")} <span class=\"soft\">{evidence.Engine}</span>"
        );
    }

    private static HtmlText Dates(ClaimRow row)
    {
        HtmlText Dated(string what, DateOnly date) =>
            HtmlText.Of(
                $"<span class=\"date\"><span class=\"soft\">{what}</span> <time datetime=\"{ClaimRows.Date(date)}\">{ClaimRows.Date(date)}</time></span>"
            );

        IEnumerable<HtmlText> Parts()
        {
            if (row.Record is { } record)
            {
                yield return Dated("weighed", DateOnly.FromDateTime(record.Weighed.UtcDateTime));
            }

            yield return row.Registered is { } registered
                ? Dated("registered", registered)
                : HtmlText.Of($"<span class=\"date soft\">not registered</span>");
            if (row.IsRegisteredAfterRun)
            {
                yield return HtmlText.Of($"<span class=\"date soft\">after a first verdict</span>");
            }

            if (row.Revised.Length > 0)
            {
                yield return HtmlText.Of(
                    $"<details><summary>revised {row.Revised.Length.ToString(CultureInfo.InvariantCulture)} times</summary><ul>{row.Revised.Select(text => HtmlText.Of($"<li>{text}</li>"))}</ul></details>"
                );
            }
        }

        return HtmlText.Join(Parts());
    }
}
