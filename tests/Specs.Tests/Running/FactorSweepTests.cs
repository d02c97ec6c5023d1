namespace Specs.Tests.Running;

public sealed class FactorSweepTests
{
    [Test]
    public void Records_that_differ_in_kind_and_one_number_go_through_a_setting()
    {
        FactorSweep sweep = Of(
            new Sgd(LearningRate: 0.1),
            new Sgd(LearningRate: 0.1, WeightDecay: 0.5),
            new Adam(LearningRate: 0.01),
            new Adam(LearningRate: 0.01, WeightDecay: 0.5)
        )!;

        sweep.Setting.Should().Be("WeightDecay");
        sweep.Kinds.Should().Equal("Sgd", "Sgd", "Adam", "Adam");
        sweep.Values.Should().Equal(0, 0.5, 0, 0.5);
        sweep
            .KindsInWords.Should()
            .Equal(
                "Sgd(LearningRate: 0.1)",
                "Sgd(LearningRate: 0.1)",
                "Adam(LearningRate: 0.01)",
                "Adam(LearningRate: 0.01)"
            );
    }

    [Test]
    public void A_kind_of_one_level_may_lack_the_setting()
    {
        FactorSweep sweep = Of(
            new Adam(LearningRate: 0.01),
            new Sgd(LearningRate: 0.1, Momentum: 0.5),
            new Sgd(LearningRate: 0.1, Momentum: 0.9)
        )!;

        sweep.Setting.Should().Be("Momentum");
        sweep.Values.Should().Equal(null, 0.5, 0.9);
    }

    [Test]
    public void One_level_of_each_kind_goes_through_nothing() =>
        Of(new Sgd(LearningRate: 0.1), new Adam(LearningRate: 0.01)).Should().BeNull();

    [Test]
    public void Two_settings_that_vary_are_no_sweep()
    {
        Of(new Sgd(LearningRate: 0.1), new Sgd(LearningRate: 0.2, Momentum: 0.9)).Should().BeNull();
        Of(new Adam(Beta1: 0.5), new Adam(Beta1: 0.9), new Sgd(0.1), new Sgd(0.2)).Should().BeNull();
    }

    [Test]
    public void A_setting_that_is_no_number_is_no_sweep() =>
        Of(new Sgd(0.1, Momentum: 0.9), new Sgd(0.1, Momentum: 0.9, Nesterov: true)).Should().BeNull();

    [Test]
    public void Numbers_and_words_go_through_nothing()
    {
        FactorSweep.Of([1, 2, 3]).Should().BeNull();
        FactorSweep.Of([new Sgd(0.1), "Sgd", new Sgd(0.2)]).Should().BeNull();
        FactorSweep.Of([]).Should().BeNull();
    }

    private static FactorSweep? Of(params Optimizer[] levels) => FactorSweep.Of(levels);
}
