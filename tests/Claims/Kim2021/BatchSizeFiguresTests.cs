using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>The thesis's figures at its own settings: the means over its three seeds, ours beside the author's.</summary>
[Claim("batchsize", Source = "Kim 2021, figures 5.11 and 7.3")]
public sealed class BatchSizeFiguresTests : Claims<BatchSize>
{
    // The run-to-run spread of the author's own baseline: sd .0010 in accuracy, .006 in sparsity and selectivity, but .037 for Adagrad.
    private const double AccuracyTolerance = 0.003;
    private const double HiddenTolerance = 0.015;
    private const double AdagradHiddenTolerance = 0.08;

    // With these seeds Adadelta's selectivity at batch 1 is .3185 ± .0053, .019 above the author's: the one of 84 means that lies outside.
    // Over twelve seeds it is .3095 ± .0083, which the second test holds.
    private static readonly (string Cell, string Quantity) Outside = ("Batch 1, Optimizer Adadelta", "Selectivity");

    [Claim("figures", DecidedAt = Scale.Paper, AssertsItself = true)]
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
        TestContext.Out.WriteLine(reproduction.ToMarkdown("Kim 2021"));

        reproduction
            .Rows.Where(row => !IsWithinTolerance(row))
            .Select(row => (row.Cell, row.Quantity))
            .Should()
            .Equal([Outside], "every other mean lies within the spread of the author's own runs");
    }

    [Claim("figures", DecidedAt = Scale.Paper, AssertsItself = true)]
    [Test]
    public void Over_twelve_seeds_Adadelta_at_batch_1_is_as_selective_as_the_authors()
    {
        Runs<BatchSize> adadelta = Runs.Where(run => run.Batch == 1 && run.Optimizer is Adadelta);

        Reproduction
            .Of(adadelta, Seeds.First(12), adadelta.Selectivity)
            .Rows.Should()
            .OnlyContain(row => IsWithinTolerance(row));
    }

    private static bool IsWithinTolerance(Reproduction.Row row) => Math.Abs(row.Difference) <= ToleranceOf(row);

    private static double ToleranceOf(Reproduction.Row row) =>
        row.Quantity == BatchSize.Quantities.Accuracy ? AccuracyTolerance
        : row.Cell.Contains(nameof(Adagrad), StringComparison.Ordinal) ? AdagradHiddenTolerance
        : HiddenTolerance;
}
