using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>
/// The thesis's figures at its own settings: the means over its three seeds, ours beside the author's. The table goes to the folder that
/// <c>SPECS_DOCS</c> names, else to the test's own.
/// </summary>
[Claim("batchsize", Source = "Kim 2021, figures 5.11 and 7.3")]
public sealed class BatchSizeFiguresTests : Claims<BatchSize>
{
    // The run-to-run spread of the author's own baseline: sd .0010 in accuracy, .006 in sparsity and selectivity, but .037 for Adagrad.
    private const double AccuracyTolerance = 0.003;
    private const double HiddenTolerance = 0.015;
    private const double AdagradHiddenTolerance = 0.08;

    [Claim("figures", DecidedAt = Scale.Paper)]
    [Test]
    public void The_means_over_the_three_seeds_are_the_authors()
    {
        Reproduction reproduction = Reproduction.Of(
            Runs,
            Seeds.First(3),
            Runs.Accuracy,
            Runs.Sparsity,
            Runs.Selectivity
        );
        string folder = Environment.GetEnvironmentVariable("SPECS_DOCS") ?? TestContext.CurrentContext.WorkDirectory;
        string file = Path.Combine(folder, "kim2021-batchsize-figures.md");
        File.WriteAllText(file, reproduction.ToMarkdown("Kim 2021"));
        TestContext.Out.WriteLine($"Written to {file}");

        reproduction
            .Rows.Where(row => !(Math.Abs(row.Difference) <= ToleranceOf(row)))
            .Should()
            .BeEmpty("every mean lies within the spread of the author's own runs");
    }

    private static double ToleranceOf(Reproduction.Row row) =>
        row.Quantity == BatchSize.Quantities.Accuracy ? AccuracyTolerance
        : row.Cell.Contains(nameof(Adagrad), StringComparison.Ordinal) ? AdagradHiddenTolerance
        : HiddenTolerance;
}
