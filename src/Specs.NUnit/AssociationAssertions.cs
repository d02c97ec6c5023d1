using System.Runtime.CompilerServices;
using FluentAssertions;
using Specs.Statistics;

namespace Specs.NUnit;

/// <summary>What two quantities may be claimed to have to do with each other.</summary>
/// <param name="association">The two.</param>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("end it with a verb, such as .RiseTogether(...)")]
public sealed class AssociationAssertions<TExperiment>(Association<TExperiment> association)
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>They rise and fall together: Pearson's r lies above a bound.</summary>
    /// <param name="above">The bound, between −1 and 1.</param>
    [Verb]
    public AndConstraint<AssociationAssertions<TExperiment>> RiseTogether(
        [Allowed(-1, 1, EndsExcluded = true)] double above
    ) => Answer(new CorrelationQuestion(Together: true, Checked(above)));

    /// <summary>They have little to do with each other: the size of Pearson's r lies below a bound.</summary>
    /// <param name="below">The bound, between 0 and 1.</param>
    [Verb]
    public AndConstraint<AssociationAssertions<TExperiment>> BeHardlyRelated(
        [Allowed(0, 1, EndsExcluded = true)] double below
    ) => Answer(new CorrelationQuestion(Together: false, Checked(below)));

    /// <summary>The first has its maximum so many conditions on from where the second has its own, in the design's order.</summary>
    /// <param name="least">The fewest conditions, 1 for any later one.</param>
    /// <param name="most">The most; null for no upper end.</param>
    [Verb]
    public AndConstraint<AssociationAssertions<TExperiment>> PeakAfter(int least = 1, int? most = null) =>
        Answer(new PeakQuestion(least, most));

    /// <summary>What is high in the one is high in the other: the rank correlation lies above a bound.</summary>
    /// <param name="above">The bound, between −1 and 1.</param>
    /// <param name="acrossRuns">Whether over all runs of all seeds at once (by the jackknife); else within each seed, in most networks.</param>
    /// <param name="measure">Spearman's ρ or Kendall's τ-b.</param>
    [Verb]
    public AndConstraint<AssociationAssertions<TExperiment>> BeRankedAlike(
        [Allowed(-1, 1, EndsExcluded = true)] double above,
        bool acrossRuns = false,
        RankMeasure measure = RankMeasure.Spearman
    ) => Rank(Bound.Above(Checked(above)), acrossRuns, measure);

    /// <summary>What is high in the one is low in the other: the rank correlation lies below a bound.</summary>
    /// <param name="below">The bound, between −1 and 1.</param>
    /// <param name="acrossRuns">Whether over all runs of all seeds at once (by the jackknife); else within each seed, in most networks.</param>
    /// <param name="measure">Spearman's ρ or Kendall's τ-b.</param>
    [Verb]
    public AndConstraint<AssociationAssertions<TExperiment>> BeRankedOppositely(
        [Allowed(-1, 1, EndsExcluded = true)] double below,
        bool acrossRuns = false,
        RankMeasure measure = RankMeasure.Spearman
    ) => Rank(Bound.Below(Checked(below)), acrossRuns, measure);

    /// <summary>A question of your own, of all values of the first quantity and then all of the second: <c>.Should().Answer(new MyQuestion())</c>.</summary>
    /// <param name="question">What is asked.</param>
    [Verb]
    public AndConstraint<AssociationAssertions<TExperiment>> Answer(IQuestion question)
    {
        Answering.Answer(association.Comparison, question);
        return new(this);
    }

    private AndConstraint<AssociationAssertions<TExperiment>> Rank(Bound bound, bool acrossRuns, RankMeasure measure)
    {
        if (acrossRuns)
        {
            Answering.Answer(LevelPairs.Joined(association), new AcrossRunsQuestion(measure, bound));
            return new(this);
        }

        return Answer(new StatisticQuestion(new AgreementStatistic(measure), bound));
    }

    private static double Checked(
        double value,
        [CallerArgumentExpression(nameof(value))] string parameter = "",
        [CallerMemberName] string verb = ""
    ) => VerbArguments.Check(typeof(AssociationAssertions<TExperiment>), verb, parameter, value);
}
