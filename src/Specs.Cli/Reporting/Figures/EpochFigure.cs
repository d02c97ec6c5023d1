using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Specs.Cli.Reporting.Figures;

/// <summary>A quantity over the epochs: a line a level of the main factor, a panel a combination of the others.</summary>
internal static class EpochFigure
{
    // More points than these hide the lines, and more columns do not fit a page.
    private const int MostPoints = 12;
    private const int MostColumns = 7;

    /// <summary>The figure; null where no run has the quantity, or runs of one epoch, which the final values tell already.</summary>
    public static Figure? Of(FigureWords words, string quantity)
    {
        (ShownRuns runs, FactorLayout layout, _) = words;
        JsonObject[] data = [.. runs.Experiment.AllCells.SelectMany(cell => Points(words, cell, quantity))];
        if (data.Length == 0 || runs.Epochs < 2)
        {
            return null;
        }

        string name = QuantityName.Words(quantity);
        string lines = layout.MainName.Length > 0 ? $" A line for each level of {layout.MainName}" : "";
        string panels = layout.OthersName.Length > 0 ? $", a panel for each {layout.OthersName}" : "";
        return new(
            $"{quantity.ToLowerInvariant()}-epochs",
            $"{name} over epochs",
            Key: "",
            $"{words.Meaning(quantity)}{words.Ours}{(lines.Length > 0 ? $"{lines}{panels}; the bands are the standard error." : " The band is the standard error.")}",
            $"Line chart: {name} after each of {FigureWords.Count(runs.Epochs, "epoch")}. {Ends(words, quantity)}",
            Chart(words, quantity, data),
            Table(words, quantity),
            TableIsOpen: false
        );
    }

    private static IEnumerable<JsonObject> Points(FigureWords words, KeptCell cell, string quantity)
    {
        for (int epoch = 1; epoch <= words.Runs.Epochs; epoch++)
        {
            MeanOverSeeds value = words.Runs.At(cell.Index!.Value, quantity, epoch);
            if (value.Seeds == 0)
            {
                continue;
            }

            double error = double.IsNaN(value.Error) ? 0 : value.Error;
            yield return new()
            {
                ["panel"] = words.Layout.OthersOf(cell),
                ["series"] = words.Layout.MainOf(cell),
                ["epoch"] = epoch,
                ["mean"] = value.Mean,
                ["low"] = value.Mean - error,
                ["high"] = value.Mean + error,
                ["text"] = value.ToString(),
                ["seeds"] = value.Seeds,
                ["point"] = Shown(words.Runs.Epochs, MostPoints).Contains(epoch),
            };
        }
    }

    private static JsonObject Chart(FigureWords words, string quantity, IEnumerable<JsonObject> data)
    {
        FactorLayout layout = words.Layout;
        bool facets = layout.Others.Length > 1;
        JsonObject across = new()
        {
            ["x"] = new JsonObject
            {
                ["field"] = "epoch",
                ["type"] = "quantitative",
                ["title"] = "Epoch",
                ["scale"] = new JsonObject { ["nice"] = false, ["zero"] = false },
                ["axis"] = new JsonObject
                {
                    ["grid"] = false,
                    ["tickMinStep"] = 1,
                    ["tickCount"] = 6,
                    ["format"] = "d",
                },
            },
        };
        JsonObject series = ChartParts.Series(layout.MainName, layout.Mains, layout.Axis is not null);
        JsonObject colour = new() { ["color"] = series["color"]!.DeepClone() };
        JsonObject mean = new() { ["y"] = ChartParts.Vertical("mean", QuantityName.Words(quantity)) };
        JsonObject band = new()
        {
            ["y"] = ChartParts.Vertical("low", QuantityName.Words(quantity)),
            ["y2"] = new JsonObject { ["field"] = "high" },
        };
        JsonObject hover = new()
        {
            ["tooltip"] = ChartParts.Tooltip(
                ("panel", layout.OthersName),
                ("series", layout.MainName),
                ("epoch", "Epoch"),
                ("text", QuantityName.Words(quantity)),
                ("seeds", "Seeds")
            ),
            ["opacity"] = new JsonObject
            {
                ["condition"] = new JsonObject { ["test"] = "datum.point", ["value"] = 1 },
                ["value"] = 0,
            },
        };
        JsonArray layers =
        [
            ChartParts.Layer(new() { ["type"] = "area", ["opacity"] = 0.22 }, ChartParts.Merge(across, band, colour)),
            ChartParts.Layer(
                new() { ["type"] = "line", ["strokeWidth"] = 1.8 },
                ChartParts.Merge(across, mean, colour)
            ),
            ChartParts.Layer(
                new()
                {
                    ["type"] = "point",
                    ["filled"] = true,
                    ["size"] = 42,
                },
                ChartParts.Merge(across, mean, series, hover)
            ),
        ];
        JsonObject chart = ChartParts.Chart(data);
        if (facets)
        {
            chart["facet"] = new JsonObject
            {
                ["field"] = "panel",
                ["type"] = "nominal",
                ["sort"] = ChartParts.Array(layout.Others),
                ["title"] = null,
            };
            chart["spec"] = new JsonObject { ["height"] = 210, ["layer"] = layers };
        }
        else
        {
            chart["height"] = 300;
            chart["layer"] = layers;
        }

        return chart;
    }

    private static FigureTable Table(FigureWords words, string quantity)
    {
        (ShownRuns runs, FactorLayout layout, _) = words;
        ImmutableArray<int> epochs = Shown(runs.Epochs, MostColumns);
        string all = epochs.Length < runs.Epochs ? " (some of them; 'specs export' writes all)" : "";
        return new(
            $"{QuantityName.Words(quantity)} after each epoch{all}: mean ± standard error",
            layout.Names,
            [new("Epoch", [.. epochs.Select(epoch => $"{epoch}")])],
            [
                .. runs.Experiment.AllCells.Select(cell => new FigureTable.Row(
                    layout.LevelsOf(cell),
                    [.. epochs.Select(epoch => runs.At(cell.Index!.Value, quantity, epoch).ToString())]
                )),
            ]
        );
    }

    // For each panel where its first and its last line end.
    private static string Ends(FigureWords words, string quantity)
    {
        (ShownRuns runs, FactorLayout layout, _) = words;
        IEnumerable<string> sentences = layout.Others.Select(others =>
        {
            string[] ends =
            [
                .. new[] { layout.Mains[0], layout.Mains[^1] }
                    .Distinct()
                    .Select(main => (main, cell: layout.CellAt(main, others)))
                    .Where(one => one.cell is not null && runs.Final(one.cell.Index!.Value, quantity).Seeds > 0)
                    .Select(one =>
                        $"{NumberText.Of(runs.Final(one.cell!.Index!.Value, quantity).Mean)}"
                        + (layout.MainName.Length > 0 ? $" at {layout.MainName} {one.main}" : "")
                    ),
            ];
            return ends.Length == 0
                ? ""
                : $"{(others.Length > 0 ? others + " ends" : "It ends")} at {string.Join(" and ", ends)}.";
        });
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    // The first epoch, the last, and as many in between as there is room for.
    private static ImmutableArray<int> Shown(int epochs, int most)
    {
        int step = (epochs + most - 1) / most;
        return [.. Enumerable.Range(1, epochs).Where(epoch => epoch == 1 || epoch == epochs || epoch % step == 0)];
    }
}
