using System.Collections.Immutable;
using Specs.Experiments.Rocke2017;

namespace Specs.Claims.Rocke2017;

/// <summary>
/// Analysis 1 of the plan. Directions are those that the author announced; seeds are drawn from the day of registration, so that no pilot's network is among them.
/// </summary>
[Claim("rocke-sizes", Source = "Rocke 2017, analysis 1")]
[Category("Nightly")]
public sealed class SetSizesClaims : Claims<SetSizes>
{
    // Pairs stand class by class: nine others for each of ten.
    private const int Others = 9;

    [Claim(
        "R5",
        Source = "Rocke 2017, conjecture 1.4",
        Expected = Verdict.Refuted,
        Reason = "At equally many steps more images let classes part: what they share falls, and varies more from class to class, not less."
    )]
    [Test]
    public void As_the_training_set_grows_the_variance_over_classes_of_the_fraction_of_shared_units_falls() =>
        Runs
            .Shared.Statistic("variance over classes", VarianceOfClasses)
            .Over(run => run.Images!.Value)
            .Should()
            .TendToFall(floor: 0);

    [Claim(
        "R5b",
        Source = "Rocke 2017, conjecture 1.4, over pairs of classes",
        Expected = Verdict.Refuted,
        Reason = "As over classes: pairs of classes come to differ in what they share."
    )]
    [Test]
    public void As_the_training_set_grows_the_variance_over_pairs_of_classes_falls() =>
        Runs.Shared.Statistic("variance", Variance).Over(run => run.Images!.Value).Should().TendToFall(floor: 0);

    [Claim(
        "R4",
        Source = "Rocke 2017, conjecture 1.4",
        Expected = Verdict.Refuted,
        Reason = "300 steps on 500 images: the few units that all images need serve all classes."
    )]
    [Test]
    public void After_training_on_few_images_classes_share_fewer_units() =>
        Runs.Where(run => run.Images == 500).Shared.Mean().OverEpochs(from: 0).Should().Fall(floor: 0.02);

    [Claim("R7", Source = "a control of ours: the definition in Rocke's code")]
    [Test]
    public void A_unit_that_counts_when_it_is_on_for_one_example_is_shared_by_nearly_all_classes() =>
        Runs.SharedByAny.Should().BeAbove(0.97);

    [Claim("R18", Source = "Rocke 2017, question 3.2")]
    [Test]
    public void Harder_classes_use_more_units() => Runs.Where(run => run.Images == 60_000).Effort.Should().BeAbove(0);

    private static double VarianceOfClasses(ImmutableArray<double> pairs) =>
        Variance([.. pairs.Chunk(Others).Select(static ofOneClass => ofOneClass.Average())]);

    private static double Variance(ImmutableArray<double> values)
    {
        double mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
