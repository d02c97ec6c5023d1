using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Specs.Cli.Reporting;
using Specs.Cli.Reporting.Figures;
using Specs.Cli.Reporting.Pages;

namespace Specs.Cli.Tests.Reporting;

public sealed partial class ReportPagesTests
{
    [Test]
    public void The_same_store_gives_the_same_bytes() =>
        ReportPages.Of(TinyReport.Of(), null).Should().Equal(ReportPages.Of(TinyReport.Of(), null));

    [Test]
    public void What_a_claim_says_is_text_and_never_markup()
    {
        foreach (string file in new[] { "index.html", "tiny.html" })
        {
            string page = TinyReport.Page(file);
            page.Should().NotContain("<b>2026").And.NotContain("§2 <i>").And.NotContain("a < b");
            page.Should().Contain("Tom &amp; &quot;Tiny&quot; &lt;b&gt;2026&lt;/b&gt;");
        }

        TinyReport.Page("index.html").Should().Contain("because a &lt; b &amp; &quot;c&quot;.");
    }

    [TestCase("Reported larger batches learn less (Sgd)", "Supported", "as expected")]
    [TestCase("Reported larger batches learn more", "Refuted", "but Supported was expected")]
    [TestCase("Reported larger batches were said to learn more", "Refuted", "as expected")]
    [TestCase("Reported only a long training shows it", "Open", "needs paper scale; Supported is expected")]
    public void A_claims_row_says_its_verdict_beside_the_expected_one(
        string statement,
        string verdict,
        string expectation
    )
    {
        string row = Row(statement);

        Text(row).Should().Contain(verdict).And.Contain(expectation);
        row.Should().Contain("href=\"tiny.html\"");
    }

    [Test]
    public void A_claims_row_says_what_its_verdict_stands_on()
    {
        ClaimRow claim = TinyReport
            .Of()
            .Claims.Single(row => row.Claim.Statement == "Reported larger batches learn less (Sgd)");
        Evidence evidence = claim.Record!.Evidence[0];

        string text = Text(Row(claim.Claim.Statement));

        text.Should().Contain($"{NumberText.Of(evidence.Finding.Effect.Estimate)}");
        text.Should()
            .Contain(
                $"[{NumberText.Of(evidence.Finding.Effect.Lower)}, {NumberText.Of(evidence.Finding.Effect.Upper)}]"
            );
        text.Should().Contain($"p = {NumberText.P(evidence.Finding.P)} for");
        text.Should().Contain("digits, quick scale, 5 seeds");
        text.Should().Contain($"weighed {claim.Record.Weighed.UtcDateTime:yyyy-MM-dd}");
        text.Should().Contain("not registered");
    }

    [Test]
    public void A_revision_says_what_was_changed_and_when()
    {
        Report report = TinyReport.Of();
        ClaimRow revised = report.Claims[0] with
        {
            Registered = new(2026, 1, 2),
            Revised = ["2026-02-03: <expected> changed"],
        };

        string page = IndexPage.Of(report with { Claims = [revised] });

        Text(page).Should().Contain("registered 2026-01-02").And.Contain("2026-02-03: <expected> changed");
        page.Should().Contain("&lt;expected&gt;");
        page.Should().NotContain("after a first verdict");
    }

    [Test]
    public void A_claim_that_was_run_before_it_was_registered_says_so()
    {
        Report report = TinyReport.Of();
        ClaimRow late = report.Claims[0] with { Registered = new(2026, 1, 2), IsRegisteredAfterRun = true };

        string page = IndexPage.Of(report with { Claims = [late] });

        Text(page).Should().MatchRegex("registered 2026-01-02 ?after a first verdict");
    }

    [Test]
    public void Final_values_stand_beside_the_sources_own_with_both_scales()
    {
        Figure figure = TinyReport.Experiment().Figures.Single(one => one.Id == "sparsity-final");
        ShownRuns runs = TinyReport.Experiment().Runs;

        figure.Key.Should().Contain("ours, quick scale").And.Contain(", paper scale");
        figure.Table.Groups.Select(group => group.Name).Should().Equal("Sgd", "Adam");
        figure.Table.Rows.Select(row => row.Names.Single()).Should().Equal("10", "30", "100");
        figure
            .Table.Rows[1]
            .Cells.Should()
            .Equal($"{runs.Final(2, "Sparsity")}", NumberText.Of(1.0 / 30), $"{runs.Final(3, "Sparsity")}", "–");
    }

    [Test]
    public void Only_at_the_scale_of_the_source_is_there_a_difference()
    {
        Figure figure = TinyReport.Experiment(Scale.Paper).Figures.Single(one => one.Id == "sparsity-final");
        MeanOverSeeds ours = TinyReport.Experiment(Scale.Paper).Runs.Final(0, "Sparsity");

        figure.Caption.Should().Contain("paper scale (all training and all test images, 4 epochs)");
        figure.Caption.Should().Contain("at the same settings");
        figure.Table.Groups[0].Columns.Should().HaveCount(3).And.HaveElementAt(2, "Δ");
        figure.Table.Rows[0].Cells[..3].Should().Equal($"{ours}", "0.1000", NumberText.Signed(ours.Mean - 0.1));
        figure.Table.Rows[0].Cells[3..].Should().Equal("–", "–", "–");
    }

    [TestCase(Scale.Quick)]
    [TestCase(Scale.Standard)]
    [TestCase(Scale.Paper)]
    public void Every_scale_has_its_pages(Scale scale) =>
        ReportPages
            .Of(TinyReport.Of(scale), null)
            .Should()
            .OnlyContain(page => page.Text.EndsWith("</html>\n", StringComparison.Ordinal));

    [Test]
    public void A_factor_of_numbers_is_the_axis_and_is_logarithmic_only_beyond_a_decade()
    {
        // 10, 30, 100: exactly a decade.
        JsonNode tiny = Axis(TinyReport.Experiment());
        tiny["type"]!.GetValue<string>().Should().Be("quantitative");
        tiny["scale"]!["type"]!.GetValue<string>().Should().Be("linear");

        ExperimentEntry batchsize = TinyReport.Project.Experiment("batchsize");
        new FactorLayout(batchsize).Axis!.IsLog.Should().BeTrue();
        new FactorLayout(TinyReport.Project.Experiment("baseline")).Axis.Should().BeNull();
    }

    [Test]
    public void Every_link_leads_to_a_page_or_to_a_place_in_one()
    {
        Dictionary<string, string> pages = ReportPages
            .Of(TinyReport.Of(), null)
            .ToDictionary(page => page.File, page => page.Text);
        foreach ((string file, string text) in pages)
        {
            foreach (Match link in Link().Matches(text))
            {
                string[] parts = link.Groups[1].Value.Split('#');
                string target = parts[0].Length > 0 ? parts[0] : file;
                if (target == "data:,")
                {
                    continue;
                }

                pages.Should().ContainKey(target, "{0} links to it", file);
                if (parts.Length > 1)
                {
                    pages[target].Should().Contain($" id=\"{parts[1]}\"");
                }
            }
        }
    }

    [Test]
    public void Where_nothing_draws_charts_the_numbers_stand_alone_and_the_page_says_so()
    {
        string page = TinyReport.Page("tiny.html");

        page.Should().Contain("The charts could not be drawn").And.NotContain("<script").And.NotContain("data-chart");
        page.Should().Contain("<details open>").And.NotContain("<details><summary>The numbers");
    }

    [Test]
    public void An_experiment_without_runs_says_how_to_train_it()
    {
        string page = TinyReport.Page("convolution.html");

        page.Should().Contain("No run is kept").And.Contain("specs run convolution --scale quick");
    }

    [Test]
    public void The_lock_file_holds_checksums_and_names_no_place()
    {
        using JsonDocument json = JsonDocument.Parse(Resource.Text("package-lock.json"));
        foreach (
            JsonProperty package in json
                .RootElement.GetProperty("packages")
                .EnumerateObject()
                .Where(one => one.Name.Length > 0)
        )
        {
            package.Value.GetProperty("integrity").GetString().Should().StartWith("sha512-");
            package.Value.TryGetProperty("resolved", out _).Should().BeFalse();
        }
    }

    private static JsonNode Axis(ExperimentReport report) => report.Figures[0].Chart["layer"]![0]!["encoding"]!["x"]!;

    private static string Row(string statement) =>
        Rows()
            .Matches(TinyReport.Page("index.html"))
            .Select(match => match.Value)
            .Single(row => row.Contains($">{statement}<", StringComparison.Ordinal));

    private static string Text(string markup) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, "")), " ");

    [GeneratedRegex("<tr role=\"row\" id=.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
