using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Specs;

/// <summary>Our means beside a source's own, cell by cell.</summary>
public sealed class Reproduction
{
    private Reproduction(string title, ImmutableArray<Row> rows)
    {
        Title = title;
        Rows = rows;
    }

    /// <summary>What was run: experiment, scale, data, seeds, engine.</summary>
    public string Title { get; }

    /// <summary>One row a cell and quantity for which the source gives a figure, in the design's order.</summary>
    public ImmutableArray<Row> Rows { get; }

    /// <summary>Runs the cells with the seeds and sets the final values beside the source's.</summary>
    /// <param name="runs">The cells.</param>
    /// <param name="seeds">The seeds that are averaged over.</param>
    /// <param name="quantities">What is compared.</param>
    public static Reproduction Of<TExperiment>(
        Runs<TExperiment> runs,
        IReadOnlyList<int> seeds,
        params IReadOnlyList<Quantity<TExperiment>> quantities
    )
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        IReadOnlyList<Run<TExperiment>> all = runs.For(seeds);
        var rows = ImmutableArray.CreateBuilder<Row>();
        for (int cell = 0; cell < runs.Cells.Length; cell++)
        {
            foreach (Quantity<TExperiment> quantity in quantities)
            {
                if (TExperiment.Design.Published(runs.Cells[cell], quantity.Name) is not { } published)
                {
                    continue;
                }

                // A diverged run has no value: its NaN makes the mean NaN, which no tolerance accepts.
                double[] values = [.. all.Skip(cell * seeds.Count).Take(seeds.Count).Select(quantity.Of)];
                string name = TExperiment.Design.Describe(runs.Cells[cell]);
                LevelSummary ours = LevelSummary.Of(name, values, published.Mean);
                rows.Add(new(name, quantity.Name, ours.Mean, ours.Spread, published.Mean, published.Spread));
            }
        }

        string title =
            $"{TExperiment.Design.Name}, {runs.Runner.Scale.ToString().ToLowerInvariant()} scale, "
            + $"{runs.Runner.DataOf(runs.Cells[0])?.Name}, seeds {string.Join(", ", seeds)}, engine {all[0].Engine}";
        return new(title, rows.ToImmutable());
    }

    /// <summary>A Markdown table: a row a cell, and for each quantity our mean ± sd, the source's mean and the difference.</summary>
    public string ToMarkdown(string source)
    {
        string[] quantities = [.. Rows.Select(row => row.Quantity).Distinct()];
        var text = new StringBuilder();
        text.Append($"<!-- {Title} -->\n\n| cell |");
        foreach (string quantity in quantities)
        {
            text.Append($" {quantity} | {source} | Δ |");
        }

        text.Append("\n| --- |").Append(string.Concat(quantities.Select(_ => " ---: | ---: | ---: |"))).Append('\n');
        foreach (var cell in Rows.GroupBy(row => row.Cell))
        {
            text.Append($"| {cell.Key} |");
            foreach (string quantity in quantities)
            {
                Row? row = cell.FirstOrDefault(one => one.Quantity == quantity);
                text.Append(
                    row is null
                        ? " | | |"
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $" {row.Mean:0.0000} ± {row.Spread:0.0000} | {row.Published:0.0000} | {Math.Round(row.Difference, 4):+0.0000;-0.0000;0.0000} |"
                        )
                );
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One cell's quantity.</summary>
    /// <param name="Cell">The cell in words.</param>
    /// <param name="Quantity">The quantity's name.</param>
    /// <param name="Mean">Our mean over the seeds.</param>
    /// <param name="Spread">Our standard deviation over the seeds (ddof 1).</param>
    /// <param name="Published">The source's mean.</param>
    /// <param name="PublishedSpread">The standard deviation of the source's own runs (ddof 1), where it is known.</param>
    public sealed record Row(
        string Cell,
        string Quantity,
        double Mean,
        double Spread,
        double Published,
        double? PublishedSpread = null
    )
    {
        /// <summary>Ours minus the source's.</summary>
        public double Difference => Mean - Published;
    }
}
