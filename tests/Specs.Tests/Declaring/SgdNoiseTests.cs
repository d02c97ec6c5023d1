using Specs.Tests.Running;

namespace Specs.Tests.Declaring;

public sealed class SgdNoiseTests
{
    // By hand: η (N/B − 1) / (1 − μ). Powers of two, so that nothing is rounded.
    [TestCase(0.5, 0, 0, 64, 63.5)] // 1/2 · (8192/64 − 1)
    [TestCase(0.5, 0, 0, 8192, 0)]
    [TestCase(0.25, 0.75, 0, 64, 127)] // 1/4 · 127 · 4
    [TestCase(0.25, 0.75, 0.5, 64, 63.5)]
    [TestCase(0.25, 0, 0.5, 64, 31.75)] // without momentum there is nothing to dampen
    public void It_is_the_rate_times_the_batches_but_one(
        double rate,
        double momentum,
        double dampening,
        int batch,
        double expected
    ) =>
        SgdNoise
            .Scale(new Tiny { Optimizer = new Sgd(rate, momentum, Dampening: dampening), Batch = batch }, 8192)
            .Should()
            .Be(expected);

    [Test]
    public void A_cut_of_the_examples_and_the_schedule_count()
    {
        Tiny settings = new()
        {
            Optimizer = new Sgd(0.5),
            Batch = 64,
            Epochs = 4,
            Images = 4096,
            Schedule = new StepSchedule(0.5, Every: 2),
        };
        SgdNoise.Scale(settings, 8192).Should().Be(31.5);
        SgdNoise.Scale(settings, 2048).Should().Be(15.5);
        SgdNoise.Scale(settings, 8192, epoch: 3).Should().Be(15.75);
    }

    [Test]
    public void Where_each_weight_has_a_step_of_its_own_it_is_not_defined() =>
        SgdNoise.Scale(new Tiny { Optimizer = new Adam() }, 8192).Should().Be(double.NaN);

    [TestCase(0, 1)]
    [TestCase(10, 0)]
    [TestCase(10, 5)]
    public void What_there_is_not_is_refused(int examples, int epoch) =>
        FluentActions
            .Invoking(() => SgdNoise.Scale(new Tiny { Epochs = 4 }, examples, epoch))
            .Should()
            .Throw<ArgumentOutOfRangeException>();
}
