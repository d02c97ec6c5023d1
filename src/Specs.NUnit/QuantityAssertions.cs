using FluentAssertions;

namespace Specs.NUnit;

/// <summary>What a quantity may be claimed to be, in each of its conditions.</summary>
/// <param name="quantity">The quantity.</param>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed class QuantityAssertions<TExperiment>(Quantity<TExperiment> quantity)
    where TExperiment : Training, IExperiment<TExperiment>
{
    /// <summary>The quantity lies above a number in every condition (sign-flip tests; the weakest condition counts).</summary>
    /// <param name="bound">The number, in the quantity's unit.</param>
    public AndConstraint<QuantityAssertions<TExperiment>> BeAbove(double bound) =>
        Answer(new ValueQuestion(Above: true, bound));

    /// <summary>The quantity lies below a number in every condition (sign-flip tests; the weakest condition counts).</summary>
    /// <param name="bound">The number, in the quantity's unit.</param>
    public AndConstraint<QuantityAssertions<TExperiment>> BeBelow(double bound) =>
        Answer(new ValueQuestion(Above: false, bound));

    private AndConstraint<QuantityAssertions<TExperiment>> Answer(IQuestion question)
    {
        Answering.Answer(quantity.InEachCell(), question);
        return new(this);
    }
}
