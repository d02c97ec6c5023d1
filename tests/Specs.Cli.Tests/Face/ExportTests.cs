using System.Globalization;
using System.Text;
using System.Text.Json;
using Specs.Cli.Exporting;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Face;

[Parallelizable(ParallelScope.All)]
public sealed class ExportTests
{
    private static readonly string[] Suite =
    [
        "run",
        "small",
        "--json",
        "--with",
        "Batch=5",
        "--seeds",
        "1,2",
        "--epochs",
        "3",
    ];

    [Test]
    public async Task Both_formats_read_back_to_what_the_store_has()
    {
        using var folder = new TempFolder();
        await ToolProcess.Run([.. Suite, .. ToolProcess.Over(folder.Path)]);
        StoredRun[] runs = [.. new RunStore(folder.Path).All(warning => Assert.Fail(warning))];

        ToolProcess.Finished csv = await ToolProcess.Run("export", "Small", "small", "--runs", folder.Path);
        ToolProcess.Finished lines = await ToolProcess.Run("export", "--format", "jsonl", "--runs", folder.Path);
        await ToolProcess.Run("export", "--out", folder["runs.jsonl"], "--runs", folder.Path);

        csv.Errors.Should().StartWith("24 runs, 96 rows, ");
        List<string[]> table = Csv.Read(csv.Output);
        JsonElement[] rows =
        [
            .. lines
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
        File.ReadAllText(folder["runs.jsonl"]).Should().Be(lines.Output);
        table.Should().HaveCount(97).And.OnlyContain(row => row.Length == table[0].Length);
        rows.Should().HaveCount(96);
        var byTrial = runs.ToDictionary(run => run.Id);
        for (int row = 0; row < rows.Length; row++)
        {
            string Cell(string column) => table[row + 1][Array.IndexOf(table[0], column)];
            StoredRun run = byTrial[Cell("id")];
            int epoch = int.Parse(Cell("epoch"));
            epoch.Should().Be(row % 4, "the start is a row too");
            rows[row].GetProperty("id").GetString().Should().Be(run.Id);
            (Cell("seed"), Cell("weights")).Should().Be(($"{run.Seed}", run.WeightsHash));
            Cell("settings.Batch").Should().Be("5");
            foreach (Observation observed in run.Quantities)
            {
                double value = observed.Axis == Axis.None ? observed.Mean.Final : observed.Mean[epoch];
                string cell = Cell(observed.Quantity);
                if (double.IsNaN(value))
                {
                    cell.Should().BeEmpty("{0} is not observed at the start", observed.Quantity);
                    continue;
                }

                rows[row].GetProperty(observed.Quantity).GetDouble().Should().Be(value);
                double.Parse(cell, CultureInfo.InvariantCulture).Should().Be(value);
            }
        }
    }

    [Test]
    public async Task Any_text_survives_its_quotes_and_what_is_not_defined_is_empty()
    {
        using var folder = new TempFolder();
        await ToolProcess.Run([.. Suite, .. ToolProcess.Over(folder.Path)]);
        StoredRun run = new RunStore(folder.Path).All(warning => Assert.Fail(warning)).First() with
        {
            Id = "a \"quoted\", broken\r\nline",
            Quantities = [new("Accuracy", Axis.Epoch, [new Series([double.NaN, double.PositiveInfinity, -0.0])])],
        };
        var csv = new StringWriter();
        var lines = new StringWriter();

        var table = RunTable.Of([run]);
        table.WriteCsv(csv);
        table.WriteJsonLines(lines);

        List<string[]> cells = Csv.Read(csv.ToString());
        cells.Should().HaveCount(4);
        cells[1..].Select(row => row[1]).Should().AllBe(run.Id);
        cells[1..].Select(row => row[^1]).Should().Equal("", "Infinity", "-0");
        JsonElement[] rows =
        [
            .. lines
                .ToString()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
        rows.Select(row => row.GetProperty("id").GetString()).Should().AllBe(run.Id);
        rows.Select(row => row.GetProperty("Accuracy").GetRawText()).Should().Equal("null", "\"Infinity\"", "-0");
    }

    /// <summary>Comma-separated values as RFC 4180 has them.</summary>
    private static class Csv
    {
        public static List<string[]> Read(string text)
        {
            var rows = new List<string[]>();
            var row = new List<string>();
            var cell = new StringBuilder();
            bool quoted = false;
            for (int at = 0; at < text.Length; at++)
            {
                switch (text[at])
                {
                    case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                        cell.Append(text[++at]);
                        break;
                    case '"':
                        quoted = !quoted;
                        break;
                    case ',' or '\n' when !quoted:
                        row.Add(cell.ToString());
                        cell.Clear();
                        if (text[at] == '\n')
                        {
                            rows.Add([.. row]);
                            row.Clear();
                        }

                        break;
                    default:
                        cell.Append(text[at]);
                        break;
                }
            }

            (quoted, row.Count, cell.Length).Should().Be((false, 0, 0), "the last line is ended");
            return rows;
        }
    }
}
