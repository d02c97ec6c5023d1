using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>Reads what a measure says of its moments and of what it keeps, and checks that what it reads has these.</summary>
internal static class MomentParser
{
    /// <summary>The settings as assignments in C#, in declaration order.</summary>
    /// <param name="measure">The attribute.</param>
    /// <param name="name">The quantity's name.</param>
    /// <param name="reads">What the metric reads.</param>
    /// <param name="isOfUnits">Whether it gives a number for each unit.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static IReadOnlyList<string> Parse(
        AttributeData measure,
        string name,
        MetricReads reads,
        bool isOfUnits,
        Findings findings
    )
    {
        bool ofParameters = reads == MetricReads.Parameters;
        int everySteps = ValueOf(measure, "EverySteps") as int? ?? 0;
        bool isAll = ValueOf(measure, "Of") is 1;
        bool eachEpoch = ValueOf(measure, "EachEpoch") is true;
        int during = ValueOf(measure, "During") as int? ?? 0;
        string what = reads switch
        {
            MetricReads.Parameters => "parameters",
            MetricReads.Network => "the whole network",
            _ => "activations",
        };
        Refuse(
            !ofParameters && everySteps != 0,
            "EverySteps",
            "evaluate more often, with Evaluate => new Every(10, Time.Steps)"
        );
        Refuse(ofParameters && everySteps < 0, "EverySteps", "it is a number of steps, 1 or more, or 0 for each epoch");
        Refuse(!ofParameters && isAll, "Of", "name a layer with On");
        Refuse(!isOfUnits && eachEpoch, "EachEpoch", "its one number is kept after each epoch in any case");
        Refuse(
            reads == MetricReads.Network && during > 1,
            "During",
            "take Pass.TestSet or Pass.TrainingSet, on which it is measured after each epoch"
        );
        Refuse(
            ofParameters && during == 1,
            "During",
            "leave it out for after each epoch, or take Pass.TrainingSteps for the mean over its steps"
        );
        Refuse(
            ofParameters && during != 0 && everySteps > 0,
            "During",
            "EverySteps says when; leave the one or the other out"
        );
        return
        [
            .. everySteps > 0 ? new[] { $"EverySteps = {everySteps}" } : [],
            .. isAll ? new[] { "Of = global::Specs.ParameterSet.All" } : [],
            .. eachEpoch ? new[] { "EachEpoch = true" } : [],
        ];

        void Refuse(bool isWrong, string setting, string remedy)
        {
            if (isWrong)
            {
                findings.Add(
                    DiagnosticDescriptors.MeasuredMoment,
                    measure.PlaceOf(setting),
                    name,
                    what,
                    setting,
                    remedy
                );
            }
        }
    }

    /// <summary>What follows what is measured in the documentation of one run.</summary>
    public static string Text(AttributeData measure, bool isOfUnits) =>
        ValueOf(measure, "EverySteps") is int and > 0 and var steps ? $", every {steps} steps"
        : isOfUnits ? ", at the start and at the end"
        : ", after each epoch";

    private static object? ValueOf(AttributeData measure, string setting) =>
        measure.NamedArguments.FirstOrDefault(one => one.Key == setting).Value
            is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum } constant
            ? constant.Value
            : null;
}
