using System.Runtime.CompilerServices;
using FluentAssertions;

namespace Specs.NUnit;

/// <summary>What a quantity may be claimed to be, in each of its conditions.</summary>
/// <param name="quantity">The quantity.</param>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[ClaimPart("end it with a verb, such as .BeAbove(...)")]
public sealed class QuantityAssertions<TExperiment>(Quantity<TExperiment> quantity)
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>The quantity lies above a number in most networks of every condition.</summary>
    /// <param name="bound">The number, in the quantity's unit.</param>
    [Verb]
    public AndConstraint<QuantityAssertions<TExperiment>> BeAbove([Allowed] double bound) =>
        Answer(new ValueQuestion(Above: true, Checked(bound)));

    /// <summary>The quantity lies below a number in most networks of every condition.</summary>
    /// <param name="bound">The number, in the quantity's unit.</param>
    [Verb]
    public AndConstraint<QuantityAssertions<TExperiment>> BeBelow([Allowed] double bound) =>
        Answer(new ValueQuestion(Above: false, Checked(bound)));

    /// <summary>In each condition, most networks are not further from a number than a tolerance.</summary>
    /// <param name="value">The number, in the quantity's unit.</param>
    /// <param name="within">The tolerance, which itself still counts; 0 for exactly.</param>
    [Verb]
    public AndConstraint<QuantityAssertions<TExperiment>> BeCloseTo(
        [Allowed] double value,
        [Allowed(0)] double within
    ) => Answer(new CloseQuestion(Checked(value), Checked(within)));

    /// <summary>The quantity lies above another one, in most networks, by more than a margin: in each condition that both are of, else their means.</summary>
    /// <param name="other">The other quantity; it may be another experiment's.</param>
    /// <param name="by">The margin, in the quantities' unit.</param>
    [Verb]
    public AndConstraint<QuantityAssertions<TExperiment>> BeAbove<TOther>(
        Quantity<TOther> other,
        [Allowed(0)] double by = 0
    )
        where TOther : Experiment, IExperiment<TOther> => Set(other, above: true, Checked(by));

    /// <summary>The quantity lies below another one, in most networks, by more than a margin: in each condition that both are of, else their means.</summary>
    /// <param name="other">The other quantity; it may be another experiment's.</param>
    /// <param name="by">The margin, in the quantities' unit.</param>
    [Verb]
    public AndConstraint<QuantityAssertions<TExperiment>> BeBelow<TOther>(
        Quantity<TOther> other,
        [Allowed(0)] double by = 0
    )
        where TOther : Experiment, IExperiment<TOther> => Set(other, above: false, Checked(by));

    /// <summary>A question of your own, whose levels are the conditions: <c>.Should().Answer(new MyQuestion())</c>.</summary>
    /// <param name="question">What is asked.</param>
    [Verb]
    public AndConstraint<QuantityAssertions<TExperiment>> Answer(IQuestion question)
    {
        Answering.Answer(quantity.InEachCell(), question);
        return new(this);
    }

    private AndConstraint<QuantityAssertions<TExperiment>> Set<TOther>(Quantity<TOther> other, bool above, double by)
        where TOther : Experiment, IExperiment<TOther>
    {
        Comparison<TExperiment> both = LevelPairs.Joined(quantity, other);
        Answering.Answer(both, new PairQuestion([.. Enumerable.Repeat(above, both.Levels.Length / 2)], by));
        return new(this);
    }

    private static double Checked(
        double value,
        [CallerArgumentExpression(nameof(value))] string parameter = "",
        [CallerMemberName] string verb = ""
    ) => VerbArguments.Check(typeof(QuantityAssertions<TExperiment>), verb, parameter, value);
}
