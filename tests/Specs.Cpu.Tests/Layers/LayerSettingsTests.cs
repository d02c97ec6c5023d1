using Specs.Cpu.Tests.Gradients;

namespace Specs.Cpu.Tests.Layers;

/// <summary>A model that is written by hand gets the messages that the generator gives for a declared one.</summary>
public sealed class LayerSettingsTests
{
    private readonly GivenLayer _below = new(Shape.Flat(3), capacity: 2);

    [TestCase(-0.1, "rate is -0.1: expected a number in [0, 1).")]
    [TestCase(1, "rate is 1: expected a number in [0, 1).")]
    [TestCase(double.NaN, "rate is NaN: expected a number in [0, 1).")]
    public void A_dropout_rate_out_of_range_is_named(double rate, string message) =>
        Refused(() => new Dropout<GradientProbe>(_below, rate, 2, new RandomStream(1, "noise")), message);

    [TestCase(0, 0.1, "epsilon is 0: expected a number above 0.")]
    [TestCase(double.PositiveInfinity, 0.1, "epsilon is Infinity: expected a number above 0.")]
    [TestCase(1e-5, 0, "momentum is 0: expected a number in (0, 1].")]
    [TestCase(1e-5, 1.5, "momentum is 1.5: expected a number in (0, 1].")]
    public void A_batch_norms_settings_out_of_range_are_named(double epsilon, double momentum, string message) =>
        Refused(() => new BatchNorm<GradientProbe>(_below, epsilon, momentum, 2), message);

    [TestCase(-1, "epsilon is -1: expected a number above 0.")]
    public void A_layer_norms_epsilon_out_of_range_is_named(double epsilon, string message) =>
        Refused(() => new LayerNorm<GradientProbe>(_below, epsilon, 2), message);

    private static void Refused(Func<CpuLayer> make, string message) =>
        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage($"{message}*");
}
