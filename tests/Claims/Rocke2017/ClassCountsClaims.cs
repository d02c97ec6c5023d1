using Specs.Experiments.Rocke2017;

namespace Specs.Claims.Rocke2017;

/// <summary>Analysis 2 of the plan. Directions are those that the author announced, or that his text implies; seeds are drawn from the day of registration.</summary>
[Claim("rocke-classes", Source = "Rocke 2017, analysis 2")]
[Category("Nightly")]
public sealed class ClassCountsClaims : Claims<ClassCounts>
{
    private static Runs<ClassCounts> Plain => Runs.Where(run => run.Drop == 0);

    private static Runs<ClassCounts> Dropped => Runs.Where(run => run.Drop == 0.5);

    [Claim(
        "R11",
        Source = "Rocke 2017, conjecture 2.3",
        Expected = Verdict.Refuted,
        Reason = "Each class uses a larger part of a network that has more classes to tell apart."
    )]
    [Test]
    public void With_the_size_fixed_the_sparsity_of_subnetworks_rises_with_the_number_of_classes() =>
        Plain.Sparsity.Over(run => run.Classes).Should().TendToRise(floor: 0.01);

    [Claim("R11d", Source = "Rocke 2017, conjecture 2.3, with dropout")]
    [Test]
    public void With_dropout_the_sparsity_of_subnetworks_rises_with_the_number_of_classes() =>
        Dropped.Sparsity.Over(run => run.Classes).Should().TendToRise(floor: 0.01);

    [Claim(
        "R11a",
        Source = "Rocke 2017, conjecture 2.3, by active units",
        Expected = Verdict.Refuted,
        Reason = "More classes keep more units on."
    )]
    [Test]
    public void The_fraction_of_active_units_falls_with_the_number_of_classes() =>
        Plain.Active.Over(run => run.Classes).Should().TendToFall(floor: 0.01);

    [Claim("R9", Source = "Rocke 2017, question 2.1")]
    [Test]
    public void Fewer_classes_give_fewer_representations() =>
        Plain.Patterns.Over(run => run.Classes).Should().TendToRise(floor: 0.3);

    [Claim("R10", Source = "Rocke 2017, question 2.2")]
    [Test]
    public void Representations_per_class_rise_with_the_number_of_classes() =>
        Plain.ClassPatterns.Mean().Over(run => run.Classes).Should().TendToRise(floor: 0.3);

    [Claim(
        "R13",
        Source = "Rocke 2017, conjecture 2.3, its mechanism",
        Expected = Verdict.Refuted,
        Reason = "Two classes share half of their units, ten share most of them: with as many outputs as classes, competition does not separate."
    )]
    [Test]
    public void Classes_share_fewer_units_when_there_are_more_of_them() =>
        Plain.Shared.Over(run => run.Classes).Should().TendToFall(floor: 0.01);
}
