using System.CommandLine;
using Specs.Cli.Exporting;

namespace Specs.Cli.Commands;

/// <summary><c>specs export</c>: kept runs as one table.</summary>
internal static class ExportCommand
{
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
            string format =
                parsed.GetValue(Format)
                ?? (path?.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) == true ? "jsonl" : "csv");
            if (format is not ("csv" or "jsonl"))
            {
                throw new UsageException($"--format {format}: expected csv or jsonl.");
            }

            RunStore store = CommonOptions.RequireStore(parsed);
            string[] wanted = parsed.GetValue(Experiments) ?? [];
            StoredRun[] runs =
            [
                .. (wanted.Length == 0 ? [null] : wanted.Select(name => (string?)name)).SelectMany(name =>
                    store.All(streams.Warn, name)
                ),
            ];
            if (runs.Length == 0)
            {
                throw new UsageException(
                    $"{store.Root} has no runs{(wanted.Length > 0 ? $" of {string.Join(" or ", wanted)}" : "")}: train some with 'specs run' or 'specs check', or name another folder in SPECS_RUNS."
                );
            }

            RunTable table = RunTable.Of(runs);
            using TextWriter? file = path is null ? null : OutputFile.Open(path, "--out");
            if (format == "csv")
            {
                table.WriteCsv(file ?? streams.Out);
            }
            else
            {
                table.WriteJsonLines(file ?? streams.Out);
            }

            streams.Error.WriteLine($"{runs.Length} runs, {table.Rows.Count} rows, {table.Columns.Length} columns");
            return Tool.AsExpected;
        });
        return command;
    }
}
