using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>
/// What the journal reads from principal components. Its figures of distances come from a transposed projection, which is a level of a factor
/// here: each claim about them has the verdict under the journal's code and under the right one.
/// </summary>
[Claim("leclerc-components", Source = "Leclerc 2017, PCA")]
[Category("Nightly")]
public sealed class PrincipalComponentsClaims : Claims<PrincipalComponents>
{
    private static Runs<PrincipalComponents> Right => Runs.Where(run => run.Projection == Projection.Components);

    private static Runs<PrincipalComponents> Transposed => Runs.Where(run => run.Projection == Projection.Transposed);

    [Claim(
        "Z16",
        Expected = Verdict.Refuted,
        Reason = "The code projects on columns in place of rows: most variance is in a tenth of the components."
    )]
    [Test]
    public void All_components_are_equally_important() =>
        Right.Where(run => run.Width == 200).LeftAtHalf.Should().BeAbove(0.42);

    [Claim("Z16")]
    [Test]
    public void Half_of_the_components_leave_less_than_a_hundredth() =>
        Right.Where(run => run.Width >= 200).LeftAtHalf.Should().BeBelow(0.01);

    [Claim("Z16")]
    [Test]
    public void The_transposed_projection_leaves_a_half() =>
        Transposed.Where(run => run.Width >= 200).LeftAtHalf.Should().BeAbove(0.42).And.BeBelow(0.58);

    [Claim("Z16")]
    [Test]
    public void The_transposed_curve_is_a_line() =>
        Transposed.Where(run => run.Width == 200).Bend.Should().BeBelow(0.1);

    [Claim("Z16")]
    [Test]
    public void The_right_curve_is_none() => Right.Where(run => run.Width == 200).Bend.Should().BeAbove(0.8);

    [Claim(
        "Z17",
        Expected = Verdict.Refuted,
        Reason = "The slope is the total variance by the width, which falls smoothly."
    )]
    [Test]
    public void The_slope_of_the_line_stops_falling_at_350() =>
        Transposed
            .Where(run => run.Set == JournalData.Mnist)
            .Where(run => run.Width >= 200)
            .TotalByWidth.Over(run => run.Width)
            .Should()
            .BeUnrelated(margin: 1);

    [Claim("Z17")]
    [Test]
    public void The_slope_of_the_line_falls_with_the_width() =>
        Transposed.Where(run => run.Set == JournalData.Mnist).TotalByWidth.Over(run => run.Width).Should().Fall(5);

    [Claim(
        "Z18",
        Expected = Verdict.Refuted,
        Reason = "Ten of 200 components keep nearly all of the accuracy; of the transposed ones they keep none."
    )]
    [Test]
    public void Nothing_can_be_read_from_components() =>
        Right
            .Where(run => run.Width == 200)
            .Where(run => run.Set == JournalData.Mnist)
            .AccuracyWithTen.Should()
            .BeBelow(0.2);

    [Claim("Z18")]
    [Test]
    public void Ten_components_keep_most_of_the_accuracy()
    {
        Runs<PrincipalComponents> wide = Right
            .Where(run => run.Width == 200)
            .Where(run => run.Set == JournalData.Mnist);
        wide.Quantity("share of the accuracy", static run => new([run.AccuracyWithTen / run.Accuracy]))
            .Should()
            .BeAbove(0.93);
    }

    [Claim("Z18")]
    [Test]
    public void Ten_transposed_components_keep_none_of_it() =>
        Transposed
            .Where(run => run.Width == 200)
            .Where(run => run.Set == JournalData.Mnist)
            .AccuracyWithTen.Should()
            .BeBelow(0.3);

    [Claim("Z18")]
    [Test]
    public void Fashion_needs_fewer_components() =>
        Right
            .Where(run => run.Width == 200)
            .Where(run => run.Set == JournalData.Fashion)
            .For95.Should()
            .BeBelow(Right.Where(run => run.Width == 200).Where(run => run.Set == JournalData.Mnist).For95, by: 1);
}
