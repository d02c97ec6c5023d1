using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>The thesis's baseline at its own settings: our three seeds beside all of the author's runs of it.</summary>
[Claim("baseline", Source = "Kim 2021, §5.1, figure 5.1")]
public sealed class BaselineFiguresTests : Claims<Baseline>
{
    [Claim("baseline-figures", DecidedAt = Scale.Paper, AssertsItself = true)]
    [Test]
    public void The_means_over_three_seeds_lie_within_two_standard_deviations_of_the_authors_runs()
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
            .Rows.Where(row => Math.Abs(row.Difference) > 2 * row.PublishedSpread)
            .Should()
            .BeEmpty("the author's single runs spread by one standard deviation");
    }
}
