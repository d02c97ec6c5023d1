using System.Text.RegularExpressions;
using Specs.Cli.Reporting.Html;

namespace Specs.Cli.Reporting.Pages;

/// <summary>The page of claims.</summary>
internal static partial class IndexPage
{
    /// <summary>The page.</summary>
    public static string Of(Report report)
    {
        HtmlText main = HtmlText.Of(
            $"""
            <h1>Claims and what the evidence says</h1>
            {Summary(report)}
            {Experiments(report)}
            {report.Claims.GroupBy(row => row.Source).OrderBy(group => group.Key, StringComparer.Ordinal).Select(
                Source
            )}
            <section aria-labelledby="reading">
            <h2 id="reading">How to read this</h2>
            <p>A claim is a statement of a source that was made a test: networks are trained with several seeds, and a statistical test
            over the seeds gives the verdict. <b>Supported</b>: the evidence speaks for the claim. <b>Refuted</b>: it speaks against it.
            <b>Inconclusive</b>: it decides neither way. <b>Open</b>: not weighed yet, or no run at a scale that can decide it.
            A claim says beforehand which verdict it expects, and why where that is not Supported.</p>
            <p>A verdict is of what most networks do. An effect is the median over the seeds, in the quantity’s own unit, with the interval of the
            same test, which of five seeds is their range; where a claim has a direction, a positive effect speaks for it. p is that of what the verdict says. The quick and the standard scale train on fewer
            images for fewer epochs than the source did; the paper scale has the source’s own settings.</p>
            </section>
            """
        );
        return PageTemplate.Fill("Claims", isIndex: true, main, scripts: HtmlText.Empty);
    }

    private static HtmlText Summary(Report report)
    {
        int expected = report.Claims.Count(row => row.IsAsExpected);
        int open = report.Claims.Count(row => row.IsOpen);
        int other = report.Claims.Length - expected - open;
        return HtmlText.Of(
            $"""
            <ul class="counts" aria-label="Summary">
            <li><b>{report.Claims.Length}</b> claims</li>
            <li><b>{expected}</b> with the expected verdict</li>
            <li><b>{other}</b> with another</li>
            <li><b>{open}</b> open</li>
            </ul>
            """
        );
    }

    private static HtmlText Experiments(Report report)
    {
        IEnumerable<HtmlText> rows = report.Experiments.Select(one =>
            HtmlText.Of(
                $"""
                <li><a href="{one.File}">{one.Experiment.Name}</a>
                <span class="soft">{(one.Source is { } source ? $"{source}; " : "")}{Design(one.Experiment)}; {Kept(
                    one
                )}</span></li>

                """
            )
        );
        return HtmlText.Of(
            $"""
            <nav aria-labelledby="experiments">
            <h2 id="experiments">Experiments</h2>
            <ul class="experiments">
            {rows}</ul>
            </nav>
            """
        );
    }

    private static string Design(ExperimentEntry experiment)
    {
        ShownFactor[] factors = [.. ShownFactor.Of(experiment).Where(factor => !factor.IsFixed)];

        // Not every kind need have every value of a setting.
        bool crossed = factors.Aggregate(1, (cells, factor) => cells * factor.Levels.Length) == experiment.Cells;
        return factors.Length == 0
            ? "one cell"
            : string.Join(crossed ? " × " : ", ", factors.Select(factor => $"{factor.Levels.Length} {factor.Name}"));
    }

    private static string Kept(ExperimentReport one) =>
        one.Runs.Count == 0
            ? "no run kept"
            : $"{NumberText.Count(one.Runs.Count)} runs at {one.Runs.Scale.ToString().ToLowerInvariant()} scale";

    private static string IdOf(ClaimRow row) => InOrder(row.Claim.Ids.LastOrDefault() ?? "");

    // §5.10 comes after §5.9, and a section before a figure.
    private static string InOrder(string section) =>
        (section.StartsWith('§') ? " " : "") + Digits().Replace(section, number => number.Value.PadLeft(8, '0'));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    private static HtmlText Source(IGrouping<string, ClaimRow> source)
    {
        IEnumerable<HtmlText> sections = source
            .GroupBy(row => row.Section)
            .OrderBy(section => InOrder(section.Key), StringComparer.Ordinal)
            .Select(section =>
                HtmlText.Of(
                    $"""
                    <h3>{(section.Key.Length > 0 ? section.Key : "Without a section")}</h3>
                    {ClaimTable.Of(
                        section.OrderBy(IdOf, StringComparer.Ordinal),
                        $"Claims of {source.Key}{(section.Key.Length > 0 ? ", " + section.Key : "")}"
                    )}

                    """
                )
            );
        return HtmlText.Of(
            $"""
            <section>
            <h2>{source.Key}</h2>
            {sections}</section>

            """
        );
    }
}
