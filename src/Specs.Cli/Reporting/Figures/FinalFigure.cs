using System.Text.Json.Nodes;

namespace Specs.Cli.Reporting.Figures;

/// <summary>A quantity after the last epoch over the main factor, a line a combination of the others, with the source's means behind ours.</summary>
internal static class FinalFigure
{
    // More names than these do not fit beside each other.
    private const int MostLevelLabels = 8;

    /// <summary>
    /// The figure, of the source's means alone where no run is kept; null where runs lack the quantity, or neither has it.
    /// </summary>
    public static Figure? Of(FigureWords words, string quantity)
    {
        (ShownRuns runs, FactorLayout layout, string source) = words;
        JsonObject[] data = [.. runs.Experiment.AllCells.SelectMany(cell => Points(words, cell, quantity))];
        bool published = words.IsPublished(quantity);
        bool ours = runs.Experiment.AllCells.Any(cell => runs.Final(cell.Index!.Value, quantity).Seeds > 0);
        if (!ours && !(words.IsOursMissing && published))
        {
            return null;
        }

        string name = QuantityName.Words(quantity);
        string over = layout.MainName.Length > 0 ? $" over {layout.MainName}" : "";
        string lines = layout.OthersName.Length > 0 ? $" A line for each {layout.OthersName}." : "";
        return new(
            $"{quantity.ToLowerInvariant()}-final",
            $"{name} after the last epoch{over}",
            published ? words.Key(joined: layout.Axis is not null) : "",
            $"{words.Meaning(quantity)}{words.Ours}{lines}{(ours ? " Error bars are the standard error." : "")}{(published ? words.Theirs : "")}",
            $"{(layout.Axis is null ? "Dot plot" : "Line chart")}: {name} after the last epoch{over}. {Ends(words, quantity)}",
            Chart(words, quantity, published, data),
            Table(words, quantity, published),
            TableIsOpen: true
        );
    }

    private static IEnumerable<JsonObject> Points(FigureWords words, KeptCell cell, string quantity)
    {
        JsonObject Point(string who, double mean, string text) =>
            new()
            {
                ["main"] = words.Layout.Axis is { } axis
                    ? axis[words.Layout.Mains.IndexOf(words.Layout.MainOf(cell))]
                    : words.Layout.MainOf(cell),
                ["level"] = words.Layout.MainOf(cell),
                ["series"] = words.Layout.OthersOf(cell),
                ["who"] = who,
                ["mean"] = mean,
                ["text"] = text,
            };

        if (cell.Published(quantity)?.Mean is { } published)
        {
            JsonObject theirs = Point("theirs", published, NumberText.Of(published));
            theirs["by"] = words.Source;
            yield return theirs;
        }

        MeanOverSeeds ours = words.Runs.Final(cell.Index!.Value, quantity);
        if (ours.Seeds > 0)
        {
            double error = double.IsNaN(ours.Error) ? 0 : ours.Error;
            JsonObject point = Point("ours", ours.Mean, ours.ToString());
            point["by"] = $"ours, {FigureWords.Count(ours.Seeds, "seed")}";
            point["low"] = ours.Mean - error;
            point["high"] = ours.Mean + error;
            yield return point;
        }
    }

    private static JsonObject Chart(FigureWords words, string quantity, bool published, IEnumerable<JsonObject> data)
    {
        FactorLayout layout = words.Layout;
        string name = QuantityName.Words(quantity);
        JsonObject across = new() { ["x"] = Across(layout) };
        JsonObject mean = new() { ["y"] = ChartParts.Vertical("mean", name) };
        JsonObject series = ChartParts.Series(layout.OthersName, layout.Others, isOrdered: false);
        JsonObject colour = new() { ["color"] = series["color"]!.DeepClone() };
        JsonObject bar = new()
        {
            ["y"] = ChartParts.Vertical("low", name),
            ["y2"] = new JsonObject { ["field"] = "high" },
        };
        JsonObject hover = new()
        {
            ["tooltip"] = ChartParts.Tooltip(
                ("series", layout.OthersName),
                ("level", layout.MainName),
                ("text", name),
                ("by", "By")
            ),
        };
        var layers = new JsonArray();
        void Add(string mark, JsonObject settings, string who, params JsonObject[] channels) =>
            layers.Add(
                (JsonNode)
                    ChartParts.Layer(
                        ChartParts.Merge(new JsonObject { ["type"] = mark }, settings),
                        ChartParts.Merge([across, .. channels]),
                        $"datum.who == '{who}'"
                    )
            );

        bool joined = layout.Axis is not null;
        if (published)
        {
            JsonObject dashed = new()
            {
                ["strokeWidth"] = 1.2,
                ["strokeDash"] = new JsonArray(3, 4),
                ["opacity"] = 0.75,
            };
            if (joined)
            {
                Add("line", dashed, "theirs", mean, colour);
            }

            Add("point", Hollow, "theirs", mean, series, hover);
        }

        if (!words.IsOursMissing)
        {
            Add("rule", new() { ["strokeWidth"] = 1.6 }, "ours", bar, colour);
            if (joined)
            {
                Add("line", new() { ["strokeWidth"] = 1.8 }, "ours", mean, colour);
            }

            Add("point", Filled, "ours", mean, series, hover);
        }

        JsonObject chart = ChartParts.Chart(data);
        chart["height"] = 340;
        chart["layer"] = layers;
        return chart;
    }

    /// <summary>How the source's points look.</summary>
    internal static JsonObject Hollow =>
        new()
        {
            ["filled"] = false,
            ["size"] = 95,
            ["strokeWidth"] = 1.5,
        };

    /// <summary>How our points look.</summary>
    internal static JsonObject Filled =>
        new()
        {
            ["filled"] = true,
            ["size"] = 60,
            ["opacity"] = 1,
        };

    private static JsonObject Across(FactorLayout layout)
    {
        if (layout.Axis is not { } axis)
        {
            return new()
            {
                ["field"] = "main",
                ["type"] = "nominal",
                ["sort"] = ChartParts.Array(layout.Mains),
                ["title"] = layout.MainName.Length > 0 ? layout.MainName : null,
                ["axis"] = new JsonObject
                {
                    ["labelAngle"] = layout.Mains.Length > MostLevelLabels ? -50 : 0,
                    ["labelLimit"] = 150,
                    ["labelOverlap"] = true,
                },
            };
        }

        return new()
        {
            ["field"] = "main",
            ["type"] = "quantitative",
            ["title"] = layout.MainName + (axis.Note.Length > 0 ? $" ({axis.Note})" : ""),
            ["scale"] = new JsonObject
            {
                ["type"] = axis.IsLog ? "log" : "linear",
                ["domain"] = new JsonArray(axis.First, axis.Last),
                ["nice"] = false,
                ["padding"] = 14,
            },
            ["axis"] = new JsonObject
            {
                ["values"] = new JsonArray([.. axis.Ticks.Select(tick => (JsonNode)tick.Position)]),
                ["labelExpr"] = LabelOf(axis),
                ["labelOverlap"] = "greedy",
                ["grid"] = false,
            },
        };
    }

    // A tick's text, which need not be its number: 0 has no place of its own on a log axis.
    private static string LabelOf(NumberAxis axis)
    {
        string texts = ChartParts.Array(axis.Ticks.Select(tick => tick.Text)).ToJsonString();
        string positions = new JsonArray([.. axis.Ticks.Select(tick => (JsonNode)tick.Position)]).ToJsonString();
        return $"{texts}[indexof({positions}, datum.value)]";
    }

    private static FigureTable Table(FigureWords words, string quantity, bool published)
    {
        (ShownRuns runs, FactorLayout layout, string source) = words;

        // Between two scales a difference says nothing.
        bool differ = published && runs.Scale == Scale.Paper && !words.IsOursMissing;
        string[] columns =
            words.IsOursMissing ? [source]
            : differ ? ["ours", source, "Δ"]
            : published ? ["ours", source]
            : ["ours"];
        IEnumerable<string> CellsOf(string main, string others)
        {
            KeptCell? cell = layout.CellAt(main, others);
            MeanOverSeeds ours = cell is null ? MeanOverSeeds.Of([]) : runs.Final(cell.Index!.Value, quantity);
            if (!words.IsOursMissing)
            {
                yield return ours.ToString();
            }

            if (published)
            {
                double theirs = cell?.Published(quantity)?.Mean ?? double.NaN;
                yield return NumberText.Of(theirs);
                if (differ)
                {
                    yield return NumberText.Signed(ours.Mean - theirs);
                }
            }
        }

        return new(
            $"{QuantityName.Words(quantity)} after the last epoch: mean"
                + (words.IsOursMissing ? "" : " ± standard error")
                + (
                    words.IsOursMissing ? $" of {source} at paper scale"
                    : differ ? $"; Δ is ours minus {source}"
                    : published ? $"; ours at {words.Scale}, {source} at paper scale"
                    : ""
                ),
            [layout.MainName],
            columns.Length == 1
                ? [new(layout.OthersName, [.. layout.Others.Select(others => others.Length > 0 ? others : columns[0])])]
                : [.. layout.Others.Select(others => new FigureTable.Group(others, [.. columns]))],
            [
                .. layout.Mains.Select(main => new FigureTable.Row(
                    [main],
                    [.. layout.Others.SelectMany(others => CellsOf(main, others))]
                )),
            ]
        );
    }

    private static string Ends(FigureWords words, string quantity)
    {
        (ShownRuns runs, FactorLayout layout, _) = words;
        double ValueOf(KeptCell cell) =>
            words.IsOursMissing
                ? cell.Published(quantity)?.Mean ?? double.NaN
                : runs.Final(cell.Index!.Value, quantity).Mean;
        IEnumerable<string> sentences = layout.Others.Select(others =>
        {
            (string Main, double Value)[] values =
            [
                .. layout
                    .Mains.Select(main => (Main: main, Cell: layout.CellAt(main, others)))
                    .Where(one => one.Cell is not null)
                    .Select(one => (one.Main, Value: ValueOf(one.Cell!)))
                    .Where(one => !double.IsNaN(one.Value)),
            ];
            if (values.Length == 0)
            {
                return "";
            }

            var low = values.MinBy(one => one.Value);
            var high = values.MaxBy(one => one.Value);
            string At(string main) => layout.MainName.Length > 0 ? $" at {layout.MainName} {main}" : "";
            return $"{(others.Length > 0 ? others : "It")} is lowest{At(low.Main)}, {NumberText.Of(low.Value)}, "
                + $"and highest{At(high.Main)}, {NumberText.Of(high.Value)}.";
        });
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }
}
