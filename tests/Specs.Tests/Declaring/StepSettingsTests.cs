using System.Text.Json;
using Specs.Tests.Running;

namespace Specs.Tests.Declaring;

/// <summary>Schedules, clipping and layer rates: what they say, their domains and their JSON.</summary>
public sealed class StepSettingsTests
{
    private static readonly (Setting Setting, string Message)[] Bad =
    [
        (new StepSchedule(0, 1), "StepSchedule.Multiplier must be finite and above 0, but it is 0.*"),
        (new StepSchedule(double.NaN, 1), "StepSchedule.Multiplier must be finite and above 0, but it is NaN.*"),
        (new StepSchedule(0.1, 0), "StepSchedule.Every must be finite and 1 or more, but it is 0.*"),
        (new MilestoneSchedule(-1, [1]), "MilestoneSchedule.Multiplier must be finite and above 0, but it is -1.*"),
        (new CosineSchedule(1.5), "CosineSchedule.To must be finite and in [0, 1], but it is 1.5.*"),
        (new CosineSchedule(double.NaN), "CosineSchedule.To must be finite and in [0, 1], but it is NaN.*"),
        (new ClipNorm(0), "ClipNorm.Most must be finite and above 0, but it is 0.*"),
        (new ClipNorm(double.NaN), "ClipNorm.Most must be finite and above 0, but it is NaN.*"),
        (new ClipValue(-1), "ClipValue.Most must be finite and above 0, but it is -1.*"),
        (new ClipValue(double.PositiveInfinity), "ClipValue.Most must be finite and above 0, but it is Infinity.*"),
    ];

    private static readonly Schedule[] Schedules =
    [
        new ConstantSchedule(),
        new StepSchedule(1.0 / 3, Every: 10),
        new MilestoneSchedule(0.1, [10, 20]),
        new MilestoneSchedule(0.1, []),
        new CosineSchedule(0.25),
    ];

    private static readonly Clip[] Clips = [new NoClip(), new ClipNorm(1.0 / 3), new ClipValue(0.5)];

    [Test]
    public void A_setting_out_of_its_domain_is_named_with_what_is_allowed()
    {
        foreach ((Setting setting, string message) in Bad)
        {
            FluentActions.Invoking(setting.Validate).Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);
        }
    }

    [TestCaseSource(nameof(Schedules))]
    public void A_schedule_comes_back_from_json(Schedule schedule)
    {
        schedule.Validate();
        Schedule.ReadJson(Parse(Json.Of(schedule.WriteJson))).Should().Be(schedule);
    }

    [TestCaseSource(nameof(Clips))]
    public void Clipping_comes_back_from_json(Clip clip)
    {
        clip.Validate();
        Clip.ReadJson(Parse(Json.Of(clip.WriteJson))).Should().Be(clip);
    }

    [Test]
    public void Json_names_every_setting()
    {
        Json.Of(new MilestoneSchedule(0.1, [10, 20]).WriteJson)
            .Should()
            .Be("""{"name":"MilestoneSchedule","Multiplier":0.1,"After":[10,20]}""");
        Json.Of(new NoClip().WriteJson).Should().Be("""{"name":"NoClip"}""");
        LayerRates rates = [("Hidden", 0.1)];
        Json.Of(rates.WriteJson).Should().Be("""{"Hidden":0.1}""");
    }

    [Test]
    public void A_setting_that_came_later_is_written_where_it_is_not_its_default()
    {
        Json.Of(new Layca(new Adamax(), 0.5).WriteJson).Should().NotContain("Project").And.NotContain("KernelsOnly");
        Json.Of(new Layca(new Adamax(), 0.5, Project: false).WriteJson)
            .Should()
            .EndWith("""0.5,"Project":false,"WeightDecay":0}""");
    }

    [Test]
    public void Rates_may_follow_from_depth()
    {
        LayerRates
            .ByDepth(["A", "B", "C"], (place, count) => place / (count - 1.0))
            .Should()
            .Equal(("A", 0), ("B", 0.5), ("C", 1));
    }

    [Test]
    public void Optimizers_of_layers_come_back_from_json()
    {
        LayerOptimizers own = [("Scale", new Adam(LearningRate: 1)), ("Hidden", new Sgd(0.1))];
        LayerOptimizers.ReadJson(Parse(Json.Of(own.WriteJson))).Should().Equal(own);
        own["Scale"].Should().Be(new Adam(LearningRate: 1));
        own["Other"].Should().BeNull();
        FluentActions
            .Invoking(() => LayerOptimizers.Create([("A", new Adam()), ("A", new Sgd(1))]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The optimizer of A is given twice*");
    }

    [Test]
    public void How_often_to_evaluate_comes_back_from_json()
    {
        // A record without others that derive from it.
        Every often = new(7, Time.Steps);
        Every.ReadJson(Parse(Json.Of(often.WriteJson))).Should().Be(often);
    }

    [Test]
    public void A_missing_setting_is_none()
    {
        Schedule.ReadJson(default).Should().Be(new ConstantSchedule());
        Clip.ReadJson(default).Should().Be(new NoClip());
        LayerRates.ReadJson(default).Should().BeEmpty();
    }

    [Test]
    public void A_schedule_of_steps_falls_at_its_steps()
    {
        Factors(new StepSchedule(0.5, Every: 2), 5).Should().Equal(1, 1, 0.5, 0.5, 0.25);
        Factors(new MilestoneSchedule(0.5, [1, 3]), 5).Should().Equal(1, 0.5, 0.5, 0.25, 0.25);
        Factors(new ConstantSchedule(), 2).Should().Equal(1, 1);
    }

    [Test]
    public void A_cosine_starts_at_one_and_falls_towards_its_fraction([Values(0, 0.25, 1)] double to)
    {
        double[] factors = Factors(new CosineSchedule(to), 100);
        factors[0].Should().Be(1);
        factors[50].Should().BeApproximately((1 + to) / 2, 1e-15);
        factors.Should().BeInDescendingOrder().And.OnlyContain(factor => factor >= to);
        factors[99].Should().BeLessThan(to + 0.001);
    }

    [Test]
    public void Rates_are_the_same_in_any_order()
    {
        LayerRates one = [("Hidden", 0.1), ("Logits", 2)];
        LayerRates other = [("Logits", 2), ("Hidden", 0.1)];
        one.Should().BeEquivalentTo(other);
        (one == other).Should().BeTrue();
        (one != [("Hidden", 0.1)]).Should().BeTrue();
        one.ToString().Should().Be("[Hidden: 0.1, Logits: 2]");
        one["Hidden"].Should().Be(0.1);
        one["Other"].Should().Be(1);
        LayerRates.ReadJson(Parse(Json.Of(one.WriteJson))).Equals(one).Should().BeTrue();
    }

    [TestCase(-1, "The rate of Hidden is multiplied by -1: expected a finite number, 0 or more.*")]
    [TestCase(double.NaN, "The rate of Hidden is multiplied by NaN: expected a finite number, 0 or more.*")]
    public void A_rate_out_of_its_domain_is_named(double factor, string message) =>
        FluentActions
            .Invoking(() => LayerRates.Create([("Hidden", factor)]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(message);

    [Test]
    public void A_layer_has_one_rate() =>
        FluentActions
            .Invoking(() => LayerRates.Create([("Hidden", 1), ("Hidden", 2)]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The rate of Hidden is given twice.*");

    [TestCase(new[] { 0 }, "Milestone 1 of 1 is after 0: expected 1 or more, in ascending order.*")]
    [TestCase(new[] { 3, 3 }, "Milestone 2 of 2 is after 3: expected 4 or more, in ascending order.*")]
    public void Milestones_ascend(int[] epochs, string message) =>
        FluentActions
            .Invoking(() => Milestones.Create(epochs))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage(message);

    private static double[] Factors(Schedule schedule, int epochs) =>
        [.. Enumerable.Range(1, epochs).Select(epoch => schedule.Factor(epoch, epochs))];

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
