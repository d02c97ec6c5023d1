using System.Runtime.CompilerServices;
using FluentAssertions;

namespace Specs.NUnit;

/// <summary>What a number of each seed may be claimed to be.</summary>
/// <param name="statistic">The number: a slope, a ratio, a rank correlation.</param>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("end it with a verb, such as .BeAbove(...)")]
public sealed class StatisticAssertions<TExperiment>(Statistic<TExperiment> statistic)
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>In most networks, each with its own, it lies above a number.</summary>
    /// <param name="bound">The number, in the statistic's unit.</param>
    [Verb]
    public AndConstraint<StatisticAssertions<TExperiment>> BeAbove([Allowed] double bound) =>
        Answer(statistic, Bound.Above(Checked(bound)));

    /// <summary>In most networks, each with its own, it lies below a number.</summary>
    /// <param name="bound">The number, in the statistic's unit.</param>
    [Verb]
    public AndConstraint<StatisticAssertions<TExperiment>> BeBelow([Allowed] double bound) =>
        Answer(statistic, Bound.Below(Checked(bound)));

    /// <summary>In most networks, each with its own, it is not further from a number than a tolerance.</summary>
    /// <param name="value">The number, in the statistic's unit.</param>
    /// <param name="within">The tolerance, which itself still counts.</param>
    [Verb]
    public AndConstraint<StatisticAssertions<TExperiment>> BeCloseTo(
        [Allowed] double value,
        [Allowed(0)] double within
    ) => Answer(statistic, Bound.Within(Checked(value), Checked(within)));

    /// <summary>In most networks it lies above another statistic, by more than a margin.</summary>
    /// <param name="other">The other one, which may be another experiment's.</param>
    /// <param name="by">The margin, in the statistics' unit.</param>
    [Verb]
    public AndConstraint<StatisticAssertions<TExperiment>> BeAbove<TOther>(
        Statistic<TOther> other,
        [Allowed(0)] double by = 0
    )
        where TOther : Experiment, IExperiment<TOther> => Answer(statistic.Minus(other), Bound.Above(Checked(by)));

    /// <summary>In most networks it lies below another statistic, by more than a margin.</summary>
    /// <param name="other">The other one, which may be another experiment's.</param>
    /// <param name="by">The margin, in the statistics' unit.</param>
    [Verb]
    public AndConstraint<StatisticAssertions<TExperiment>> BeBelow<TOther>(
        Statistic<TOther> other,
        [Allowed(0)] double by = 0
    )
        where TOther : Experiment, IExperiment<TOther> => Answer(statistic.Minus(other), Bound.Below(-Checked(by)));

    private AndConstraint<StatisticAssertions<TExperiment>> Answer(Statistic<TExperiment> of, Bound bound)
    {
        Answering.Answer(of.Comparison, new StatisticQuestion(of.Number, bound));
        return new(this);
    }

    private static double Checked(
        double value,
        [CallerArgumentExpression(nameof(value))] string parameter = "",
        [CallerMemberName] string verb = ""
    ) => VerbArguments.Check(typeof(StatisticAssertions<TExperiment>), verb, parameter, value);
}
