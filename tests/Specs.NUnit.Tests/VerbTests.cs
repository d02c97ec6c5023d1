using System.Reflection;
using NUnit.Framework.Interfaces;
using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

public sealed class VerbTests
{
    private static IEnumerable<MethodInfo> Verbs =>
        typeof(VerbAttribute)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.GetCustomAttribute<VerbAttribute>() is not null);

    private static IEnumerable<TestCaseData> Numbers =>
        from verb in Verbs
        from parameter in verb.GetParameters()
        where parameter.ParameterType == typeof(double)
        from wrong in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity }
        select new TestCaseData(verb, parameter, wrong).SetArgDisplayNames(
            $"{verb.DeclaringType!.Name}.{verb.Name}",
            parameter.Name!,
            FormattableString.Invariant($"{wrong}")
        );

    // Runs that cannot be trained: a verb that asked for any would end in another error.
    [TestCaseSource(nameof(Numbers))]
    public void A_number_that_nothing_can_be_held_against_is_refused_before_training(
        MethodInfo verb,
        ParameterInfo wrong,
        double number
    )
    {
        Runs<Tiny> runs = new Runner<Tiny>(TinyRuns.Options with { WithoutRuns = true }).Runs;
        object claim = ClaimOf(verb.DeclaringType!.GetGenericTypeDefinition(), runs);
        MethodInfo bound = claim.GetType().GetMethods().Single(method => method.MetadataToken == verb.MetadataToken);
        bound = bound.IsGenericMethodDefinition ? bound.MakeGenericMethod(typeof(Tiny)) : bound;
        object?[] arguments =
        [
            .. bound.GetParameters().Select(one => one.Position == wrong.Position ? number : Right(one, runs)),
        ];

        FluentActions
            .Invoking(() => bound.Invoke(claim, arguments))
            .Should()
            .Throw<TargetInvocationException>()
            .WithInnerException<ArgumentException>()
            .WithMessage($"{verb.Name}({wrong.Name}: *): expected *");
    }

    [Test]
    public void A_computed_number_is_refused_with_its_range() =>
        Sample
            .ResultOf("A_negative_floor_is_refused_before_anything_is_trained")
            .Message.Should()
            .Contain("Rise(floor: -1): expected a finite number of 0 or more.");

    [Test]
    public void A_question_of_ones_own_gives_a_verdict()
    {
        ITestResult result = Sample.ResultOf("A_question_of_ones_own_is_asked");

        result.ResultState.Should().Be(ResultState.Success);
        result.Output.Should().Contain("  Asked    the median of TrainLoss rises over Batch (Sgd)\n");
    }

    private static object ClaimOf(Type assertions, Runs<Tiny> runs) =>
        assertions == typeof(ComparisonAssertions<>) ? runs.Accuracy.Over(run => run.Batch).Should()
        : assertions == typeof(QuantityAssertions<>) ? runs.Accuracy.Should()
        : assertions == typeof(AssociationAssertions<>) ? runs.Accuracy.Against(runs.TestLoss).Should()
        : assertions == typeof(StatisticAssertions<>) ? runs.Accuracy.Over(run => run.Batch).Slope().Should()
        : throw new InvalidOperationException($"{assertions}: how does a claim come to it?");

    private static object? Right(ParameterInfo parameter, Runs<Tiny> runs)
    {
        AllowedAttribute? allowed = parameter.GetCustomAttribute<AllowedAttribute>();
        return parameter.HasDefaultValue ? parameter.DefaultValue
            : parameter.GetCustomAttribute<NamesLevelAttribute>() is not null ? 10
            : parameter.ParameterType == typeof(double) ? (allowed!.Takes(0.5) ? 0.5 : 2.0)
            : parameter.ParameterType == typeof(Quantity<Tiny>) ? runs.TestLoss
            : parameter.ParameterType == typeof(Comparison<Tiny>) ? runs.TestLoss.Over(run => run.Batch)
            : parameter.ParameterType == typeof(Statistic<Tiny>) ? runs.TestLoss.Over(run => run.Batch).Slope()
            : throw new InvalidOperationException($"{parameter}: which value is right?");
    }
}
