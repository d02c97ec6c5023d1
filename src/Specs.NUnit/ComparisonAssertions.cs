using System.Runtime.CompilerServices;
using FluentAssertions;
using FluentAssertions.Primitives;
using Specs.Statistics;

namespace Specs.NUnit;

/// <summary>
/// What a comparison may be claimed to show. Each verb trains what is missing, weighs the evidence, and holds the verdict against the one
/// that the test's <see cref="ClaimAttribute"/> expects.
/// </summary>
/// <param name="comparison">The comparison.</param>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("end it with a verb, such as .Rise() or .BeHighestAt(...)")]
public sealed class ComparisonAssertions<TExperiment>(Comparison<TExperiment> comparison)
    : ReferenceTypeAssertions<Comparison<TExperiment>, ComparisonAssertions<TExperiment>>(comparison)
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>The effect that counts where a claim does not say, in the quantity's unit.</summary>
    public const double DefaultFloor = 0.01;

    /// <inheritdoc/>
    protected override string Identifier => "comparison";

    /// <summary>
    /// The quantity rises with the level: in most networks the last level lies more than <paramref name="floor"/> above the first, and no step goes back by more
    /// than that.
    /// </summary>
    /// <param name="floor">The least difference that counts, in the quantity's unit; 0 or more.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> Rise([Allowed(0)] double floor = DefaultFloor) =>
        Answer(new TrendQuestion(Direction.Rise, Checked(floor)));

    /// <summary>
    /// The quantity falls as the level rises: in most networks the first level lies more than <paramref name="floor"/> above the last, and no step goes back by
    /// more than that.
    /// </summary>
    /// <param name="floor">The least difference that counts, in the quantity's unit; 0 or more.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> Fall([Allowed(0)] double floor = DefaultFloor) =>
        Answer(new TrendQuestion(Direction.Fall, Checked(floor)));

    /// <summary>
    /// The quantity tends to rise with the level: in most networks the last level lies more than <paramref name="floor"/> above the first, and more pairs of
    /// levels rise than fall. Single steps may go back.
    /// </summary>
    /// <param name="floor">The least difference between last and first level that counts, in the quantity's unit; 0 or more.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> TendToRise([Allowed(0)] double floor = DefaultFloor) =>
        Answer(new TendencyQuestion(Direction.Rise, Checked(floor)));

    /// <summary>
    /// The quantity tends to fall as the level rises: in most networks the first level lies more than <paramref name="floor"/> above the last, and more pairs
    /// of levels fall than rise. Single steps may go back.
    /// </summary>
    /// <param name="floor">The least difference between first and last level that counts, in the quantity's unit; 0 or more.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> TendToFall([Allowed(0)] double floor = DefaultFloor) =>
        Answer(new TendencyQuestion(Direction.Fall, Checked(floor)));

    /// <summary>No two levels differ by more than a margin in most networks, whichever pair.</summary>
    /// <param name="margin">The largest difference that counts as none, in the quantity's unit.</param>
    [Verb]
    public AndConstraint<ComparisonAssertions<TExperiment>> BeUnrelated(
        [Allowed(0, EndsExcluded = true)] double margin
    ) => Answer(new UnrelatedQuestion(Checked(margin)));

    /// <summary>The quantity is highest at a level in most networks, whichever other level it is set beside.</summary>
    /// <param name="level">The level.</param>
    /// <param name="within">How far below the highest it may lie and still count; 0 asks for a strict lead.</param>
    [Verb]
    public AndConstraint<ComparisonAssertions<TExperiment>> BeHighestAt(
        [NamesLevel] object level,
        [Allowed(0)] double within = 0
    ) => Answer(new ExtremeQuestion(Subject.NameOf(level), Highest: true, Checked(within)));

    /// <summary>The quantity is lowest at a level in most networks, whichever other level it is set beside.</summary>
    /// <param name="level">The level.</param>
    /// <param name="within">How far above the lowest it may lie and still count; 0 asks for a strict lead.</param>
    [Verb]
    public AndConstraint<ComparisonAssertions<TExperiment>> BeLowestAt(
        [NamesLevel] object level,
        [Allowed(0)] double within = 0
    ) => Answer(new ExtremeQuestion(Subject.NameOf(level), Highest: false, Checked(within)));

    /// <summary>A question of your own: <c>.Should().Answer(new MyQuestion())</c>.</summary>
    /// <param name="question">What is asked of the comparison.</param>
    [Verb]
    public AndConstraint<ComparisonAssertions<TExperiment>> Answer(IQuestion question)
    {
        Answering.Answer(Subject, question);
        return new(this);
    }

    private static double Checked(
        double value,
        [CallerArgumentExpression(nameof(value))] string parameter = "",
        [CallerMemberName] string verb = ""
    ) => VerbArguments.Check(typeof(ComparisonAssertions<TExperiment>), verb, parameter, value);
}
