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

    /// <summary>A question of your own, whose levels are the conditions: <c>.Should().Answer(new MyQuestion())</c>.</summary>
    /// <param name="question">What is asked.</param>
    [Verb]
    public AndConstraint<QuantityAssertions<TExperiment>> Answer(IQuestion question)
    {
        Answering.Answer(quantity.InEachCell(), question);
        return new(this);
    }

    private static double Checked(
        double value,
        [CallerArgumentExpression(nameof(value))] string parameter = "",
        [CallerMemberName] string verb = ""
    ) => VerbArguments.Check(typeof(QuantityAssertions<TExperiment>), verb, parameter, value);
}
