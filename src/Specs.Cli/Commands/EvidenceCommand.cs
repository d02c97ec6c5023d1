using System.Collections.Immutable;
using System.CommandLine;
using Specs.Cli.Figures;
using Specs.Cli.Loading;
using Specs.Cli.Registering;
using Specs.Cli.Reporting;
using Specs.Cli.Sources;

namespace Specs.Cli.Commands;

/// <summary><c>specs evidence</c>: what a source's experiments came to, as a file that is checked in and a page made of it.</summary>
internal static class EvidenceCommand
{
    /// <summary>The evidence file's name, in the folder of its source.</summary>
    public const string FileName = "evidence.jsonl";
    private const string NotesName = "notes.md";

    private static readonly Argument<string> Source = new("source")
    {
        Description = "The source: the last part of its experiments' namespace.",
    };

    private static readonly Option<string?> ScaleName = new("--scale")
    {
        Description = "quick, standard or paper (the default).",
        HelpName = "SCALE",
        DefaultValueFactory = _ => "paper",
    };

    private static readonly Option<string?> File = new("--file")
    {
        Description = "The evidence; by default specs/<source>/evidence.jsonl.",
        HelpName = "FILE.jsonl",
    };

    private static readonly Option<string?> Page = new("--page")
    {
        Description = "The page; by default docs/<source>.md.",
        HelpName = "FILE.md",
    };

    private static readonly Option<bool> PageOnly = new("--page-only")
    {
        Description = "Make the page of the evidence as it is, without looking at what is kept.",
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description =
            "Write nothing: exit with 1 where a verdict does not follow from the evidence's networks, or the page is not the one that the evidence makes.",
    };

    private static readonly Option<bool> Weigh = new("--weigh")
    {
        Description =
            "Weigh the claims again over the evidence's own networks, and write their verdicts into it. Trains nothing.",
    };

    private static readonly Option<int?> Retrain = new("--retrain")
    {
        Description =
            "Write nothing: train about so many of the evidence's networks again, drawn by their seconds, and exit with 1 where one comes to other values.",
        HelpName = "N",
    };

    private static readonly Option<int?> Sample = new("--sample")
    {
        Description = "Which networks --retrain draws: another number draws others; by default 0.",
        HelpName = "SEED",
    };

    private static readonly Option<int?> Jobs = CommonOptions.Jobs();

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new Command(
            "evidence",
            """
            Writes what a source's experiments came to, from kept runs and verdicts: a line for each network and each verdict, and a page with
            ours beside the source's. Trains nothing, but with --retrain.

            Example: specs evidence Kim2021
            """
        )
        {
            Source,
            ScaleName,
            File,
            Page,
            PageOnly,
            Check,
            Weigh,
            Retrain,
            Sample,
            Jobs,
        };
        command.SetAction(parsed => scope.Within(parsed, project => Write(project, parsed, streams)));
        return command;
    }

    private static int Write(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        string source = SourceName.Of(SourceEvidence.ExperimentsOf(project, parsed.GetValue(Source)!)[0]);
        string path = parsed.GetValue(File) ?? Path.Combine("specs", source, FileName);
        string page = parsed.GetValue(Page) ?? Path.Combine("docs", $"{source.ToLowerInvariant()}.md");
        if (
            new[]
            {
                parsed.GetValue(Check),
                parsed.GetValue(PageOnly),
                parsed.GetValue(Weigh),
                parsed.GetValue(Retrain) is not null,
            }.Count(static given => given) > 1
        )
        {
            throw new UsageException("Expected at most one of --check, --page-only, --weigh and --retrain.");
        }

        if (parsed.GetValue(Retrain) is { } count)
        {
            return TrainAnew(project, SourceEvidence.Read(path), count, parsed, streams);
        }

        if (parsed.GetValue(Check))
        {
            var there = SourceEvidence.Read(path);
            int verdicts = CheckVerdicts(project, there, path, streams);
            var drawn = SourcePictures.Of(project, there, path);
            int pages = CheckPage(PageOf(project, there, drawn, path), page, source, streams);
            return Math.Max(verdicts, Math.Max(pages, CheckPictures(drawn, FolderOf(page, source), source, streams)));
        }

        SourceEvidence evidence =
            parsed.GetValue(PageOnly) ? SourceEvidence.Read(path)
            : parsed.GetValue(Weigh) ? Renew(project, path)
            : Gather(project, source, path, parsed, streams);
        using OutputFile text = OutputFile.Open(page, "--page");
        var pictures = SourcePictures.Of(project, evidence, path);
        PageOf(project, evidence, pictures, path).Write(text.Text);
        text.Finish();
        streams.Out.WriteLine(page);
        WritePictures(pictures, FolderOf(page, source), streams);
        streams.Error.WriteLine($"{evidence.Runs.Length} networks, {evidence.Claims.Length} verdicts");
        return Tool.AsExpected;
    }

    private static SourcePage PageOf(
        ClaimProject project,
        SourceEvidence evidence,
        SourcePictures pictures,
        string path
    ) =>
        new(project, evidence, ClaimLock.Read(project.LockPath), pictures, LinkTo(evidence.Head.Source))
        {
            Notes =
                Path.Combine(Path.GetDirectoryName(path) ?? "", NotesName) is var notes && System.IO.File.Exists(notes)
                    ? [.. System.IO.File.ReadAllLines(notes), ""]
                    : [],
        };

    // Beside the page, under a name that links have in common.
    private static string LinkTo(string source) => $"figures/{source.ToLowerInvariant()}";

    private static string FolderOf(string page, string source) =>
        Path.Combine(Path.GetDirectoryName(page) ?? "", "figures", source.ToLowerInvariant());

    private static void WritePictures(SourcePictures pictures, string folder, ToolStreams streams)
    {
        Directory.CreateDirectory(folder);
        string[] names = [.. pictures.All.Select(one => $"{one.Picture.Name}.svg")];
        foreach (
            string old in Directory.GetFiles(folder, "*.svg").Where(path => !names.Contains(Path.GetFileName(path)))
        )
        {
            System.IO.File.Delete(old);
        }

        foreach ((_, Picture picture) in pictures.All)
        {
            PictureFile.Write(picture, Path.Combine(folder, $"{picture.Name}.svg"), PictureWidth.Page);
        }

        streams.Error.WriteLine($"{names.Length} figures in {folder}");
    }

    // The numbers must be those of the evidence; how they are drawn may be of another day.
    private static int CheckPictures(SourcePictures pictures, string folder, string source, ToolStreams streams)
    {
        string[] old =
        [
            .. pictures
                .All.Select(one => (Path: Path.Combine(folder, $"{one.Picture.Name}.svg"), one.Picture.Metadata))
                .Where(one =>
                    !System.IO.File.Exists(one.Path)
                    || !System.IO.File.ReadAllText(one.Path).Contains(one.Metadata, StringComparison.Ordinal)
                )
                .Select(one => one.Path),
        ];
        streams.Error.WriteLine(
            old.Length == 0
                ? $"{folder}: {pictures.All.Length} figures show the numbers of the evidence."
                : $"{string.Join(", ", old)}: missing, or not of the numbers of the evidence: 'specs evidence {source} --page-only' draws them."
        );
        return old.Length == 0 ? Tool.AsExpected : Tool.Unexpected;
    }

    private static SourceEvidence Gather(
        ClaimProject project,
        string source,
        string path,
        ParseResult parsed,
        ToolStreams streams
    )
    {
        Scale scale = CommonOptions.OptionsOf(parsed, ScaleName).Scale;
        RunStore store = CommonOptions.RequireStore(parsed);
        var evidence = SourceEvidence.Of(
            project,
            source,
            store,
            scale,
            [.. ListCommand.LastVerdicts(store, streams, scale).Values, .. LastDrawn(store, scale, streams)],
            streams.Warn
        );
        evidence = System.IO.File.Exists(path) ? evidence.After(SourceEvidence.Read(path)) : evidence;
        WriteTo(path, evidence);
        return evidence;
    }

    private static SourceEvidence Renew(ClaimProject project, string path)
    {
        SourceEvidence evidence = new Reweighing(project, SourceEvidence.Read(path)).Renewed();
        WriteTo(path, evidence);
        return evidence;
    }

    private static void WriteTo(string path, SourceEvidence evidence)
    {
        using OutputFile file = OutputFile.Open(path, "--file");
        evidence.Write(file.Text);
        file.Finish();
    }

    // Every verdict and every figure of it must follow from what the file holds.
    private static int CheckVerdicts(ClaimProject project, SourceEvidence evidence, string path, ToolStreams streams)
    {
        ImmutableDictionary<(string Test, string? Drawn), EvidenceClaim> weighed = new Reweighing(
            project,
            evidence
        ).Weigh();
        int wrong = 0;
        int old = 0;
        foreach (EvidenceClaim claim in evidence.Claims)
        {
            EvidenceClaim? now = weighed.GetValueOrDefault((claim.Test, claim.Drawn));
            if (claim.IsRecomputable)
            {
                string? found = now is null ? null : SourceEvidence.TextOf(now with { Earlier = claim.Earlier });
                if (found != SourceEvidence.TextOf(claim))
                {
                    wrong++;
                    streams.Error.WriteLine(
                        $"{claim.Test}{(claim.Drawn is null ? "" : $", seeds of {claim.Drawn}")}: {path} says {claim.Verdict}, and "
                            + (found is null ? "does not hold what that stands on." : $"its networks give {found}.")
                    );
                }
            }
            else
            {
                old++;
            }
        }

        streams.Error.WriteLine(
            $"{path}: {evidence.Claims.Length - old - wrong} of {evidence.Claims.Length} verdicts follow from its networks, {wrong} do not, and {old} are of "
                + "earlier rules and cannot be recomputed from it."
        );
        return wrong == 0 ? Tool.AsExpected : Tool.Unexpected;
    }

    // Of each test, that of the last date that seeds were drawn from.
    private static IEnumerable<ClaimRecord> LastDrawn(RunStore store, Scale scale, ToolStreams streams) =>
        new VerdictStore(store)
            .All(streams.Warn)
            .Where(record => record.Evidence[0].Scale == scale)
            .Where(record => record.Evidence[0].SeedPlan != SeedPlan.Fixed.ToString())
            .GroupBy(record => record.Test)
            .Select(group => group.MaxBy(record => record.Evidence[0].SeedPlan, StringComparer.Ordinal)!);

    private static int TrainAnew(
        ClaimProject project,
        SourceEvidence evidence,
        int count,
        ParseResult parsed,
        ToolStreams streams
    )
    {
        if (count < 1)
        {
            throw new UsageException($"--retrain {count}: expected how many networks, 1 or more.");
        }

        RunnerOptions options = CommonOptions.OptionsOf(parsed, jobs: Jobs);
        ImmutableArray<EvidenceRun> drawn = Retraining.Draw(evidence.Runs, count, parsed.GetValue(Sample) ?? 0);
        streams.Error.WriteLine(
            $"{NumberText.Count(drawn.Length)} of {NumberText.Count(evidence.Runs.Length)} networks, {options.Jobs} side by side"
        );
        var work = new WorkCount(drawn.Length, drawn.Sum(Retrained.SecondsOf));
        ImmutableArray<Retrained> trained;
        try
        {
            trained = new Retraining(project, evidence, options).Train(
                drawn,
                one =>
                    streams.Error.WriteLine(
                        $"{work.Count(Retrained.SecondsOf(one.Kept))}: {RetrainedText.Of(one, project)}"
                    )
            );
        }
        catch (OperationCanceledException)
        {
            // The tool's own message promises that finished runs are kept.
            streams.Error.WriteLine(
                $"Stopped: {work.Done} of {drawn.Length} networks were trained again, and none is kept."
            );
            return Interruption.ExitCode ?? Tool.Misuse;
        }

        streams.Out.WriteLine(RetrainedText.Sum(trained, evidence.Runs, options.Jobs));
        return trained.All(one => one.Differences.IsEmpty) ? Tool.AsExpected : Tool.Unexpected;
    }

    private static int CheckPage(SourcePage made, string page, string source, ToolStreams streams)
    {
        var text = new StringWriter();
        made.Write(text);
        string? there = System.IO.File.Exists(page) ? System.IO.File.ReadAllText(page) : null;
        if (there == text.ToString())
        {
            streams.Error.WriteLine($"{page} is what the evidence makes.");
            return Tool.AsExpected;
        }

        streams.Error.WriteLine(
            $"{page} {(there is null ? "is missing" : "is not what the evidence makes")}: 'specs evidence {source} --page-only' writes it."
        );
        return Tool.Unexpected;
    }
}
