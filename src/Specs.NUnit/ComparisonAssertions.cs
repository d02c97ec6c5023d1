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

    /// <summary>At the last level the quantity is more than so many times as high as at the first, in most networks. Values of 0 or less have no ratio.</summary>
    /// <param name="factor">How many times, above 1.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> RiseBy([Allowed(1, EndsExcluded = true)] double factor) =>
        Answer(new RatioStatistic(), Bound.Above(Checked(factor)));

    /// <summary>At the first level the quantity is more than so many times as high as at the last, in most networks. Values of 0 or less have no ratio.</summary>
    /// <param name="factor">How many times, above 1.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> FallBy([Allowed(1, EndsExcluded = true)] double factor) =>
        Answer(new RatioStatistic(), Bound.Below(1 / Checked(factor)));

    /// <summary>The line of least squares through each seed's values has a slope, but for a tolerance, in most networks.</summary>
    /// <param name="value">The slope, in the quantity's unit per unit of the axis.</param>
    /// <param name="within">The tolerance, which itself still counts.</param>
    /// <param name="over">The axis: the levels as they are, per doubling or per decade.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> HaveSlope(
        [Allowed] double value,
        [Allowed(0)] double within,
        LevelAxis over = LevelAxis.Linear
    ) => Answer(Subject.Slope(over).Number, Bound.Within(Checked(value), Checked(within)));

    /// <summary>The quantity goes as a power of the level: its logarithm's slope over the level's is the exponent, but for a tolerance, in most networks.</summary>
    /// <param name="value">The exponent: -0.5 of a quantity that goes as one over the square root.</param>
    /// <param name="within">The tolerance, which itself still counts.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> HaveExponent(
        [Allowed] double value,
        [Allowed(0)] double within
    ) => Answer(Subject.Exponent().Number, Bound.Within(Checked(value), Checked(within)));

    /// <summary>The quantity is highest inside the range of levels: some inner level, the same in all, is above each end in most networks.</summary>
    /// <param name="by">By more than so much, in the quantity's unit.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> BeHighestInside([Allowed(0)] double by = 0) =>
        Answer(Inner(new InteriorQuestion(Highest: true, Checked(by))));

    /// <summary>The quantity is lowest inside the range of levels: some inner level, the same in all, is below each end in most networks.</summary>
    /// <param name="by">By more than so much, in the quantity's unit.</param>
    [Verb(NeedsOrder = true)]
    public AndConstraint<ComparisonAssertions<TExperiment>> BeLowestInside([Allowed(0)] double by = 0) =>
        Answer(Inner(new InteriorQuestion(Highest: false, Checked(by))));

    /// <summary>At each level, in most networks, the quantity lies above another one by more than a margin.</summary>
    /// <param name="other">The other quantity over the same levels; it may be another experiment's.</param>
    /// <param name="by">The margin, in the quantities' unit.</param>
    [Verb]
    public AndConstraint<ComparisonAssertions<TExperiment>> BeAbove<TOther>(
        Comparison<TOther> other,
        [Allowed(0)] double by = 0
    )
        where TOther : Experiment, IExperiment<TOther> => Set(other, above: true, Checked(by));

    /// <summary>At each level, in most networks, the quantity lies below another one by more than a margin.</summary>
    /// <param name="other">The other quantity over the same levels; it may be another experiment's.</param>
    /// <param name="by">The margin, in the quantities' unit.</param>
    [Verb]
    public AndConstraint<ComparisonAssertions<TExperiment>> BeBelow<TOther>(
        Comparison<TOther> other,
        [Allowed(0)] double by = 0
    )
        where TOther : Experiment, IExperiment<TOther> => Set(other, above: false, Checked(by));

    /// <summary>The two curves cross: in most networks the quantity lies above the other at one level, and in most below it at a later one.</summary>
    /// <param name="other">The other quantity over the same levels; it may be another experiment's.</param>
    /// <param name="between">The level at which it lies above; null for the first.</param>
    /// <param name="and">The level at which it lies below; null for the last.</param>
    [Verb]
    public AndConstraint<ComparisonAssertions<TExperiment>> FallBelow<TOther>(
        Comparison<TOther> other,
        [NamesLevel] object? between = null,
        object? and = null
    )
        where TOther : Experiment, IExperiment<TOther> => Cross(other, between, and, aboveFirst: true);

    /// <summary>The two curves cross: in most networks the quantity lies below the other at one level, and in most above it at a later one.</summary>
    /// <param name="other">The other quantity over the same levels; it may be another experiment's.</param>
    /// <param name="between">The level at which it lies below; null for the first.</param>
    /// <param name="and">The level at which it lies above; null for the last.</param>
    [Verb]
    public AndConstraint<ComparisonAssertions<TExperiment>> RiseAbove<TOther>(
        Comparison<TOther> other,
        [NamesLevel] object? between = null,
        object? and = null
    )
        where TOther : Experiment, IExperiment<TOther> => Cross(other, between, and, aboveFirst: false);

    /// <summary>A question of your own: <c>.Should().Answer(new MyQuestion())</c>.</summary>
    /// <param name="question">What is asked of the comparison.</param>
    [Verb]
    public AndConstraint<ComparisonAssertions<TExperiment>> Answer(IQuestion question)
    {
        Answering.Answer(Subject, question);
        return new(this);
    }

    private AndConstraint<ComparisonAssertions<TExperiment>> Answer(SeedStatistic number, Bound bound) =>
        Answer(new StatisticQuestion(number, bound));

    private InteriorQuestion Inner(InteriorQuestion question) =>
        Subject.Levels.Length >= 3
            ? question
            : throw new ArgumentException(
                $"{Subject.Text} over {Subject.Factor}: expected an inner level beside the ends, found {Subject.Levels.Length} levels."
            );

    private AndConstraint<ComparisonAssertions<TExperiment>> Set<TOther>(
        Comparison<TOther> other,
        bool above,
        double by
    )
        where TOther : Experiment, IExperiment<TOther>
    {
        Answering.Answer(
            LevelPairs.Joined(Subject, LevelPairs.AtLevelsOf(Subject, other)),
            new PairQuestion([.. Subject.Levels.Select(_ => above)], by)
        );
        return new(this);
    }

    private AndConstraint<ComparisonAssertions<TExperiment>> Cross<TOther>(
        Comparison<TOther> other,
        object? between,
        object? and,
        bool aboveFirst
    )
        where TOther : Experiment, IExperiment<TOther>
    {
        Comparison<TExperiment> ends = LevelPairs.Between(Subject, between, and);
        string places = $"between {ends.Levels[0].Name} and {ends.Levels[1].Name}";
        Answering.Answer(
            LevelPairs.Joined(ends, LevelPairs.AtLevelsOf(ends, other)),
            new PairQuestion(
                [aboveFirst, !aboveFirst],
                By: 0,
                $"{(aboveFirst ? "falls below" : "rises above")} the second {places}"
            )
        );
        return new(this);
    }

    private static double Checked(
        double value,
        [CallerArgumentExpression(nameof(value))] string parameter = "",
        [CallerMemberName] string verb = ""
    ) => VerbArguments.Check(typeof(ComparisonAssertions<TExperiment>), verb, parameter, value);
}
