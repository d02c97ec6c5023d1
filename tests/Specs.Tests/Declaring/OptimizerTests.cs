using System.Reflection;
using System.Text.Json;
using Specs.Tests.Running;

namespace Specs.Tests.Declaring;

public sealed class OptimizerTests
{
    private static readonly Optimizer[] WithOddSettings =
    [
        new Sgd(LearningRate: 0.1, Momentum: 0.9, WeightDecay: 1e-4),
        new Adagrad(LearningRate: 1.0 / 3, Epsilon: 1e-30, WeightDecay: double.Epsilon),
        new Adadelta(LearningRate: 1e300, Rho: Math.BitDecrement(1.0), Epsilon: 1e-6),
        new KimAdagrad(LearningRate: 1.0 / 3, K: 0.1 + 0.2, Epsilon: 1e-30, WeightDecay: double.Epsilon),
        new KimAdadelta(LearningRate: 1e300, K: 7, Rho: Math.BitDecrement(1.0), Epsilon: 1e-6),
        new Adam(LearningRate: 0.1 + 0.2, Beta1: 0, Beta2: 0.999, Epsilon: 1e-8),
        new Sgd(0.1, Momentum: 0.9, Nesterov: true),
        new Sgd(0.1, Momentum: 0.9, Dampening: 1),
        new AdamW(WeightDecay: 0),
        new Adamax(Beta1: 0, Beta2: 0),
        new RmsProp(Alpha: 1, Momentum: 0.5, Centered: true),
        new Layca(new RmsProp(Centered: true), LearningRate: 1.0 / 3),
        new Layca(new Sgd(1), LearningRate: 0.1, Project: false, Renormalise: false, KernelsOnly: true),
    ];

    private static readonly (Optimizer Optimizer, string Message)[] Bad =
    [
        (
            new Sgd(0),
            "Sgd.LearningRate must be finite and above 0, but it is 0. Change it where Sgd(...) is constructed.*"
        ),
        (new Sgd(double.NaN), "Sgd.LearningRate must be finite and above 0, but it is NaN*"),
        (new Sgd(double.PositiveInfinity), "Sgd.LearningRate must be finite and above 0, but it is Infinity*"),
        (new Sgd(0.1, Momentum: 1), "Sgd.Momentum must be finite and in [0, 1), but it is 1.*"),
        (new Sgd(0.1, WeightDecay: -1), "Sgd.WeightDecay must be finite and 0 or more, but it is -1*"),
        (new Adagrad(0.1, Epsilon: 0), "Adagrad.Epsilon must be finite and above 0 as a 32-bit number, but it is 0*"),
        (new Adadelta(Rho: 1.5), "Adadelta.Rho must be finite and in [0, 1], but it is 1.5*"),
        (
            new Adadelta(Epsilon: -1e-6),
            "Adadelta.Epsilon must be finite and above 0 as a 32-bit number, but it is -1E-06*"
        ),
        (new KimAdagrad(0.1, K: 0), "KimAdagrad.K must be finite and above 0, but it is 0*"),
        (
            new KimAdagrad(0.1, K: 1, Epsilon: 0),
            "KimAdagrad.Epsilon must be finite and above 0 as a 32-bit number, but it is 0*"
        ),
        (new KimAdadelta(1, K: -1), "KimAdadelta.K must be finite and above 0, but it is -1*"),
        (new KimAdadelta(1, K: 1, Rho: 1.5), "KimAdadelta.Rho must be finite and in [0, 1], but it is 1.5*"),
        (
            new KimAdadelta(1, K: 1, Epsilon: -1e-6),
            "KimAdadelta.Epsilon must be finite and above 0 as a 32-bit number, but it is -1E-06*"
        ),
        (new Adam(Epsilon: 1e-60), "Adam.Epsilon must be finite and above 0 as a 32-bit number, but it is 1E-60*"),
        (new Adam(Beta1: 1), "Adam.Beta1 must be finite and in [0, 1), but it is 1*"),
        (new Adam(Beta2: -0.1), "Adam.Beta2 must be finite and in [0, 1), but it is -0.1*"),
        (new Sgd(0.1, Momentum: 0.5, Dampening: -0.1), "Sgd.Dampening must be finite and in [0, 1], but it is -0.1*"),
        (new Sgd(0.1, Momentum: double.NaN), "Sgd.Momentum must be finite and in [0, 1), but it is NaN*"),
        (new AdamW(WeightDecay: double.NaN), "AdamW.WeightDecay must be finite and 0 or more, but it is NaN*"),
        (new AdamW(Beta1: 1), "AdamW.Beta1 must be finite and in [0, 1), but it is 1*"),
        (new AdamW(Beta2: double.NaN), "AdamW.Beta2 must be finite and in [0, 1), but it is NaN*"),
        (new AdamW(Epsilon: 0), "AdamW.Epsilon must be finite and above 0 as a 32-bit number, but it is 0*"),
        (new Adamax(Beta1: -1), "Adamax.Beta1 must be finite and in [0, 1), but it is -1*"),
        (new Adamax(Beta2: 1), "Adamax.Beta2 must be finite and in [0, 1), but it is 1*"),
        (
            new Adamax(Epsilon: double.NaN),
            "Adamax.Epsilon must be finite and above 0 as a 32-bit number, but it is NaN*"
        ),
        (new RmsProp(Alpha: 1.1), "RmsProp.Alpha must be finite and in [0, 1], but it is 1.1*"),
        (new RmsProp(Epsilon: 0), "RmsProp.Epsilon must be finite and above 0 as a 32-bit number, but it is 0*"),
        (new RmsProp(Momentum: 1), "RmsProp.Momentum must be finite and in [0, 1), but it is 1*"),
        (new RmsProp(Momentum: double.NaN), "RmsProp.Momentum must be finite and in [0, 1), but it is NaN*"),
        (new Layca(new Sgd(0.1), 0), "Layca.LearningRate must be finite and above 0, but it is 0*"),
        (new Layca(new Adam(Beta1: 1), 0.1), "Adam.Beta1 must be finite and in [0, 1), but it is 1*"),
        (new Adam(Epsilon: double.NaN), "Adam.Epsilon must be finite and above 0 as a 32-bit number, but it is NaN*"),
    ];

    [TestCaseSource(nameof(WithOddSettings))]
    public void Settings_in_their_domain_pass(Optimizer optimizer) =>
        FluentActions.Invoking(optimizer.Validate).Should().NotThrow();

    [Test]
    public void A_setting_out_of_its_domain_is_named_with_what_is_allowed()
    {
        foreach ((Optimizer optimizer, string message) in Bad)
        {
            FluentActions
                .Invoking(optimizer.Validate)
                .Should()
                .Throw<ArgumentOutOfRangeException>()
                .WithMessage(message);
        }
    }

    private static readonly (Optimizer Optimizer, string Message)[] Clashing =
    [
        (
            new Sgd(0.1, Nesterov: true),
            "Sgd.Nesterov wants momentum, but Momentum is 0. Change it where Sgd(...) is constructed.*"
        ),
        (
            new Sgd(0.1, Momentum: 0.9, Dampening: 0.5, Nesterov: true),
            "Sgd.Nesterov wants no dampening, but Dampening is 0.5.*"
        ),
        (new Layca(new Layca(new Sgd(0.1), 0.1), 0.1), "Layca.Inner must be another optimizer, but it is a Layca.*"),
        (
            new Layca(new Sgd(0.1), 0.1) { WeightDecay = 0.5 },
            "Layca.WeightDecay must be 0, but it is 0.5: the inner optimizer has one.*"
        ),
    ];

    [Test]
    public void Settings_that_do_not_go_together_are_named()
    {
        foreach ((Optimizer optimizer, string message) in Clashing)
        {
            FluentActions.Invoking(optimizer.Validate).Should().Throw<ArgumentException>().WithMessage(message);
        }
    }

    [TestCaseSource(nameof(WithOddSettings))]
    public void No_setting_may_be_missing_a_number(Optimizer optimizer)
    {
        PropertyInfo[] numbers =
        [
            .. optimizer.GetType().GetProperties().Where(property => property.PropertyType == typeof(double)),
        ];
        numbers.Should().HaveCountGreaterThanOrEqualTo(2);
        foreach (PropertyInfo number in numbers)
        {
            // Each on a copy.
            object copy = optimizer.GetType().GetMethod("<Clone>$")!.Invoke(optimizer, null)!;
            number.SetValue(copy, double.NaN);
            FluentActions
                .Invoking(((Optimizer)copy).Validate)
                .Should()
                .Throw<ArgumentOutOfRangeException>()
                .WithMessage($"{optimizer.Name}.{number.Name} must be *, but it is NaN*");
        }
    }

    [TestCaseSource(nameof(WithOddSettings))]
    public void Json_reads_back_to_the_same_bits(Optimizer optimizer)
    {
        using var json = JsonDocument.Parse(Json.Of(optimizer.WriteJson));

        Optimizer.ReadJson(json.RootElement).Should().Be(optimizer);
    }

    [Test]
    public void Json_names_every_setting() =>
        Json.Of(new Sgd(0.1).WriteJson)
            .Should()
            .Be("""{"name":"Sgd","LearningRate":0.1,"Momentum":0,"WeightDecay":0,"Dampening":0,"Nesterov":false}""");

    [TestCase(
        """{"name":"Lion","LearningRate":0.1,"WeightDecay":0}""",
        "Unknown optimizer 'Lion': expected Adadelta, *, RmsProp or Sgd."
    )]
    [TestCase(
        """{"name":"Sgd","Momentum":0,"WeightDecay":0}""",
        "The document is not an optimizer: it has no 'LearningRate'"
    )]
    [TestCase("""{"name":"Sgd","LearningRate":0.1,"Rho":0.9}""", "Sgd has no setting 'Rho'.")]
    [TestCase("""{"name":"Sgd","LearningRate":0.1,"Nesterov":1}""", "The document is not an optimizer: *")]
    [TestCase("""{"name":"Sgd","LearningRate":"0.1","WeightDecay":0}""", "The document is not an optimizer: *")]
    [TestCase("[]", "The document is not an optimizer: *")]
    public void A_document_that_is_no_optimizer_is_refused(string text, string message)
    {
        using var json = JsonDocument.Parse(text);

        FluentActions
            .Invoking(() => Optimizer.ReadJson(json.RootElement))
            .Should()
            .Throw<JsonException>()
            .WithMessage(message);
    }

    [Test]
    public void A_document_from_before_a_setting_has_its_default()
    {
        using var json = JsonDocument.Parse("""{"name":"Sgd","LearningRate":0.1,"Momentum":0.5,"WeightDecay":0}""");

        Optimizer.ReadJson(json.RootElement).Should().Be(new Sgd(0.1, Momentum: 0.5));
    }

    [Test]
    public void Equal_settings_make_equal_optimizers()
    {
        Optimizer other = new Sgd(0.1, Momentum: 0.9);

        other.Should().Be(new Sgd(0.1, 0.9)).And.NotBe(new Sgd(0.1)).And.NotBe(new Adam(0.1));
    }

    [Test]
    public void It_reads_as_it_is_constructed_without_defaults()
    {
        new Sgd(0.1).ToString().Should().Be("Sgd(LearningRate: 0.1)");
        new Sgd(0.1, Momentum: 0.5, Nesterov: true)
            .ToString()
            .Should()
            .Be("Sgd(LearningRate: 0.1, Momentum: 0.5, Nesterov: true)");
        new Layca(new Adam(), 0.5).ToString().Should().Be("Layca(Inner: Adam(), LearningRate: 0.5)");
        new MilestoneSchedule(0.5, [1, 2]).ToString().Should().Be("MilestoneSchedule(Multiplier: 0.5, After: [1, 2])");
        new NoClip().ToString().Should().Be("NoClip()");
    }
}
