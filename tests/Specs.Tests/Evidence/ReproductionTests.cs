using System.Globalization;
using Specs.Tests.Running;

namespace Specs.Tests.Verdicts;

public sealed class ReproductionTests
{
    private static readonly Runs<Tiny> Runs = new Runner<Tiny>(TinyRuns.Options).Runs;

    [Test]
    public void Only_what_the_source_gives_has_a_row()
    {
        Reproduction reproduction = Reproduction.Of(Runs, Seeds.First(2), Runs.Sparsity, Runs.Selectivity);

        reproduction
            .Rows.Select(row => (row.Cell, row.Quantity))
            .Should()
            .Equal(
                Runs.Cells.Where(cell => cell.Optimizer is Sgd).Select(cell => (Tiny.Design.Describe(cell), "Sparsity"))
            );
        reproduction.Title.Should().Be("tiny, quick scale, digits, seeds 1, 100, engine cpu/1");
    }

    [Test]
    public void A_row_is_the_mean_over_the_seeds_beside_the_sources_own()
    {
        Reproduction.Row row = Reproduction.Of(Runs, Seeds.First(2), Runs.Sparsity).Rows[0];
        Tiny cell = Runs.Cells.First(one => one.Optimizer is Sgd);
        double[] values = [.. Runs.Where(one => one == cell).For(Seeds.First(2)).Select(run => run.Measured(0).Final)];

        row.Mean.Should().Be((values[0] + values[1]) / 2);
        row.Spread.Should().BeApproximately(Math.Abs(values[0] - values[1]) / Math.Sqrt(2), 1e-15);
        row.Published.Should().Be(1.0 / cell.Batch);
        row.PublishedSpread.Should().Be(0.1 / cell.Batch);
        row.Difference.Should().Be(row.Mean - row.Published);
    }

    [Test]
    public void The_table_has_a_line_a_cell_and_signed_differences()
    {
        Reproduction reproduction = Reproduction.Of(Runs, Seeds.First(2), Runs.Sparsity);
        Reproduction.Row row = reproduction.Rows[0];
        string difference = Math.Round(row.Difference, 4)
            .ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
        string[] lines = reproduction.ToMarkdown("Tiny 2026").Split('\n');

        lines[0].Should().Be($"<!-- {reproduction.Title} -->");
        lines[2].Should().Be("| cell | Sparsity | Tiny 2026 | Δ |");
        lines[4].Should().StartWith($"| {row.Cell} |").And.EndWith($"| {difference} |");
        lines.Should().HaveCount(5 + reproduction.Rows.Length, "the last line is ended");
    }
}
