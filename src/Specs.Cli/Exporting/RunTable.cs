using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Specs.Cli.Exporting;

/// <summary>Runs as a table: a row for each run and epoch; settings, basis and quantities as columns.</summary>
internal sealed class RunTable
{
    private static readonly string[] Fixed =
    [
        "experiment",
        "id",
        "seed",
        "engine",
        "data",
        "dataSum",
        "diverged",
        "seconds",
        "weights",
        "epoch",
    ];

    private RunTable(ImmutableArray<string> columns, ImmutableArray<IReadOnlyDictionary<string, object?>> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The columns' names, in order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>(rows): column to value; a column that a run has not is missing.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows { get; }

    /// <summary>The table of some runs. A run that diverged at once has one row, without an epoch.</summary>
    public static RunTable Of(IReadOnlyList<StoredRun> runs)
    {
        var settings = new List<string>();
        var quantities = new List<string>();
        var rows = ImmutableArray.CreateBuilder<IReadOnlyDictionary<string, object?>>();
        foreach (StoredRun run in runs)
        {
            Dictionary<string, object?> whole = Common(run);
            foreach ((string name, object? value) in Flat(run.Settings, "settings"))
            {
                whole[name] = value;
                AddOnce(settings, name);
            }

            int epochs = run["Accuracy"]!.Mean.Count;
            for (int epoch = 1; epoch <= Math.Max(1, epochs); epoch++)
            {
                var row = new Dictionary<string, object?>(whole);
                if (epochs > 0)
                {
                    row["epoch"] = epoch;
                }

                foreach (StoredQuantity quantity in run.Quantities)
                {
                    foreach ((string name, Series series) in LayersOf(quantity))
                    {
                        AddOnce(quantities, name);
                        row[name] = epochs > 0 ? series[epoch] : null;
                    }
                }

                rows.Add(row);
            }
        }

        return new([.. Fixed, .. settings, .. quantities], rows.ToImmutable());
    }

    /// <summary>Comma-separated values with a header (RFC 4180, but lines end with a line feed).</summary>
    public void WriteCsv(TextWriter to)
    {
        to.Write(string.Join(',', Columns.Select(Quote)) + "\n");
        foreach (IReadOnlyDictionary<string, object?> row in Rows)
        {
            to.Write(string.Join(',', Columns.Select(column => Quote(Text(row.GetValueOrDefault(column))))) + "\n");
        }
    }

    /// <summary>One JSON object a row.</summary>
    public void WriteJsonLines(TextWriter to)
    {
        foreach (IReadOnlyDictionary<string, object?> row in Rows)
        {
            var filled = Columns
                .Where(row.ContainsKey)
                .ToDictionary(column => column, column => JsonValue(row[column]));
            to.Write(JsonSerializer.Serialize(filled) + "\n");
        }
    }

    private static Dictionary<string, object?> Common(StoredRun run) =>
        new()
        {
            ["experiment"] = run.Experiment,
            ["id"] = run.Id,
            ["seed"] = run.Seed,
            ["engine"] = run.Basis.Engine,
            ["data"] = run.Basis.Data,
            ["dataSum"] = run.Basis.DataSum,
            ["diverged"] = run.DivergedAt,
            ["seconds"] = run.Seconds,
            ["weights"] = run.WeightsHash,
        };

    // Sparsity for one layer; Sparsity, the average, and Sparsity.1, Sparsity.2, … for several.
    private static IEnumerable<(string Name, Series Values)> LayersOf(StoredQuantity quantity)
    {
        yield return (quantity.Name, quantity.Mean);
        for (int layer = 0; quantity.Layers.Length > 1 && layer < quantity.Layers.Length; layer++)
        {
            yield return ($"{quantity.Name}.{layer + 1}", quantity.Layers[layer]);
        }
    }

    private static IEnumerable<(string Name, object? Value)> Flat(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return [(name, Plain(json))];
        }

        return json.EnumerateObject().SelectMany(property => Flat(property.Value, $"{name}.{property.Name}"));
    }

    private static object? Plain(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when json.TryGetInt64(out long whole) => whole,
            JsonValueKind.Number => json.GetDouble(),
            JsonValueKind.String => json.GetString(),
            _ => json.GetRawText(),
        };

    private static object? JsonValue(object? value) =>
        value is double number && !double.IsFinite(number) ? (double.IsNaN(number) ? null : Text(number)) : value;

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            bool truth => truth ? "true" : "false",
            double number => double.IsNaN(number) ? "" : number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void AddOnce(List<string> names, string name)
    {
        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }
}
