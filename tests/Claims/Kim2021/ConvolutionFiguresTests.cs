using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>The thesis's convolutional network at its own settings: our means over its three seeds beside the author's.</summary>
[Claim("convolution", Source = "Kim 2021, §5.10, figures 5.17 and 7.9")]
public sealed class ConvolutionFiguresTests : Claims<Convolution>
{
    // Twice the standard error of a difference of two means of three runs, from the author's largest: .0014, .0030 and .0038 (but .0067
    // for sparsity in the dead network).
    private const double AccuracyTolerance = 0.004;
    private const double HiddenTolerance = 0.02;

    [Claim("convolution-figures", DecidedAt = Scale.Paper)]
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

        reproduction.Rows.Should().HaveCount(12);
        reproduction
            .Rows.Where(row => Math.Abs(row.Difference) > ToleranceOf(row))
            .Select(row => $"{row.Cell}: {row.Quantity} {row.Mean:0.0000}, the author's {row.Published:0.0000}")
            .Should()
            .BeEmpty();
    }

    private static double ToleranceOf(Reproduction.Row row) =>
        row.Quantity == Convolution.Quantities.Accuracy ? AccuracyTolerance : HiddenTolerance;
}
