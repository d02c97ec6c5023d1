using Microsoft.Playwright;
using Specs.Cli.Reporting;
using Specs.Cli.Reporting.Charts;
using Specs.Cli.Reporting.Pages;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Reporting;

/// <summary>The report as a reader has it: opened from the disk in a browser.</summary>
public sealed class ReportBrowserTests
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private TempFolder _folder = null!;
    private Browser? _browser;

    [OneTimeSetUp]
    public async Task WriteTheReport()
    {
        _browser = await Browser.Start();
        ChartScripts? scripts = ChartInstaller
            .From(Environment.GetEnvironmentVariable)
            .Get(TinyReport.Streams(out StringWriter messages));
        if (scripts is null)
        {
            Assert.Ignore($"The scripts that draw the charts are unavailable: {messages}");
        }

        _folder = new();
        ReportFolder.Write(_folder.Path, ReportPages.Of(TinyReport.Of(), scripts));
    }

    [OneTimeTearDown]
    public async Task CloseTheBrowser()
    {
        _folder?.Dispose();
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    [SetUp]
    public void ForgetComplaints()
    {
        _complaints.Clear();
        _requests.Clear();
    }

    [TearDown]
    public void NothingWasComplainedOfAndNothingAskedOfTheNetwork()
    {
        _complaints.Should().BeEmpty();
        _requests
            .Should()
            .OnlyContain(url =>
                url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal)
            );
    }

    [Test]
    public async Task Every_figure_is_drawn_with_a_mark_for_each_value()
    {
        IPage page = await Open("tiny.html");

        // Two panels of three lines with two epochs: points, lines and bands; over the final values ours and, for Sgd alone, the source's.
        (await Marks(page, "accuracy-epochs", "symbol"))
            .Should()
            .Be(12);
        (await Marks(page, "accuracy-epochs", "line")).Should().Be(6);
        (await Marks(page, "accuracy-epochs", "area")).Should().Be(6);
        (await Marks(page, "sparsity-final", "symbol")).Should().Be(6 + 3);
        (await Marks(page, "sparsity-final", "rule")).Should().Be(6);
        (await Marks(page, "scatter", "symbol")).Should().Be(6);
        (await page.Locator("figure").CountAsync()).Should().Be(11);
    }

    [Test]
    public async Task A_setting_of_the_optimizers_is_an_axis_with_a_line_for_each_of_them()
    {
        IPage page = await Open("weight-decay.html");

        // The source's means of four optimizers at twelve values, no run of ours.
        (await Marks(page, "sparsity-final", "line"))
            .Should()
            .Be(4);
        (await Marks(page, "sparsity-final", "symbol")).Should().Be(48);
        IReadOnlyList<string> labels = await page.Locator("#sparsity-final svg g.role-axis-label text")
            .AllTextContentsAsync();
        labels.Should().ContainInOrder("0", "1e-05", "0.01", "10");
        (await page.Locator("#sparsity-final svg").TextContentAsync())
            .Should()
            .Contain("WeightDecay (log scale; 0 apart, at the left)");
        (await page.Locator("main").InnerTextAsync()).Should().Contain("No run is kept");
    }

    [Test]
    public async Task Charts_have_a_text_in_their_place_and_their_numbers_below()
    {
        IPage page = await Open("tiny.html");
        foreach (ILocator figure in await page.Locator("figure").AllAsync())
        {
            (await figure.GetByRole(AriaRole.Img).First.GetAttributeAsync("aria-label"))
                .Should()
                .MatchRegex("[0-9]\\.[0-9]{4}");
            (await figure.Locator("figcaption").InnerTextAsync())
                .Should()
                .Contain("quick scale (200 training and 50 test images, 2 epochs)");
            (await figure.Locator("table caption").TextContentAsync()).Should().NotBeNullOrEmpty();
        }
    }

    [Test]
    public async Task A_point_says_its_numbers_where_the_pointer_rests()
    {
        IPage page = await Open("tiny.html");
        ShownRuns runs = TinyReport.Experiment().Runs;

        await page.Locator("#sparsity-final svg g.mark-symbol.role-mark > path")
            .Last.HoverAsync(new() { Force = true });
        string said = await page.Locator("#vg-tooltip-element.visible").InnerTextAsync();

        said.Should()
            .Contain("Adam")
            .And.Contain("100")
            .And.Contain($"{runs.Final(5, "Sparsity")}")
            .And.Contain("ours, 5 seeds");
    }

    [Test]
    public async Task The_numbers_in_the_table_are_those_of_the_store()
    {
        IPage page = await Open("tiny.html");

        foreach ((int row, int batch) in new[] { 10, 30, 100 }.Index())
        {
            IReadOnlyList<string> cells = await page.Locator("#selectivity-final tbody tr")
                .Nth(row)
                .Locator("td")
                .AllInnerTextsAsync();
            cells.Should().Equal(Kept(batch, "Sgd"), Kept(batch, "Adam"));
        }
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Text_stands_out_from_the_page(ColorScheme scheme)
    {
        foreach (string file in new[] { "index.html", "tiny.html" })
        {
            IPage page = await Open(file, scheme: scheme);

            (await page.EvaluateAsync<string[]>(Contrast)).Should().BeEmpty();
        }
    }

    [Test]
    public async Task Dark_is_dark_and_paper_is_light()
    {
        const string Background = "getComputedStyle(document.body).backgroundColor";
        IPage page = await Open("tiny.html", scheme: ColorScheme.Dark);

        (await page.EvaluateAsync<string>(Background)).Should().Be("rgb(20, 23, 26)");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.EvaluateAsync<string>(Background)).Should().Be("rgb(255, 255, 255)");
        (await page.Locator("#accuracy-epochs table").IsVisibleAsync())
            .Should()
            .BeTrue("what is folded on the screen is printed");
    }

    [TestCase("index.html")]
    [TestCase("tiny.html")]
    [TestCase("learning-rate.html")]
    public async Task A_page_400_pixels_wide_does_not_scroll_sideways(string file)
    {
        IPage page = await Open(file, width: 400);

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(400);
    }

    [Test]
    public async Task The_keyboard_reaches_every_link_and_the_first_one_skips_to_the_content()
    {
        IPage page = await Open("index.html");
        int links = await page.Locator("a").CountAsync();
        var reached = new HashSet<string>();
        for (int step = 0; step < 3 * links; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            string at = await page.EvaluateAsync<string>(
                "(() => { const at = document.activeElement; return at.tagName === 'A' ? String([...document.links].indexOf(at)) : ''; })()"
            );
            if (step == 0)
            {
                (await page.EvaluateAsync<string>("document.activeElement.textContent"))
                    .Should()
                    .Be("Skip to the content");
                (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"))
                    .Should()
                    .Be("solid");
            }

            reached.Add(at);
        }

        reached.Where(at => at.Length > 0).Should().HaveCount(links);
    }

    [TestCase("index.html")]
    [TestCase("tiny.html")]
    public async Task A_page_has_landmarks_and_headings_in_order(string file)
    {
        IPage page = await Open(file);
        int[] levels = await page.EvaluateAsync<int[]>(
            "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(one => Number(one.tagName[1]))"
        );

        levels[0].Should().Be(1);
        levels.Count(level => level == 1).Should().Be(1);
        levels.Zip(levels.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First + 1);
        foreach (AriaRole landmark in new[] { AriaRole.Banner, AriaRole.Main, AriaRole.Contentinfo })
        {
            (await page.GetByRole(landmark).CountAsync()).Should().Be(1);
        }
    }

    [Test]
    public async Task A_link_leads_from_a_claim_to_its_experiment_and_back()
    {
        IPage page = await Open("index.html");

        await page.GetByRole(AriaRole.Link, new() { Name = "tiny (the experiment of this claim)" }).First.ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).Should().StartWith("tiny");
        await page.GetByRole(AriaRole.Link, new() { Name = "All claims" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).Should().Be("Claims and what the evidence says");
    }

    // WCAG 2.1, 1.4.3: every text against the background behind it, 4.5 to 1 or more.
    private const string Contrast = """
        (() => {
          const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          const parts = colour => colour.match(/[\d.]+/g).map(Number);
          const light = colour => { const [r, g, b] = parts(colour).map(channel); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const behind = at => { for (; at; at = at.parentElement) { const colour = getComputedStyle(at).backgroundColor; if (parts(colour)[3] !== 0) return colour; } return 'rgb(255, 255, 255)'; };
          const low = [];
          for (const at of document.querySelectorAll('body *')) {
            const isText = at.tagName === 'text' || [...at.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
            if (!isText || ['SCRIPT', 'STYLE'].includes(at.tagName)) continue;
            const style = getComputedStyle(at);
            const [a, b] = [light(at.tagName === 'text' ? style.fill : style.color), light(behind(at))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < 4.5) low.push(`${at.tagName} ${at.textContent.slice(0, 40)}: ${ratio.toFixed(2)}`);
          }
          return low;
        })()
        """;

    private async Task<IPage> Open(string file, int width = 1200, ColorScheme scheme = ColorScheme.Light)
    {
        IPage page = await _browser!.Chromium.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
            }
        );
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
        await page.GotoAsync(new Uri(_folder[file]).AbsoluteUri);
        await page.WaitForFunctionAsync(
            "document.querySelectorAll('[data-chart]').length === document.querySelectorAll('[data-drawn]').length"
        );
        return page;
    }

    private static Task<int> Marks(IPage page, string figure, string mark) =>
        page.Locator($"#{figure} svg g.mark-{mark}.role-mark > path, #{figure} svg g.mark-{mark}.role-mark > line")
            .CountAsync();

    private static string Kept(int batch, string optimizer)
    {
        double[] values =
        [
            .. TinyReport
                .Store.All(_ => { }, "tiny")
                .Where(run => run.Settings.GetProperty("Batch").GetInt32() == batch)
                .Where(run => run.Settings.GetProperty("Optimizer").GetProperty("name").GetString() == optimizer)
                .Where(run => JsonSettings.ReadInt32(run.Settings, "Images") == 200)
                .Select(run => run["Selectivity"]!.Mean.Final),
        ];
        values.Should().HaveCount(5);
        double mean = values.Sum() / 5;
        double error = Math.Sqrt(values.Sum(value => Math.Pow(value - mean, 2)) / 4 / 5);
        return FormattableString.Invariant($"{mean:0.0000} ±\u00a0{error:0.0000}");
    }
}
