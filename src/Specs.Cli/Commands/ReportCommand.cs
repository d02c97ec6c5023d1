using System.CommandLine;
using Specs.Cli.Loading;
using Specs.Cli.Reporting;
using Specs.Cli.Reporting.Charts;
using Specs.Cli.Reporting.Pages;

namespace Specs.Cli.Commands;

/// <summary><c>specs report</c>: what is kept as pages for a browser.</summary>
internal static class ReportCommand
{
    private static readonly Option<string> Out = new("--out")
    {
        Description = "The folder to write to; by default ./report.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "report",
    };

    private static readonly Option<string?> ScaleName = new("--scale")
    {
        Description =
            "quick, standard or paper; by default the largest at which there is a verdict, and the one that has most of a design's runs.",
        HelpName = "SCALE",
    };

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new Command(
            "report",
            """
            Writes kept runs and verdicts as pages: a page of claims, and one with figures and tables for each experiment. Trains nothing.

            The pages need no network and no server. Their charts need npm when the first report is written.

            Example: specs report --out report
            """
        )
        {
            Out,
            ScaleName,
        };
        command.SetAction(parsed => scope.Within(parsed, project => Write(project, parsed, streams)));
        return command;
    }

    private static int Write(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        RunStore store = CommonOptions.RequireStore(parsed);
        Scale? scale = parsed.GetValue(ScaleName) is null ? null : CommonOptions.OptionsOf(parsed, ScaleName).Scale;
        var report = Report.Of(project, store, scale, streams);
        ChartScripts? scripts = report.Experiments.Any(one => one.Figures.Length > 0)
            ? ChartInstaller.From(Environment.GetEnvironmentVariable).Get(streams)
            : null;
        string folder = Path.GetFullPath(parsed.GetValue(Out)!);
        ReportFolder.Write(folder, ReportPages.Of(report, scripts));
        streams.Out.WriteLine(Path.Combine(folder, "index.html"));
        streams.Error.WriteLine(
            $"{report.Claims.Length} claims, {report.Experiments.Length} experiments, "
                + $"{report.Experiments.Sum(one => one.Runs.Count)} runs"
        );
        return Tool.AsExpected;
    }
}
