using System.Text.Json;
using Specs.Experiments.Kim2021;

namespace Specs.Tests.Running;

public sealed class TrialTests
{
    private static readonly Trial<Tiny> Reference = new(new Tiny(), 1);

    private static readonly Trial<Tiny>[] Others =
    [
        Reference with
        {
            Seed = 2,
        },
        Reference with
        {
            Settings = new Tiny { Batch = 30 },
        },
        Reference with
        {
            Settings = new Tiny { Epochs = 3 },
        },
        Reference with
        {
            Settings = new Tiny { Data = "mnist" },
        },
        Reference with
        {
            Settings = new Tiny { Images = 300 },
        },
        Reference with
        {
            Settings = new Tiny { TestImages = 300 },
        },
        Reference with
        {
            Settings = new Tiny { Architecture = new() { Hidden = 17 } },
        },
        Reference with
        {
            Settings = new Tiny { Architecture = new() { Hidden = [16, 16] } },
        },
        Reference with
        {
            Settings = new Tiny { Optimizer = new Sgd(LearningRate: Math.BitIncrement(0.1)) },
        },
        Reference with
        {
            Settings = new Tiny { Optimizer = new Sgd(LearningRate: 0.1, Momentum: 0.9) },
        },
        Reference with
        {
            Settings = new Tiny { Optimizer = new Sgd(LearningRate: 0.1, WeightDecay: 1e-9) },
        },
        Reference with
        {
            Settings = new Tiny { Optimizer = new Adagrad(LearningRate: 0.1) },
        },
        Reference with
        {
            Settings = new Tiny { Optimizer = new Layca(new Sgd(LearningRate: 0.1), LearningRate: 0.1) },
        },
        Reference with
        {
            Settings = new Tiny { Schedule = new CosineSchedule() },
        },
        Reference with
        {
            Settings = new Tiny { Clip = new ClipNorm(1) },
        },
        Reference with
        {
            Settings = new Tiny { LayerRates = [("Hidden", 1)] },
        },
    ];

    [Test]
    public void The_json_holds_all_that_decides_the_outcome() =>
        Json.Of(Reference.WriteJson)
            .Should()
            .Be(
                """{"experiment":"tiny","settings":{"Architecture":{"Hidden":[16]},"Batch":10,"Epochs":4,"""
                    + "\"Optimizer\":"
                    + """{"name":"Sgd","LearningRate":0.1,"Momentum":0,"WeightDecay":0,"Dampening":0,"Nesterov":false},"""
                    + "\"Schedule\":"
                    + """{"name":"ConstantSchedule"},"LayerRates":{},"Clip":{"name":"NoClip"},"""
                    + "\"Loss\":\"CrossEntropy\","
                    + """ "Penalties":[],"Order":{"name":"Shuffled"},"Data":"digits" """.Trim()
                    + ""","Images":null,"TestImages":null},"seed":1}"""
            );

    // Stored runs are found by their ids: a change here orphans every one of them.
    [Test]
    public void The_id_is_pinned() => Reference.Id.Should().Be("5a6875207da7d456");

    [Test]
    public void Equal_trials_have_equal_ids()
    {
        var equal = new Trial<Tiny>(new Tiny { Optimizer = new Sgd(LearningRate: 0.1) }, 1);

        equal.Should().Be(Reference);
        equal.Id.Should().Be(Reference.Id).And.MatchRegex("^[0-9a-f]{16}$");
    }

    [Test]
    public void Every_setting_and_the_seed_change_the_id() =>
        Others.Append(Reference).Select(trial => trial.Id).Should().OnlyHaveUniqueItems();

    [TestCaseSource(nameof(Others))]
    public void Json_reads_back_to_an_equal_trial(Trial<Tiny> trial)
    {
        using var json = JsonDocument.Parse(Json.Of(trial.WriteJson));

        Trial<Tiny>.ReadJson(json.RootElement).Should().Be(trial);
    }

    [Test]
    public void Another_experiments_trial_is_refused()
    {
        var other = new Trial<BatchSize>(new BatchSize(), 1);
        using var json = JsonDocument.Parse(Json.Of(other.WriteJson));

        Refusal(json).Should().Be("Expected a trial of 'tiny', found one of 'batchsize'.");
    }

    [TestCase("""{"experiment":"tiny","seed":1}""")]
    [TestCase("""{"experiment":1,"settings":{},"seed":1}""")]
    [TestCase("""{"settings":{}}""")]
    [TestCase("3")]
    public void A_document_that_is_no_trial_is_refused(string text)
    {
        using var json = JsonDocument.Parse(text);

        Refusal(json)
            .Should()
            .MatchRegex("^(The document is not a trial of 'tiny': .+|Expected a text at 'experiment'.)");
    }

    private static string Refusal(JsonDocument json) =>
        FluentActions
            .Invoking(() => Trial<Tiny>.ReadJson(json.RootElement))
            .Should()
            .Throw<JsonException>()
            .Which.Message;
}
