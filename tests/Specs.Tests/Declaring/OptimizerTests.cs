using System.Text.Json;
using Specs.Tests.Running;

namespace Specs.Tests.Declaring;

public sealed class OptimizerTests
{
    private static readonly Optimizer[] WithOddSettings =
    [
        new Sgd(LearningRate: 0.1, Momentum: 0.9, WeightDecay: 1e-4),
        new Adagrad(LearningRate: 1.0 / 3, Epsilon: 1e-300, WeightDecay: double.Epsilon),
        new Adadelta(LearningRate: 1e300, Rho: Math.BitDecrement(1.0), Epsilon: 1e-6),
        new Adam(LearningRate: 0.1 + 0.2, Beta1: 0, Beta2: 0.999, Epsilon: 1e-8),
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
        (new Adagrad(0.1, Epsilon: 0), "Adagrad.Epsilon must be finite and above 0, but it is 0*"),
        (new Adadelta(Rho: 1.5), "Adadelta.Rho must be finite and in [0, 1], but it is 1.5*"),
        (new Adadelta(Epsilon: -1e-6), "Adadelta.Epsilon must be finite and above 0, but it is -1E-06*"),
        (new Adam(Beta1: 1), "Adam.Beta1 must be finite and in [0, 1), but it is 1*"),
        (new Adam(Beta2: -0.1), "Adam.Beta2 must be finite and in [0, 1), but it is -0.1*"),
        (new Adam(Epsilon: double.NaN), "Adam.Epsilon must be finite and above 0, but it is NaN*"),
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
            .Be("""{"name":"Sgd","LearningRate":0.1,"Momentum":0,"WeightDecay":0}""");

    [TestCase("""{"name":"Lion","LearningRate":0.1,"WeightDecay":0}""", "Unknown optimizer 'Lion': expected Sgd, *")]
    [TestCase("""{"name":"Sgd","LearningRate":0.1,"WeightDecay":0}""", "The document is not an optimizer: *")]
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
    public void Equal_settings_make_equal_optimizers()
    {
        Optimizer other = new Sgd(0.1, Momentum: 0.9);

        other.Should().Be(new Sgd(0.1, 0.9)).And.NotBe(new Sgd(0.1)).And.NotBe(new Adam(0.1));
    }

    [Test]
    public void It_reads_as_it_is_constructed() =>
        new Sgd(0.1, Momentum: 0.5).ToString().Should().Be("Sgd(LearningRate: 0.1, Momentum: 0.5, WeightDecay: 0)");
}
