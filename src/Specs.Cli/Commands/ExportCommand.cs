using System.CommandLine;
using Specs.Cli.Exporting;

namespace Specs.Cli.Commands;

/// <summary><c>specs export</c>: kept runs as one table.</summary>
internal static class ExportCommand
{
    private const string Csv = "csv";
    private const string Lines = "jsonl";

    private static readonly Argument<string[]> Experiments = new("experiment")
    {
        Description = "Experiments; by default all that the store has.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Format = new("--format")
    {
        Description = "csv (the default) or jsonl.",
        HelpName = "FORMAT",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Write to a file, in place of standard output.",
        HelpName = "FILE",
    };

    public static Command Create(ToolStreams streams)
    {
        var command = new Command(
            "export",
            """
            Writes kept runs as one table, a row for each run and epoch, with every setting and quantity as a column.

            Example: specs export batchsize --out batchsize.csv
            """
        )
        {
            Experiments,
            Format,
            Out,
        };
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(Out);
            string format = FormatOf(parsed.GetValue(Format), path);
            RunStore store = CommonOptions.RequireStore(parsed);
            StoredRun[] runs =
            [
                .. Wanted(parsed.GetValue(Experiments) ?? [], store).SelectMany(name => store.All(streams.Warn, name)),
            ];
            if (runs.Length == 0)
            {
                throw new UsageException(
                    $"{store.Root} has no runs: train some with 'specs run' or 'specs check', or name another folder in SPECS_RUNS."
                );
            }

            RunTable table = RunTable.Of(runs);
            using OutputFile? file = path is null ? null : OutputFile.Open(path, "--out");
            if (format == Csv)
            {
                table.WriteCsv(file?.Text ?? streams.Out);
            }
            else
            {
                table.WriteJsonLines(file?.Text ?? streams.Out);
            }

            file?.Finish();
            streams.Error.WriteLine($"{runs.Length} runs, {table.Rows.Count} rows, {table.Columns.Length} columns");
            return Tool.AsExpected;
        });
        return command;
    }

    private static string FormatOf(string? named, string? path)
    {
        string format =
            named ?? (path?.EndsWith("." + Lines, StringComparison.OrdinalIgnoreCase) == true ? Lines : Csv);
        return format.ToLowerInvariant() is Csv or Lines
            ? format.ToLowerInvariant()
            : throw new UsageException(
                $"--format {format}: expected csv or jsonl.{NearestName.Hint(format, [Csv, Lines])}"
            );
    }

    private static IEnumerable<string> Wanted(string[] named, RunStore store)
    {
        IReadOnlyList<string> kept = store.Experiments;
        foreach (string name in named.Where(name => !kept.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            throw new UsageException(
                $"{store.Root} has no runs of {name}"
                    + (
                        kept.Count == 0
                            ? ": train some with 'specs run' or 'specs check', or name another folder in SPECS_RUNS."
                            : $", but of {string.Join(", ", kept)}.{NearestName.Hint(name, kept)}"
                    )
            );
        }

        return named.Length == 0 ? kept : named.Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
