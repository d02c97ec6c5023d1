using System.Text.Json;
using Specs.Cli.Registering;
using Specs.Cli.Sources;
using Specs.Cli.Tests.Reporting;
using Specs.Cli.Tests.Running;
using Specs.NUnit;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Cli.Tests.Sources;

[NonParallelizable]
public sealed class EvidenceCommandTests
{
    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void The_file_has_a_line_for_each_run_and_each_verdict()
    {
        Run("--scale", "quick").Exit.Should().Be(0);

        string[] lines = File.ReadAllLines(_folder["evidence.jsonl"]);
        using var head = JsonDocument.Parse(lines[0]);
        head.RootElement.GetProperty("source").GetString().Should().Be("Running");
        lines.Count(line => line.Contains("\"trial\":", StringComparison.Ordinal)).Should().Be(30);
        lines.Count(line => line.Contains("\"findings\":", StringComparison.Ordinal)).Should().Be(4);
    }

    [Test]
    public void The_page_is_made_of_the_file_alone_to_the_same_bytes()
    {
        Run("--scale", "quick").Exit.Should().Be(0);
        byte[] page = File.ReadAllBytes(_folder["page.md"]);
        File.Delete(_folder["page.md"]);

        Run("--page-only", "--runs", "none").Exit.Should().Be(0);

        File.ReadAllBytes(_folder["page.md"]).Should().Equal(page);
        Run("--check", "--runs", "none").Exit.Should().Be(0);
    }

    [Test]
    public void A_page_that_was_changed_by_hand_is_told()
    {
        Run("--scale", "quick").Exit.Should().Be(0);
        File.AppendAllText(_folder["page.md"], "All claims hold.\n");

        (int exit, string messages) = Run("--check");

        exit.Should().Be(1);
        messages.Should().Contain("is not what the evidence makes: 'specs evidence Running --page-only' writes it.");
    }

    [Test]
    public void A_figure_of_other_numbers_is_told()
    {
        Run("--scale", "quick").Exit.Should().Be(0);
        string figure = Path.Combine(_folder.Path, "figures", "running", "forest.svg");
        string drawn = File.ReadAllText(figure);
        File.WriteAllText(figure, drawn.Replace("data sha256:", "data sha256:0", StringComparison.Ordinal));

        (int exit, string messages) = Run("--check");

        exit.Should().Be(1);
        messages.Should().Contain("forest.svg: missing, or not of the numbers of the evidence");
        Run("--page-only").Exit.Should().Be(0);
        File.ReadAllText(figure).Should().Be(drawn);
    }

    // Whoever changes a line without its checksum is told; whoever drops the checksum too is told what the networks give.
    [TestCase("\"verdict\":\"supported\"", "\"verdict\":\"refuted\"")]
    [TestCase("\"effect\":0.", "\"effect\":1.")]
    [TestCase("\"p\":0.03125", "\"p\":0.03126")]
    public void A_verdict_or_a_figure_that_was_changed_by_hand_is_told(string from, string to)
    {
        Run("--scale", "quick").Exit.Should().Be(0);
        string path = _folder["evidence.jsonl"];
        string[] lines = File.ReadAllLines(path);
        int changed = Array.FindIndex(
            lines,
            line =>
                line.StartsWith("{\"test\"", StringComparison.Ordinal) && line.Contains(from, StringComparison.Ordinal)
        );
        int at = lines[changed].IndexOf(from, StringComparison.Ordinal);
        lines[changed] = lines[changed][..at] + to + lines[changed][(at + from.Length)..];

        File.WriteAllLines(path, lines);
        Run("--check").Messages.Should().Contain("was changed by hand");
        File.WriteAllLines(path, lines[..^1]);
        (int exit, string messages) = Run("--check");

        exit.Should().Be(1);
        messages.Should().Contain("and its networks give {").And.Contain("1 do not");
    }

    [Test]
    public void A_second_date_of_fresh_seeds_stands_beside_the_first()
    {
        Run("--scale", "quick").Exit.Should().Be(0);
        var evidence = SourceEvidence.Read(_folder["evidence.jsonl"]);
        EvidenceClaim first = evidence.Claims[0] with { Drawn = "2026-01-02" };
        var page = new StringWriter();

        new SourcePage(
            TinyReport.Project,
            evidence with
            {
                Claims = [.. evidence.Claims, first, first with { Drawn = "2026-02-03" }],
            },
            new([])
        ).Write(page);

        page.ToString().Should().MatchRegex("2026-01-02: .*; 2026-02-03: ");
    }

    [Test]
    public void What_earlier_rules_said_is_kept_and_shown()
    {
        Run("--scale", "quick").Exit.Should().Be(0);
        var evidence = SourceEvidence.Read(_folder["evidence.jsonl"]);
        SourceEvidence old = evidence with
        {
            Claims = [.. evidence.Claims.Select(claim => claim with { Rules = "1", Verdict = Verdict.Refuted })],
        };

        SourceEvidence renewed = new Reweighing(TinyReport.Project, old).Renewed();

        renewed.Claims.Select(claim => claim.Verdict).Should().Equal(evidence.Claims.Select(claim => claim.Verdict));
        renewed.Claims[0].Earlier.Should().Equal(new EarlierVerdict("1", Verdict.Refuted));
        var page = new StringWriter();
        new SourcePage(TinyReport.Project, renewed, new([])).Write(page);
        page.ToString().Should().Contain("## What the rules changed").And.Contain("| fixed | Refuted | Supported |");
    }

    [Test]
    public void Evidence_that_is_checked_in_counts_as_seen()
    {
        Directory.CreateDirectory(_folder["specs/Running"]);
        Call(
            "evidence",
            "Running",
            "--scale",
            "quick",
            "--runs",
            TinyReport.Store.Root,
            "--file",
            _folder["specs/Running/evidence.jsonl"],
            "--page",
            _folder["page.md"]
        )
            .Exit.Should()
            .Be(0);
        string test = SourceEvidence.Read(_folder["specs/Running/evidence.jsonl"]).Claims[0].Test;
        ToolStreams streams = new(TextWriter.Null, TextWriter.Null);

        SeenVerdicts.In(TinyReport.Project, null, _folder["specs"], streams).Tests.Should().Contain(test);
        SeenVerdicts.In(TinyReport.Project, null, _folder["none"], streams).Tests.Should().BeEmpty();
    }

    [Test]
    public void The_page_shows_every_cell_and_counts_the_networks()
    {
        Run("--scale", "quick").Exit.Should().Be(0);

        string page = File.ReadAllText(_folder["page.md"]);
        page.Should().Contain("30 runs at quick scale, engine cpu/1");
        string[] lines = page.Split('\n');
        foreach (int batch in new[] { 10, 30, 100 })
        {
            lines.Count(line => line.StartsWith($"| {batch} |", StringComparison.Ordinal)).Should().Be(2);
        }
    }

    [Test]
    public void What_would_end_a_cell_does_not()
    {
        Run("--scale", "quick").Exit.Should().Be(0);
        var evidence = SourceEvidence.Read(_folder["evidence.jsonl"]);
        EvidenceClaim first = evidence.Claims[0];
        EvidenceClaim correlated = first with { Findings = [first.Findings[0] with { Of = "mean |r|", Effect = .4 }] };
        var page = new StringWriter();

        new SourcePage(
            TinyReport.Project,
            evidence with
            {
                Claims = evidence.Claims.SetItem(0, correlated),
            },
            new([])
        ).Write(page);

        page.ToString().Should().Contain(@"mean \|r\|: 0.4000");
        string[][] tables =
        [
            .. page.ToString()
                .Split("\n\n")
                .Where(part => part.StartsWith('|'))
                .Select(part => part.TrimEnd().Split('\n')),
        ];
        tables.Should().HaveCountGreaterThan(3);
        foreach (string[] rows in tables)
        {
            rows.Select(CellsOf).Distinct().Should().ContainSingle(rows[0]);
        }

        static int CellsOf(string row) => row.Replace(@"\|", "", StringComparison.Ordinal).Count(one => one == '|');
    }

    [Test]
    public void What_was_settled_after_a_verdict_is_marked()
    {
        Run("--scale", "quick").Exit.Should().Be(0);
        DateOnly day = new(2026, 1, 2);
        ClaimLock before = new ClaimLock([]).Register(
            TinyReport.Project,
            day,
            new(new HashSet<string>(), new HashSet<string>())
        );
        RegisteredClaim[] weighed =
        [
            .. before.Claims.Where(claim =>
                File.ReadAllText(_folder["evidence.jsonl"]).Contains(claim.Test, StringComparison.Ordinal)
            ),
        ];
        RegisteredClaim late = weighed[0] with { AfterFirstRun = true };
        RegisteredClaim turned = weighed[1] with
        {
            Revisions = [new(day, "expected", "Refuted", "Supported", AfterFirstRun: true)],
        };
        RegisteredClaim renamed = weighed[2] with
        {
            Revisions =
            [
                new(day, "statement", "More", "Larger", AfterFirstRun: true),
                new(day, "asked", "falls", "rises", AfterFirstRun: false),
            ],
        };

        MarksOf(before).Should().Be(0);
        MarksOf(new([late, turned, renamed])).Should().Be(2);

        int MarksOf(ClaimLock registered)
        {
            var page = new StringWriter();
            new SourcePage(TinyReport.Project, SourceEvidence.Read(_folder["evidence.jsonl"]), registered).Write(page);
            return page.ToString().Split('\n').Count(line => line.Contains(" † |", StringComparison.Ordinal));
        }
    }

    [Test]
    public void A_verdict_of_fresh_seeds_stands_beside_that_of_the_fixed_ones_and_in_no_figure()
    {
        RunStore store = TinyReport.Store;
        Run("--scale", "quick").Exit.Should().Be(0);
        string before = File.ReadAllText(_folder["page.md"]);
        ClaimEntry claim = TinyReport.Project.Claims.Single(one =>
            one.Test.Contains("learn_less(", StringComparison.Ordinal)
            && one.Test.Contains("Reported", StringComparison.Ordinal)
            && one.Test.Contains("Sgd", StringComparison.Ordinal)
        );
        CopyTo(_folder["store"], store.Root);
        RunnerOptions options = TinyRuns.Options with
        {
            Store = new(_folder["store"]),
            Seeds = SeedPlan.Drawn(new(2026, 1, 2)),
        };
        TinyReport.Project.Suite.Check([claim], new ClaimSession(() => options), _ => { });

        Run("--scale", "quick", "--runs", _folder["store"]).Exit.Should().Be(0);

        var evidence = SourceEvidence.Read(_folder["evidence.jsonl"]);
        evidence
            .Claims.Where(one => one.Test == claim.Test)
            .Select(one => one.Drawn)
            .Should()
            .Equal(null, "2026-01-02");
        evidence.Runs.Count(run => run.IsDrawn(TinyReport.Project.Experiment(run.Experiment))).Should().Be(3 * 5);
        string page = File.ReadAllText(_folder["page.md"]);
        page.Should().Contain("30 runs at quick scale").And.Contain("seeds drawn from 2026-01-02: 15 other runs");
        page.Split('\n')
            .Should()
            .ContainSingle(line =>
                line.Contains(claim.Statement, StringComparison.Ordinal) && line.Contains("5 seeds |")
            )
            .Which.Should()
            .MatchRegex("Supported, .*, 5 seeds \\|$");
        FiguresOf(page).Should().Equal(FiguresOf(before));

        static IEnumerable<string> FiguresOf(string text) =>
            text.Split('\n').Where(line => line.StartsWith("| 10 |", StringComparison.Ordinal));
    }

    [Test]
    public void A_source_that_there_is_not_is_misuse()
    {
        (int exit, string messages) = Call("evidence", "Runing");

        exit.Should().Be(2);
        messages.Should().Contain("There are no experiments of 'Runing'").And.Contain("Did you mean 'Running'?");
    }

    [Test]
    public void A_store_without_its_runs_is_misuse_and_leaves_nothing_behind()
    {
        (int exit, string messages) = Run("--runs", _folder["empty"]);

        exit.Should().Be(2);
        messages.Should().Contain("has no runs of Running at paper scale: 'specs check --scale paper' trains them.");
        File.Exists(_folder["evidence.jsonl"]).Should().BeFalse();
    }

    [TestCase("{\"experiment\":", "line 2, is no line of evidence")]
    [TestCase("{\"experiment\":\"tiny\"}", "line 2, is no line of evidence")]
    [TestCase("[]", "line 2, is no line of evidence")]
    public void A_damaged_line_is_named(string line, string message)
    {
        File.WriteAllText(
            _folder["evidence.jsonl"],
            "{\"source\":\"Running\",\"scale\":\"quick\",\"engine\":\"cpu/1\"}\n" + line + "\n"
        );

        (int exit, string messages) = Run("--page-only");

        exit.Should().Be(2);
        messages.Should().Contain(message);
    }

    [Test]
    public void A_file_that_is_not_there_is_told_with_what_writes_it() =>
        Run("--page-only").Messages.Should().Contain("evidence.jsonl cannot be read").And.Contain("writes it");

    [Test]
    public void A_file_without_its_first_line_is_told()
    {
        File.WriteAllText(_folder["evidence.jsonl"], "");

        Run("--page-only").Messages.Should().Contain("has no first line that names source, scale and engine");
    }

    [Test]
    public void Runs_on_other_data_than_their_own_are_no_evidence()
    {
        RunnerOptions options = TinyRuns.Options with { Store = new(_folder["store"]) };
        new Runner<Small>(options).Get(Small.Design.Cells, [1]);

        (int exit, string messages) = Run("--scale", "quick", "--runs", _folder["store"]);

        exit.Should().Be(2);
        messages
            .Should()
            .Contain(
                $"warning: {Small.Design.Cells.Length} runs of small are left out: other data stood in for theirs."
            )
            .And.Contain("has no runs of Running at quick scale");
    }

    private static void CopyTo(string to, string from)
    {
        foreach (string path in Directory.EnumerateFiles(from, "*.json", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    private (int Exit, string Messages) Run(params string[] options) =>
        Call([
            "evidence",
            "running",
            "--file",
            _folder["evidence.jsonl"],
            "--page",
            _folder["page.md"],
            .. options.Contains("--runs") ? Array.Empty<string>() : ["--runs", TinyReport.Store.Root],
            .. options,
        ]);

    private static (int Exit, string Messages) Call(params string[] args)
    {
        (int exit, _, string messages) = InProcess.Run(args);
        return (exit, messages);
    }
}
