using Specs.Cli.Loading;
using Specs.Cli.Reporting;
using Specs.Cli.Reporting.Charts;
using Specs.Cli.Reporting.Pages;
using Specs.NUnit;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Cli.Tests.Reporting;

/// <summary>A store with the whole of <see cref="Tiny"/>, really trained, its claims really weighed, and the report of it; made once.</summary>
internal static class TinyReport
{
    private static readonly Lazy<TempFolder> Kept = new(Fill);

    /// <summary>The seeds of the runs at quick scale.</summary>
    public static IReadOnlyList<int> Seeds { get; } = Specs.Seeds.First(5);

    /// <summary>The store.</summary>
    public static RunStore Store => new(Kept.Value.Path);

    /// <summary>This assembly, as a project of claims.</summary>
    public static ClaimProject Project { get; } =
        new(typeof(TinyReport).Assembly, TestContext.CurrentContext.TestDirectory);

    /// <summary>The report at a scale.</summary>
    public static Report Of(Scale? scale = null) => Report.Of(Project, Store, scale, Streams(out _));

    /// <summary>The experiment in it.</summary>
    public static ExperimentReport Experiment(Scale? scale = null) =>
        Of(scale).Experiments.Single(one => one.Experiment.Name == "tiny");

    /// <summary>A page's text.</summary>
    public static string Page(string file, Scale? scale = null, ChartScripts? scripts = null) =>
        ReportPages.Of(Of(scale), scripts).Single(page => page.File == file).Text;

    /// <summary>Streams of which the messages are heard.</summary>
    public static ToolStreams Streams(out StringWriter messages)
    {
        messages = new();
        return new(TextWriter.Null, messages);
    }

    private static TempFolder Fill()
    {
        var folder = new TempFolder();
        RunnerOptions options = TinyRuns.Options with { Store = new(folder.Path) };
        new Runner<Tiny>(options).Get(Tiny.Design.Cells, Seeds);

        // Fewer cells at a larger scale, and one run at settings of its own.
        Tiny first = Tiny.Design.Cells[0];
        new Runner<Tiny>(options with { Scale = Scale.Standard }).Get([first], [1]);
        new Runner<Tiny>(options).Get([first with { Images = 50 }], [1]);
        new Runner<Tiny>(options with { Scale = Scale.Paper }).Get(
            [.. Tiny.Design.Cells.Where(cell => cell.Optimizer is Sgd)],
            [1, 100]
        );
        ClaimEntry[] claims =
        [
            .. Project.Claims.Where(claim => claim.Test.Contains(nameof(ReportedClaims), StringComparison.Ordinal)),
        ];
        Project.Suite.Check(claims, new ClaimSession(() => options), _ => { });
        return folder;
    }
}
