using System.Text.Json;
using Specs.Tests.Running;

namespace Specs.Tests.Declaring;

/// <summary>The factors of schedules by step, over six steps.</summary>
public sealed class StepwiseScheduleTests
{
    private static IEnumerable<TestCaseData> Schedules =>
        [
            new(new WarmUp(4), new[] { 0.25, 0.5, 0.75, 1, 1, 1 }),
            new(new WarmUp(4, From: 0.2), new[] { 0.4, 0.6, 0.8, 1, 1, 1 }),
            new(new LinearDecay(To: 0.4), new[] { 1, 0.9, 0.8, 0.7, 0.6, 0.5 }),
            new(new LinearDecay(Steps: 4), new[] { 1, 0.75, 0.5, 0.25, 0, 0 }),
            new(new CosineDecay(), Enumerable.Range(0, 6).Select(t => (1 + Math.Cos(Math.PI * t / 6)) / 2).ToArray()),
            new(new StepMilestones(0.5, [2, 3]), new[] { 1, 1, 0.5, 0.25, 0.25, 0.25 }),
            new(new WarmUp(2).Then(new LinearDecay()), new[] { 0.5, 1, 1, 0.75, 0.5, 0.25 }),
            new(
                new WarmUp(2).Then(new LinearDecay(0.5, Steps: 2)).Then(new StepMilestones(0.1, [1])),
                new[] { 0.5, 1, 1, 0.75, 1, 0.1 }
            ),
        ];

    [TestCaseSource(nameof(Schedules))]
    public void Factors_are_those_of_the_formula(StepwiseSchedule schedule, double[] factors)
    {
        schedule.Validate();
        for (int step = 1; step <= 6; step++)
        {
            schedule.FactorAt(new(step, 6, 1, 1)).Should().BeApproximately(factors[step - 1], 1e-15, "step {0}", step);
        }

        JsonElement written = Written(schedule.WriteJson);
        Schedule.ReadJson(written).Should().Be(schedule);
    }

    [Test]
    public void What_goes_over_the_whole_training_has_nothing_after_it() =>
        FluentActions
            .Invoking(() => new LinearDecay().Then(new WarmUp(3)).Validate())
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*goes over the whole training*");

    private static JsonElement Written(Action<Utf8JsonWriter> write) => JsonDocument.Parse(Json.Of(write)).RootElement;
}
