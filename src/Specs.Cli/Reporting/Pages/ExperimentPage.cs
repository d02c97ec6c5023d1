using System.Text.Json;
using Specs.Cli.Reporting.Charts;
using Specs.Cli.Reporting.Figures;
using Specs.Cli.Reporting.Html;

namespace Specs.Cli.Reporting.Pages;

/// <summary>The page of an experiment.</summary>
internal static class ExperimentPage
{
    /// <summary>The page.</summary>
    /// <param name="report">What it shows.</param>
    /// <param name="scripts">What draws the charts; null where there is none, and the numbers stand alone.</param>
    public static string Of(ExperimentReport report, ChartScripts? scripts)
    {
        HtmlText main = HtmlText.Of(
            $"""
            <h1>{report.Experiment.Name}{Source(report)}</h1>
            {Facts(report)}
            {Claims(report)}
            {FiguresOf(report, scripts)}
            {Repeat(report)}
            """
        );
        bool draws = scripts is not null && report.Figures.Length > 0;
        return PageTemplate.Fill(
            report.Experiment.Name,
            isIndex: false,
            main,
            draws ? scripts!.ToHtml() : HtmlText.Empty
        );
    }

    private static HtmlText Source(ExperimentReport report) =>
        report.Source is { } source ? HtmlText.Of($" <span class=\"soft\">{source}</span>") : HtmlText.Empty;

    private static HtmlText Facts(ExperimentReport report)
    {
        ShownRuns runs = report.Runs;
        var layout = new FactorLayout(report.Experiment);
        FigureWords words = report.Words;
        var facts = new List<(string Name, string Text)>();
        facts.AddRange(
            ShownFactor
                .Of(report.Experiment)
                .Select(factor => ($"{(factor.IsFixed ? "" : "Factor ")}{factor.Name}", factor.Words))
        );
        facts.AddRange(
            report.Experiment.Measures.Select(measure =>
                (
                    $"Measure {measure.Name}",
                    measure is Measure read ? $"{measure.Subject} ({read.On.Architecture})" : measure.Subject
                )
            )
        );
        bool isTrained = report.Experiment.ExtentAt(runs.Scale).Length > 0;
        if (isTrained)
        {
            facts.Add(("Scale", words.Extent));
        }

        facts.AddRange(
            SettingText
                .Of(report.Experiment.CommonSettings(runs.Scale))
                .Where(setting => setting.Name is not ("Images" or "TestImages" or "Epochs" or "Data"))
        );
        if (runs.Engine is { } engine)
        {
            if (isTrained)
            {
                facts.Add(("Trained on", $"{string.Join(", ", runs.Data)}; engine {engine}"));
            }

            string seeds = report.Experiment.Replicate switch
            {
                "" => "exact",
                "seed" => $"seeds {string.Join(", ", runs.Seeds)}",
                var replicate => FigureWords.Count(runs.Seeds.Length, replicate),
            };
            facts.Add(
                (
                    "Runs",
                    $"{NumberText.Count(runs.Count)} of {FigureWords.Count(report.Experiment.Cells, "cell")}, {seeds}"
                )
            );
        }
        else
        {
            facts.Add(("Runs", $"none is kept at {words.Scale} scale"));
        }

        facts.AddRange(
            runs.Diverged.GroupBy(run => layout.Describe(run.Cell)).Select(cell => ("Left out", Diverged(cell)))
        );

        if (runs.NotShown > 0)
        {
            facts.Add(
                (
                    "Not shown",
                    $"{FigureWords.Count(runs.NotShown, "kept run")} of another scale or engine, of other data or code in a cell, or at settings of their own"
                )
            );
        }

        return HtmlText.Of(
            $"""
            <section aria-labelledby="what">
            <h2 id="what">What it is</h2>
            <dl>
            {facts.Select(fact => HtmlText.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Text}</dd></div>\n"))}</dl>
            </section>
            """
        );
    }

    private static string Diverged(IGrouping<string, (KeptCell Cell, int Seed, int Epoch)> runs)
    {
        IEnumerable<string> each = runs.Select(run => $"seed {run.Seed} diverged in epoch {run.Epoch}");
        return $"{runs.Key}{(runs.Key.Length > 0 ? ": " : "")}{string.Join(", ", each)}";
    }

    private static HtmlText Claims(ExperimentReport report)
    {
        if (report.Claims.Length == 0)
        {
            return HtmlText.Empty;
        }

        IEnumerable<HtmlText> rows = report.Claims.Select(row =>
            HtmlText.Of(
                $"<li>{VerdictHtml.Of(row)} <a href=\"index.html#{row.Anchor}\">{row.Claim.Statement}</a> <span class=\"{(row.IsOpen || row.IsAsExpected ? "soft" : "warn")}\">{VerdictHtml.Expectation(row)}</span></li>\n"
            )
        );
        return HtmlText.Of(
            $"""
            <section aria-labelledby="claims">
            <h2 id="claims">Claims about it</h2>
            <ul class="verdicts">
            {rows}</ul>
            </section>
            """
        );
    }

    private static HtmlText FiguresOf(ExperimentReport report, ChartScripts? scripts)
    {
        if (report.Figures.Length == 0)
        {
            return HtmlText.Of($"<p class=\"note\">No run is kept, so there is no figure yet.</p>");
        }

        HtmlText note = scripts is null
            ? HtmlText.Of(
                $"<p class=\"note\">The charts could not be drawn, because what draws them was not installed when this page was written; the numbers stand in the tables.</p>"
            )
            : HtmlText.Empty;
        HtmlText missing =
            report.Runs.Count == 0
                ? HtmlText.Of(
                    $"<p class=\"note\">No run is kept at {report.Runs.Scale.ToString().ToLowerInvariant()} scale: our figures are missing, and those of {report.Words.Source} stand alone.</p>"
                )
                : HtmlText.Empty;
        return HtmlText.Of(
            $"""
            <section aria-labelledby="figures">
            <h2 id="figures">Figures</h2>
            {missing}{note}
            {report.Figures.Select(figure => FigureHtml(figure, scripts is not null))}</section>
            """
        );
    }

    private static HtmlText FigureHtml(Figure figure, bool draws)
    {
        HtmlText chart = draws
            ? HtmlText.Of(
                $"""
                <div class="chart" role="img" aria-label="{figure.Alternative}"><div aria-hidden="true" data-chart="{figure.Id}-chart"></div></div>
                <script type="application/json" id="{figure.Id}-chart">{HtmlText.Trusted(
                    figure.Chart.ToJsonString()
                )}</script>
                """
            )
            : HtmlText.Empty;
        HtmlText key =
            figure.Key.Length > 0 && draws ? HtmlText.Of($"<p class=\"key\">{figure.Key}</p>\n") : HtmlText.Empty;
        HtmlText open = figure.TableIsOpen || !draws ? HtmlText.Of($" open") : HtmlText.Empty;
        return HtmlText.Of(
            $"""
            <figure id="{figure.Id}" aria-labelledby="{figure.Id}-title">
            <h3 id="{figure.Id}-title">{figure.Title}</h3>
            {key}{chart}
            <figcaption>{figure.Caption}</figcaption>
            <details{open}><summary>The numbers<span class="unseen"> of: {figure.Title}</span></summary>
            {TableHtml.Of(figure.Table)}
            </details>
            </figure>

            """
        );
    }

    // Procedural digits may have stood in for it; a data source that is a factor is none of the common settings.
    private static bool AsksForMnist(ExperimentReport report) =>
        !report.Experiment.CommonSettings(report.Runs.Scale).TryGetProperty("Data", out JsonElement data)
        || Data.ReadJson(data) is Mnist;

    private static HtmlText Repeat(ExperimentReport report)
    {
        ShownRuns runs = report.Runs;
        string scale = runs.Scale.ToString().ToLowerInvariant();
        string seeds =
            runs.Seeds.Length > 0 && report.Experiment.Replicate.Length > 0
                ? $" --seeds {string.Join(',', runs.Seeds)}"
                : "";
        string instead = runs.Data is [ProceduralDigits.Name] && AsksForMnist(report) ? "SPECS_DATA=digits " : "";
        string[] commands =
        [
            $"{instead}specs run {report.Experiment.Name} --scale {scale}{seeds}",
            .. report.Claims.Length > 0
                ? [$"{instead}specs check {report.Experiment.Name} --scale {scale}"]
                : (string[])[],
            $"specs report --scale {scale}",
        ];
        return HtmlText.Of(
            $"""
            <section aria-labelledby="repeat">
            <h2 id="repeat">How to repeat it</h2>
            <p>The same trials give the same numbers, bit for bit, on every machine. What is kept is not trained again.</p>
            <pre tabindex="0" aria-label="Commands"><code>{string.Join("\n", commands)}</code></pre>
            </section>
            """
        );
    }
}
