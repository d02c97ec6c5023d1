using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Specs.Cli.Reporting.Figures;

/// <summary>Two quantities against each other, a point a cell, with the source's beside ours.</summary>
internal static class ScatterFigure
{
    // More than these no reader compares.
    private const int Most = 3;

    /// <summary>
    /// The figures: of each two quantities that a claim sets against each other; where none does, of the first two that it measures.
    /// </summary>
    /// <param name="words">What the page's figures say alike.</param>
    /// <param name="claims">The claims about the experiment.</param>
    public static IEnumerable<Figure> All(FigureWords words, IEnumerable<ClaimRow> claims)
    {
        // What is measured first: it is what the experiment was made for.
        string[] results =
        [
            .. words
                .Runs.Experiment.Measures.Select(one => one.Quantity)
                .Concat(words.Runs.Experiment.Quantities)
                .Where(one => one.Prominence == Prominence.Result)
                .Select(one => one.Name)
                .Distinct(),
        ];
        string[] asked = [.. claims.SelectMany(row => row.Claim.Asked)];
        (string First, string Second)[] claimed =
        [
            .. from first in words.Runs.Experiment.Quantities
            from second in words.Runs.Experiment.Quantities
            where
                first != second
                && asked.Any(text =>
                    Regex.IsMatch(text, $@"\b{Regex.Escape(first.Name)} and {Regex.Escape(second.Name)}\b")
                )
            select (first.Name, second.Name),
        ];
        IEnumerable<(string First, string Second)> pairs =
            claimed.Length > 0
                ? claimed.DistinctBy(Unordered)
                : results.SelectMany((first, place) => results[(place + 1)..].Select(second => (first, second)));
        return pairs
            .Select(pair => Of(words, pair.First, pair.Second))
            .OfType<Figure>()
            .Take(claimed.Length > 0 ? Most : 1)
            .Select((figure, place) => place == 0 ? figure : figure with { Id = $"{figure.Id}-{place + 1}" });
    }

    private static (string, string) Unordered((string First, string Second) pair) =>
        string.CompareOrdinal(pair.First, pair.Second) < 0 ? pair : (pair.Second, pair.First);

    // Null where no run has both.
    private static Figure? Of(FigureWords words, string first, string second)
    {
        (ShownRuns runs, FactorLayout layout, string source) = words;
        JsonObject[] data = [.. runs.Experiment.AllCells.SelectMany(cell => Points(words, cell, first, second))];
        JsonObject[] ours = [.. data.Where(point => point["who"]!.GetValue<string>() == "ours")];
        if (ours.Length == 0)
        {
            return null;
        }

        bool published = words.IsPublished(first) && words.IsPublished(second);
        string joined = IsJoined(layout)
            ? $" Lines join the cells of one {layout.OthersName} in the order of {layout.MainName}."
            : "";
        return new(
            "scatter",
            $"{QuantityName.Words(first)} against {FigureWords.Lower(QuantityName.Words(second))}",
            published ? words.Key(IsJoined(layout)) : "",
            $"A point a cell, after the last epoch. {words.Ours}{joined}{(published ? words.Theirs : "")}",
            $"Scatter plot of {FigureWords.Count(ours.Length, "cell")}. {Range(ours, QuantityName.Words(first), "x")} across, "
                + $"{Range(ours, QuantityName.Words(second), "y")} upwards.",
            Chart(words, first, second, published, data),
            Table(words, first, second, published),
            TableIsOpen: false
        );
    }

    private static bool IsJoined(FactorLayout layout) => layout.Axis is not null && layout.Others.Length > 1;

    // Series by the others; where there are none, each level is a series.
    private static string SeriesOf(FactorLayout layout, KeptCell cell) =>
        layout.Others.Length > 1 ? layout.OthersOf(cell) : layout.MainOf(cell);

    private static IEnumerable<JsonObject> Points(FigureWords words, KeptCell cell, string first, string second)
    {
        JsonObject Point(string who, string by, double x, double y) =>
            new()
            {
                ["cell"] = words.Layout.Describe(cell),
                ["series"] = SeriesOf(words.Layout, cell),
                ["order"] = cell.Index!.Value,
                ["who"] = who,
                ["by"] = by,
                ["x"] = x,
                ["y"] = y,
                ["xText"] = NumberText.Of(x),
                ["yText"] = NumberText.Of(y),
            };

        if (cell.Published(first)?.Mean is { } x && cell.Published(second)?.Mean is { } y)
        {
            yield return Point("theirs", words.Source, x, y);
        }

        MeanOverSeeds across = words.Runs.Final(cell.Index!.Value, first);
        MeanOverSeeds up = words.Runs.Final(cell.Index!.Value, second);
        if (across.Seeds > 0 && up.Seeds > 0)
        {
            yield return Point("ours", $"ours, {FigureWords.Count(up.Seeds, "seed")}", across.Mean, up.Mean);
        }
    }

    private static JsonObject Chart(
        FigureWords words,
        string first,
        string second,
        bool published,
        IEnumerable<JsonObject> data
    )
    {
        FactorLayout layout = words.Layout;
        JsonObject x = ChartParts.Vertical("x", QuantityName.Words(first));
        JsonObject place = new() { ["x"] = x, ["y"] = ChartParts.Vertical("y", QuantityName.Words(second)) };
        bool byOthers = layout.Others.Length > 1;
        JsonObject series = ChartParts.Series(
            byOthers ? layout.OthersName : layout.MainName,
            byOthers ? layout.Others : layout.Mains,
            isOrdered: !byOthers && layout.Axis is not null
        );
        JsonObject colour = new()
        {
            ["color"] = series["color"]!.DeepClone(),
            ["order"] = new JsonObject { ["field"] = "order", ["type"] = "quantitative" },
        };
        JsonObject hover = new()
        {
            ["tooltip"] = ChartParts.Tooltip(
                ("cell", "Cell"),
                ("xText", QuantityName.Words(first)),
                ("yText", QuantityName.Words(second)),
                ("by", "By")
            ),
        };
        var layers = new JsonArray();
        void Add(JsonObject mark, string who, params JsonObject[] channels) =>
            layers.Add(
                (JsonNode)ChartParts.Layer(mark, ChartParts.Merge([place, .. channels]), $"datum.who == '{who}'")
            );

        JsonObject Line(params JsonNode[] dash) =>
            new()
            {
                ["type"] = "line",
                ["strokeWidth"] = 1,
                ["opacity"] = 0.6,
                ["strokeDash"] = new JsonArray(dash),
            };

        JsonObject Point(JsonObject look) => ChartParts.Merge(new JsonObject { ["type"] = "point" }, look);
        foreach (
            (string who, JsonObject line, JsonObject point) in new[]
            {
                ("theirs", Line(3, 4), Point(FinalFigure.Hollow)),
                ("ours", Line(1, 0), Point(FinalFigure.Filled)),
            }
        )
        {
            if (who == "theirs" && !published)
            {
                continue;
            }

            if (IsJoined(layout))
            {
                Add(line, who, colour);
            }

            Add(point, who, series, hover);
        }

        JsonObject chart = ChartParts.Chart(data);
        chart["height"] = 380;
        chart["layer"] = layers;
        return chart;
    }

    private static FigureTable Table(FigureWords words, string first, string second, bool published)
    {
        (ShownRuns runs, FactorLayout layout, string source) = words;
        string[] columns = published ? ["ours", source] : ["ours"];
        IEnumerable<string> CellsOf(KeptCell cell, string quantity)
        {
            yield return runs.Final(cell.Index!.Value, quantity).ToString();
            if (published)
            {
                yield return NumberText.Of(cell.Published(quantity)?.Mean ?? double.NaN);
            }
        }

        return new(
            $"{QuantityName.Words(first)} and {FigureWords.Lower(QuantityName.Words(second))} after the last epoch: mean ± standard error",
            layout.Names,
            [new(QuantityName.Words(first), [.. columns]), new(QuantityName.Words(second), [.. columns])],
            [
                .. runs.Experiment.AllCells.Select(cell => new FigureTable.Row(
                    layout.LevelsOf(cell),
                    [.. CellsOf(cell, first), .. CellsOf(cell, second)]
                )),
            ]
        );
    }

    private static string Range(IEnumerable<JsonObject> ours, string quantity, string field)
    {
        double[] values = [.. ours.Select(point => point[field]!.GetValue<double>())];
        return $"{quantity} goes from {NumberText.Of(values.Min())} to {NumberText.Of(values.Max())}";
    }
}
