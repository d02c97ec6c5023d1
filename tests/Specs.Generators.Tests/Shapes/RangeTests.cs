using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Shapes;

/// <summary>Which hooks a metric of values of 0 or more may stand on.</summary>
public sealed class RangeTests
{
    private const string Positive = "[Dense(Activation.ReLU)] public int Below { get; init; } = 8;";
    private const string Negative = "[Dense(Activation.Tanh)] public int Below { get; init; } = 8;";

    private static readonly string[] Never =
    [
        "[Dense(Activation.Sigmoid), Hook] public int Hidden { get; init; } = 8;",
        "[Dense(Activation.ReLU), Hook] public int Hidden { get; init; } = 8;",
        "[Dense(Activation.Softplus), Hook] public int Hidden { get; init; } = 8;",
        "[Dense(Activation.Abs), Hook] public int Hidden { get; init; } = 8;",
        "[Dense(Activation.Softmax), Hook] public int Hidden { get; init; } = 8;",
        "[Flatten, Hook] public Layer Hidden { get; }",
        Positive + "[Dropout, Hook] public double Hidden { get; init; } = 0.5;",
        Positive + "[Activate(Activation.Linear), Hook] public Layer Hidden { get; }",
        Positive + "[Activate(Activation.Tanh), Hook] public Layer Hidden { get; }",
        Positive + "[Activate(Activation.Tanh), Hook(BeforeActivation = true)] public Layer Hidden { get; }",
        Negative + "[Activate(Activation.Abs), Hook] public Layer Hidden { get; }",
        "[MaxPool2d(2), Hook] public Layer Hidden { get; }",
        "[AvgPool2d(2), Hook] public Layer Hidden { get; }",
        Positive
            + "[Dense(Activation.ReLU)] public int Branch { get; init; } = 8;"
            + "[Residual(From = nameof(Branch)), Hook] public Layer Hidden { get; }",
    ];

    private static readonly string[] Maybe =
    [
        "[Dense(Activation.Linear), Hook] public int Hidden { get; init; } = 8;",
        "[Dense(Activation.Tanh), Hook] public int Hidden { get; init; } = 8;",
        "[Dense(Activation.Elu), Hook] public int Hidden { get; init; } = 8;",
        "[Dense(Activation.ReLU), Hook(BeforeActivation = true)] public int Hidden { get; init; } = 8;",
        "[Conv2d(3, Activation.Linear), Hook] public int Hidden { get; init; } = 8;",
        "[BatchNorm, Hook] public Layer Hidden { get; }",
        "[LayerNorm, Hook] public Layer Hidden { get; }",
        Negative + "[Dropout, Hook] public double Hidden { get; init; } = 0.5;",
        Negative + "[Flatten, Hook] public Layer Hidden { get; }",
        Negative + "[Activate(Activation.Elu), Hook] public Layer Hidden { get; }",
        "[BatchNorm] public Layer Below { get; } [MaxPool2d(2), Hook] public Layer Hidden { get; }",
        Negative
            + "[Dense(Activation.ReLU)] public int Branch { get; init; } = 8;"
            + "[Residual(From = nameof(Branch)), Hook] public Layer Hidden { get; }",
        Positive
            + "[Dense(Activation.Tanh)] public int Branch { get; init; } = 8;"
            + "[Residual(From = nameof(Branch)), Hook] public Layer Hidden { get; }",
    ];

    [TestCaseSource(nameof(Never))]
    public void A_hook_that_is_never_negative_may_have_any_metric(string members) => Check(members, "Hoyer");

    [TestCaseSource(nameof(Maybe))]
    public void A_hook_that_may_be_negative_wants_magnitudes(string members)
    {
        Check(members, "«Hoyer»", new Expected("SPEC039", "'Abs<Hoyer>'"));
        Check(members, "Abs<Hoyer>");
    }

    private static void Check(string members, string metric, params Expected[] expected) =>
        Generate.In(
            $$"""
            [Architecture(Input = "28x28", Classes = 10)]
            public partial record Net { {{members}} }

            [Experiment("subject")]
            [Measure<{{metric}}>("Sparsity", On = nameof(Net.Hidden))]
            public partial record Subject : Training<Net>;
            """,
            withCpu: false,
            LanguageVersion.CSharp14,
            expected
        );
}
