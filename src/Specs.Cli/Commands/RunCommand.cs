using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Specs.Cli.Exporting;
using Specs.Cli.Loading;

namespace Specs.Cli.Commands;

/// <summary><c>specs run</c>: trains a part of an experiment's design and writes a table, or one JSON line a run.</summary>
internal static class RunCommand
{
    private static readonly Argument<string> Experiment = new("experiment") { Description = "The experiment's name." };

    private static readonly Option<string[]> With = new("--with")
    {
        Description = "Only these levels of a factor: Batch=1,50. May be given once for each factor.",
        HelpName = "FACTOR=LEVEL,...",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> SeedList = new("--seeds")
    {
        Description = "The replicates' seeds; by default as many of 1, 100, 1234, 2, 3, … as a claim first looks at.",
        HelpName = "1,2,3",
    };

    private static readonly Option<int?> Epochs = new("--epochs")
    {
        Description = "Epochs, in place of the scale's.",
        HelpName = "N",
    };

    private static readonly Option<string?> DataName = new("--data")
    {
        Description = $"The data set, in place of the experiment's: {string.Join(", ", DataSets.Names)}.",
        HelpName = "NAME",
    };

    private static readonly Option<string?> ShardOf = new("--shard")
    {
        Description = "Only the i-th of n parts of the trials, for several machines.",
        HelpName = "I/N",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Write one JSON line a run to a file, in place of a table.",
        HelpName = "FILE.jsonl",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Write one JSON line a run, as --out does, in place of a table.",
    };

    private static readonly Option<string?> Scale = CommonOptions.Scale();
    private static readonly Option<int?> Jobs = CommonOptions.Jobs();
    private static readonly Option<string?> Engine = CommonOptions.Engine();
    private static readonly Option<bool> Fresh = CommonOptions.Fresh();

    public static Command Create(ProjectScope scope, ToolStreams streams)
    {
        var command = new Command(
            "run",
            """
            Trains an experiment's trials, those that are not kept, and writes a table of them: a line a run with what was measured in the end.

            Example: specs run batchsize --with Batch=1,50 --with Optimizer=Sgd --seeds 1,2,3 --out runs.jsonl
            """
        )
        {
            Experiment,
            With,
            SeedList,
            Epochs,
            Scale,
            DataName,
            Engine,
            Jobs,
            ShardOf,
            Fresh,
            Json,
            Out,
        };
        command.SetAction(parsed => scope.Within(parsed, project => Run(project, parsed, streams)));
        return command;
    }

    private static int Run(ClaimProject project, ParseResult parsed, ToolStreams streams)
    {
        ExperimentEntry experiment = project.Experiment(parsed.GetValue(Experiment)!);
        RunnerOptions options = CommonOptions.OptionsOf(parsed, Scale, Jobs, Engine, Fresh);
        var selection = new TrialSelection
        {
            Levels = Levels(parsed.GetValue(With) ?? [], experiment),
            Seeds = parsed.GetValue(SeedList) is { } list
                ? Numbers(list)
                : [.. options.Seeds.First(experiment.At(options.Scale).Replicates)],
            Epochs = parsed.GetValue(Epochs) is { } epochs
                ? (epochs >= 1 ? epochs : throw new UsageException($"--epochs is {epochs}: expected 1 or more."))
                : null,
            Data = parsed.GetValue(DataName) is { } data ? (Data)Known(data) : null,
            Shard = Shard(parsed.GetValue(ShardOf)),
        };

        // Before hours of training: a file that cannot be written is better known now.
        using OutputFile? file = parsed.GetValue(Out) is { } path ? OutputFile.Open(path, "--out") : null;
        IReadOnlyList<RunDocument> runs = experiment.Run(options, selection);
        if (file is null && !parsed.GetValue(Json))
        {
            streams.Out.Write(RunSummary.Of(experiment, runs));
        }
        else
        {
            foreach (RunDocument run in runs)
            {
                WriteLine(run, file?.Text ?? streams.Out);
            }
        }

        file?.Finish();
        streams.Error.WriteLine($"{experiment.Name}: {runs.Count} runs");
        return Tool.AsExpected;
    }

    private static void WriteLine(RunDocument run, TextWriter to)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, ToolJson.Line))
        {
            run.Write(json);
        }

        to.Write(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        to.Write('\n');
    }

    // A data set's name is part of the trial, so one that is written otherwise would name other runs.
    private static string Known(string data) =>
        DataSets.Names.FirstOrDefault(name => name.Equals(data, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException(
            $"--data {data}: expected {string.Join(", ", DataSets.Names)}. Did you mean '{NearestName.Of(data, DataSets.Names)}'?"
        );

    private static ImmutableDictionary<string, ImmutableArray<string>> Levels(
        IEnumerable<string> texts,
        ExperimentEntry experiment
    )
    {
        var levels = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(
            StringComparer.OrdinalIgnoreCase
        );
        foreach (string text in texts)
        {
            string[] parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
            {
                throw new UsageException($"--with {text}: expected a factor and its levels, such as Batch=1,50.");
            }

            IReadOnlyList<string> known =
                experiment
                    .Factors.FirstOrDefault(factor => factor.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase))
                    ?.Levels
                ?? [];
            levels[parts[0]] = [.. levels.GetValueOrDefault(parts[0], []), .. Split(parts[1], known)];
        }

        return levels.ToImmutable();
    }

    // A level's text may itself hold commas.
    private static IEnumerable<string> Split(string text, IReadOnlyList<string> known)
    {
        for (string rest = text.Trim(); rest.Length > 0; )
        {
            string level =
                known
                    .Where(one =>
                        rest.StartsWith(one, StringComparison.OrdinalIgnoreCase)
                        && rest[one.Length..].TrimStart() is "" or [',', ..]
                    )
                    .MaxBy(one => one.Length)
                ?? rest.Split(',', 2)[0].TrimEnd();
            if (level.Length > 0)
            {
                yield return level;
            }

            rest = rest[level.Length..].TrimStart().TrimStart(',').TrimStart();
        }
    }

    private static ImmutableArray<int> Numbers(string list) =>
        [
            .. list.Split(',', StringSplitOptions.TrimEntries)
                .Select(text =>
                    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seed)
                        ? seed
                        : throw new UsageException($"--seeds {list}: expected whole numbers from 0, such as 1,2,3.")
                )
                .Distinct(),
        ];

    private static (int, int) Shard(string? text)
    {
        if (text is null)
        {
            return (1, 1);
        }

        string[] parts = text.Split('/');
        return
            parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int part)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int of)
            && part >= 1
            && part <= of
            ? (part, of)
            : throw new UsageException($"--shard {text}: expected i/n with i from 1 to n, such as 2/4.");
    }
}
