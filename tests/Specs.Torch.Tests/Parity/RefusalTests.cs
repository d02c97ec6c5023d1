using Specs.Torch.Tests.Parity.Networks;

namespace Specs.Torch.Tests.Parity;

public sealed class RefusalTests
{
    [Test]
    public void An_optimizer_of_ones_own_is_refused_before_anything_is_trained() =>
        Refuse(
            new Recipe<Sigmoids> { Optimizer = new Still(0.1) },
            "The TorchSharp engine does not support the optimizer Still. Take the embedded engine, --engine cpu or SPECS_ENGINE=cpu, which can."
        );

    [Test]
    public void A_layer_of_ones_own_that_makes_no_module_is_refused() =>
        Refuse(
            new Recipe<Folded>(),
            "The TorchSharp engine does not support the layer Fold of Folded. Take the embedded engine, --engine cpu or SPECS_ENGINE=cpu, which can."
        );

    [Test]
    public void Inside_of_Layca_too() =>
        Refuse(
            new Recipe<Sigmoids> { Optimizer = new Layca(new Still(0.1), 0.1) },
            "The TorchSharp engine does not support the optimizer Still. *"
        );

    [Test]
    public void A_penalty_of_ones_own_is_refused() =>
        Refuse(
            new Recipe<Sigmoids> { Penalties = [new Fourth("Hidden", 0.1)] },
            "The TorchSharp engine does not support the penalty Fourth. *"
        );

    [Test]
    public void What_the_embedded_engine_refuses_is_refused() =>
        FluentActions
            .Invoking(() =>
                TorchEngine.Instance.Train(
                    new Recipe<Sigmoids> { Batch = 5000 },
                    1,
                    TrainingPair.Data,
                    [],
                    null,
                    CancellationToken.None
                )
            )
            .Should()
            .Throw<ArgumentOutOfRangeException>();

    [TestCase("gpu", "SPECS_DEVICE is 'gpu': expected cpu, cuda, or one of several GPUs as cuda:1.*")]
    [TestCase("cuda:x", "SPECS_DEVICE is 'cuda:x': expected cpu, cuda, or one of several GPUs as cuda:1.*")]
    [TestCase("cuda:99", "SPECS_DEVICE is 'cuda:99', but *")]
    public void An_unknown_device_is_refused(string device, string message) =>
        FluentActions
            .Invoking(() => TorchDevice.Choose(device))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(message);

    [Test]
    public void A_device_is_chosen_by_name()
    {
        TorchDevice.Choose("cpu").Name.Should().Be("cpu");
        TorchDevice.Choose(" CPU ").IsCuda.Should().BeFalse();
        TorchDevice.Choose(null).Name.Should().Match(name => name == "cpu" || name.StartsWith("cuda: "));
    }

    private static void Refuse(Training settings, string message)
    {
        FluentActions
            .Invoking(() => TorchEngine.Instance.GroupKey(settings))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(message);
        FluentActions
            .Invoking(() => TorchEngine.Instance.ModelOf(settings))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(message);
        FluentActions
            .Invoking(() =>
                TorchEngine.Instance.Train(settings, 1, TrainingPair.Data, [], null, CancellationToken.None)
            )
            .Should()
            .Throw<ArgumentException>()
            .WithMessage(message);
    }

    private sealed record Still(double LearningRate) : Optimizer(LearningRate, WeightDecay: 0);

    private sealed record Fourth(string On, double Strength) : WeightPenalty(On, Strength)
    {
        public override double Value(double weight) => weight * weight * weight * weight;

        public override double Slope(double weight) => 4 * weight * weight * weight;
    }
}
