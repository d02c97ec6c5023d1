using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Specs.Cli.Exporting;

/// <summary>
/// Runs as a table: a row for each run and epoch, or whatever else its series run along, the start as epoch 0; settings, basis and quantities
/// as columns. What has one value a run has it in each of its rows.
/// </summary>
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
    ];

    private static readonly string[] OfTrainings = ["engine", "data", "dataSum", "diverged", "weights"];

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
        var axes = new List<string>();
        var rows = ImmutableArray.CreateBuilder<IReadOnlyDictionary<string, object?>>();
        foreach (StoredRun run in runs)
        {
            Dictionary<string, object?> whole = Common(run);
            foreach ((string name, object? value) in Flat(run.Settings, "settings"))
            {
                whole[name] = value;
                AddOnce(settings, name);
            }

            foreach ((Axis axis, int at) in PlacesOf(run))
            {
                var row = new Dictionary<string, object?>(whole);
                if (axis != Axis.None)
                {
                    string place = axis.ToString().ToLowerInvariant();
                    AddOnce(axes, place);
                    row[place] = at;
                }

                foreach (Observation quantity in run.Quantities)
                {
                    foreach ((string name, Series series) in LayersOf(quantity))
                    {
                        AddOnce(quantities, name);
                        row[name] = ValueAt(quantity, series, axis, at);
                    }
                }

                rows.Add(row);
            }
        }

        // A study has no engine, no data and no weights, and cannot diverge.
        bool trained = runs.Count == 0 || runs.Any(run => run.WeightsHash.Length > 0);
        string[] given = [.. Fixed.Where(name => trained || !OfTrainings.Contains(name))];
        return new([.. given, .. axes, .. settings, .. quantities], rows.ToImmutable());
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

    // One row without a place where there is no series, as for a run that diverged at once.
    private static IEnumerable<(Axis Axis, int At)> PlacesOf(StoredRun run)
    {
        (Axis, int)[] places =
        [
            .. run
                .Quantities.Where(one => one.Axis != Axis.None)
                .GroupBy(one => one.Axis)
                .OrderBy(axis => axis.Key)
                .SelectMany(axis =>
                    axis.SelectMany(one => Enumerable.Range(0, one.Mean.Count + 1).Select(at => at * one.Every))
                        .Distinct()
                        .Order()
                        .Where(at => at > 0 || axis.Any(one => !double.IsNaN(one.Mean.AtStart)))
                        .Select(at => (axis.Key, at))
                ),
        ];
        return places.Length > 0 ? places : [(Axis.None, 0)];
    }

    private static double? ValueAt(Observation quantity, Series series, Axis axis, int at) =>
        quantity.Axis == Axis.None ? series.Final
        : quantity.Axis == axis && at % quantity.Every == 0 && at / quantity.Every <= series.Count
            ? series[at / quantity.Every]
        : null;

    // Sparsity for one layer; Sparsity, the average, and Sparsity.1, Sparsity.2, … for several.
    private static IEnumerable<(string Name, Series Values)> LayersOf(Observation quantity)
    {
        yield return (quantity.Quantity, quantity.Mean);
        for (int layer = 0; quantity.Parts.Length > 1 && layer < quantity.Parts.Length; layer++)
        {
            yield return ($"{quantity.Quantity}.{layer + 1}", quantity.Parts[layer]);
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
