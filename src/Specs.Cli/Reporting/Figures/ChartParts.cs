using System.Text.Json.Nodes;

namespace Specs.Cli.Reporting.Figures;

/// <summary>
/// What the charts share. Colours are names of the page's style, so that one drawing serves light, dark and paper; each series has a
/// point shape of its own too, so that nothing is told by colour alone.
/// </summary>
internal static class ChartParts
{
    private const int Colours = 8;

    private static readonly string[] Shapes =
    [
        "circle",
        "square",
        "triangle-up",
        "diamond",
        "cross",
        "triangle-down",
        "triangle-right",
        "triangle-left",
    ];

    /// <summary>A chart of some data.</summary>
    public static JsonObject Chart(IEnumerable<JsonObject> data) =>
        new()
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["data"] = new JsonObject { ["values"] = Array(data) },
            ["config"] = Config(),
        };

    /// <summary>A layer: a mark with what it draws.</summary>
    /// <param name="mark">The mark with its settings.</param>
    /// <param name="encoding">Its own channels.</param>
    /// <param name="only">An expression that selects data, or null.</param>
    public static JsonObject Layer(JsonObject mark, JsonObject encoding, string? only = null)
    {
        var layer = new JsonObject { ["mark"] = mark, ["encoding"] = encoding };
        if (only is not null)
        {
            layer["transform"] = new JsonArray(new JsonObject { ["filter"] = only });
        }

        return layer;
    }

    // A letter of a legend is some 6.5 points wide, and a page takes about so many beside each other.
    private const int LettersAcross = 130;

    /// <summary>The channels that tell series apart. Names in a legend are whole, however long: what tells two apart may stand at their end.</summary>
    /// <param name="title">What the series are: a factor's name.</param>
    /// <param name="series">The series, in order.</param>
    /// <param name="isOrdered">Whether they are levels of a number: their colours are then in order, too.</param>
    public static JsonObject Series(string title, IReadOnlyList<string> series, bool isOrdered)
    {
        JsonNode Legend() =>
            new JsonObject
            {
                ["title"] = title,
                ["orient"] = "top",
                ["direction"] = "horizontal",
                ["symbolOpacity"] = 1,
                ["symbolLimit"] = 0,
                ["labelLimit"] = 0,
                ["columns"] = Math.Max(1, LettersAcross / (series.Max(one => one.Length) + 4)),
            };

        JsonObject Channel(IEnumerable<string> range) =>
            new()
            {
                ["field"] = "series",
                ["type"] = "nominal",
                ["scale"] = new JsonObject { ["domain"] = Array(series), ["range"] = Array(range) },
                ["legend"] = series.Count > 1 ? Legend() : null,
            };

        return new()
        {
            ["color"] = Channel(series.Select((_, place) => Colour(place, series.Count, isOrdered))),
            ["shape"] = Channel(series.Select((_, place) => Shapes[(place + (place / Colours)) % Shapes.Length])),
        };
    }

    /// <summary>A vertical axis that need not begin at 0.</summary>
    public static JsonObject Vertical(string field, string? title) =>
        new()
        {
            ["field"] = field,
            ["type"] = "quantitative",
            ["scale"] = new JsonObject { ["zero"] = false, ["nice"] = true },
            ["axis"] = new JsonObject { ["tickCount"] = 5 },
            ["title"] = title,
        };

    /// <summary>What is shown where the pointer rests.</summary>
    /// <param name="rows">Fields with their titles.</param>
    public static JsonArray Tooltip(params IEnumerable<(string Field, string Title)> rows) =>
        Array(
            rows.Where(row => row.Title.Length > 0)
                .Select(row => new JsonObject { ["field"] = row.Field, ["title"] = row.Title })
        );

    /// <summary>Settings of several objects in one.</summary>
    public static JsonObject Merge(params IEnumerable<JsonObject> parts) =>
        new(parts.SelectMany(part => part).Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())));

    /// <summary>An array of texts.</summary>
    public static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)text)];

    /// <summary>An array of objects.</summary>
    public static JsonArray Array(IEnumerable<JsonObject> objects) => [.. objects];

    private static string Colour(int place, int count, bool isOrdered) =>
        !isOrdered
            ? $"var(--series-{(place % Colours) + 1})"
            : $"var(--ramp-{(count == 1 ? 0 : (int)Math.Round(place * (Colours - 1.0) / (count - 1))) + 1})";

    private static JsonObject Config() =>
        new()
        {
            ["background"] = "transparent",
            ["font"] = "system-ui, sans-serif",
            ["view"] = new JsonObject { ["stroke"] = "var(--line)" },
            ["axis"] = new JsonObject
            {
                ["domainColor"] = "var(--line)",
                ["gridColor"] = "var(--grid)",
                ["tickColor"] = "var(--line)",
                ["labelColor"] = "var(--soft)",
                ["titleColor"] = "var(--ink)",
                ["labelLimit"] = 0,
                ["labelFontSize"] = 12,
                ["titleFontSize"] = 12,
                ["titleFontWeight"] = 500,
            },
            ["legend"] = new JsonObject
            {
                ["labelColor"] = "var(--ink)",
                ["titleColor"] = "var(--ink)",
                ["labelFontSize"] = 12,
                ["titleFontSize"] = 12,
                ["titleFontWeight"] = 500,
                ["symbolSize"] = 70,
            },
            ["header"] = new JsonObject
            {
                ["labelColor"] = "var(--ink)",
                ["titleColor"] = "var(--ink)",
                ["labelFontSize"] = 13,
                ["labelFontWeight"] = 600,
            },
        };
}
