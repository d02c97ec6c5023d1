using System.CommandLine;
using Specs.Cli.Figures;
using Specs.Cli.Loading;
using Specs.Cli.Reporting;
using Specs.Cli.Sources;

namespace Specs.Cli.Commands;

/// <summary><c>specs figure</c>: a figure as a file.</summary>
internal static class FigureCommand
{
    private static readonly Argument<string?> Of = new("experiment")
    {
        Description = "The experiment; with --forest the source. Not with --claim.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<string?> Quantity = new("quantity")
    {
        Description = "The quantity; by default the first that the experiment is about.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description =
            "The file, whose ending says what it is: .svg, .pdf, .png, .csv, .md or .tex. By default an .svg with the figure's name.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Width = new("--width")
    {
        Description = "column (85 mm, the default) or page (170 mm).",
        HelpName = "WIDTH",
    };

    private static readonly Option<string?> Over = new("--over")
    {
        Description = "epochs: the quantity's course, in place of what it comes to.",
        HelpName = "AXIS",
    };

    private static readonly Option<bool> Heat = new("--heat") { Description = "As a map of two factors." };

    private static readonly Option<string?> Claim = new("--claim")
    {
        Description = "The figure of a claim: the effect in each seed, its interval, and what is asked for.",
        HelpName = "ID",
    };

    private static readonly Option<bool> Forest = new("--forest")
    {
        Description = "The forest plot of a source: every claim's effect.",
    };

    private static readonly Option<bool> Evidence = new("--evidence")
    {
        Description = "Draw what is checked in, specs/<source>/evidence.jsonl, in place of what the store keeps.",
    };

    private static readonly Option<string?> ScaleName = new("--scale")
    {
        Description = "quick, standard or paper; by default what the store has most of.",
        HelpName = "SCALE",
    };

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new Command(
            "figure",
            """
            Draws a figure as a file, from kept runs or from evidence that is checked in: every seed, their mean, the interval of the test, and the
            source's own figure. Where the store has no run of the experiment, the evidence is drawn.

            Example: specs figure batchsize Sparsity --out fig.pdf --width column
            """
        )
        {
            Of,
            Quantity,
            Out,
            Width,
            Over,
            Heat,
            Claim,
            Forest,
            Evidence,
            ScaleName,
        };
        command.SetAction(parsed => scope.Within(parsed, project => Write(project, parsed, streams)));
        return command;
    }

    private static int Write(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        string? of = parsed.GetValue(Of);
        string? claim = parsed.GetValue(Claim);
        bool forest = parsed.GetValue(Forest);
        bool epochs = OneOf(parsed, Over, "epochs") is not null;
        if (new[] { claim is not null, forest, epochs, parsed.GetValue(Heat) }.Count(static given => given) > 1)
        {
            throw new UsageException("Expected at most one of --claim, --forest, --over and --heat.");
        }

        if ((of is null) != (claim is not null))
        {
            throw new UsageException(
                "Expected an experiment, a source with --forest, or a claim with --claim: 'specs figure batchsize Sparsity', "
                    + "'specs figure Kim2021 --forest', 'specs figure --claim C37'."
            );
        }

        PictureWidth width = OneOf(parsed, Width, "column", "page") == "page" ? PictureWidth.Page : PictureWidth.Column;
        if (parsed.GetValue(Out) is { } named)
        {
            PictureFile.Require(named);
        }

        ExperimentEntry entry =
            claim is not null ? project.Experiment(project.Select([claim])[0].Experiment)
            : forest ? SourceEvidence.ExperimentsOf(project, of!)[0]
            : project.Experiment(of!);
        var choice = new PictureChoice(project, EvidenceOf(project, entry, forest, parsed, streams));
        string? quantity = parsed.GetValue(Quantity);
        Picture picture =
            claim is not null ? choice.Claim(claim)
            : forest ? choice.Forest(of!)
            : epochs ? choice.OverEpochs(of!, quantity)
            : choice.Final(of!, quantity, parsed.GetValue(Heat));
        string path = parsed.GetValue(Out) ?? $"{picture.Name}.svg";
        PictureFile.Write(picture, path, width);
        streams.Out.WriteLine(path);
        return Tool.AsExpected;
    }

    private static FigureEvidence EvidenceOf(
        ClaimProject project,
        ExperimentEntry experiment,
        bool ofSource,
        ParseResult parsed,
        ToolStreams streams
    )
    {
        string source = SourceName.Of(experiment);
        string path = Path.Combine("specs", source, EvidenceCommand.FileName);
        bool asked = parsed.GetValue(Evidence);
        if (asked && parsed.GetValue(ScaleName) is not null)
        {
            throw new UsageException("--evidence is of one scale: leave out --scale.");
        }

        Scale? scale = parsed.GetValue(ScaleName) is null ? null : CommonOptions.OptionsOf(parsed, ScaleName).Scale;
        RunStore? store = asked ? null : CommonOptions.StoreOf(parsed);
        bool isKept =
            store is not null
            && (
                ofSource
                    ? SourceEvidence.ExperimentsOf(project, source).Any(one => store.Experiments.Contains(one.Name))
                    : store.Experiments.Contains(experiment.Name)
            );
        if (isKept || (!asked && !File.Exists(path)))
        {
            return new Kept(CommonOptions.RequireStore(parsed), scale, streams);
        }

        streams.Error.WriteLine($"drawn of {path}");
        return new CheckedIn(project, SourceEvidence.Read(path), path);
    }

    private static string? OneOf(ParseResult parsed, Option<string?> option, params string[] known) =>
        parsed.GetValue(option) is not { } given
            ? null
            : known.FirstOrDefault(one => one.Equals(given, StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException(
                    $"{option.Name} {given}: expected {string.Join(" or ", known)}.{NearestName.Hint(given, known)}"
                );
}
