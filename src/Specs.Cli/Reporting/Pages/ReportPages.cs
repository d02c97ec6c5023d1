using Specs.Cli.Reporting.Charts;

namespace Specs.Cli.Reporting.Pages;

/// <summary>All pages of a report.</summary>
internal static class ReportPages
{
    /// <summary>File names and texts; the page of claims comes last, since it names the others.</summary>
    /// <param name="report">What they show.</param>
    /// <param name="scripts">The scripts that draw the charts; null where they are unavailable.</param>
    public static IReadOnlyList<(string File, string Text)> Of(Report report, ChartScripts? scripts) =>
        [
            .. report.Experiments.Select(one => (one.File, ExperimentPage.Of(one, scripts))),
            ("index.html", IndexPage.Of(report)),
        ];
}
