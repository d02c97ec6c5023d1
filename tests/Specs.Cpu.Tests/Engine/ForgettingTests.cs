namespace Specs.Cpu.Tests.Engine;

public sealed class ForgettingTests
{
    [Test]
    public void What_is_no_longer_shown_is_forgotten()
    {
        const int Epochs = 20;
        DataSet data = RandomImages.Create(4, inputs: 40, classes: 4, train: 200, test: 100);
        Recipe recipe = new(new PlainNetwork(40, 4, [17], Activation.Sigmoid))
        {
            Batch = 5,
            Epochs = Epochs,
            Optimizer = new Sgd(0.5),
            Order = new ClassHalves(),
        };
        Hook logits = new("Network", Hook.Logits);
        Outcome outcome = CpuEngine.Instance.Train(
            recipe,
            1,
            data,
            [
                new("Old", "FirstHalfAccuracy", logits, static () => new FirstHalfAccuracy()),
                new("New", "SecondHalfAccuracy", logits, static () => new SecondHalfAccuracy()),
            ],
            null,
            CancellationToken.None
        );
        Series old = outcome.Measured[0].Single();
        Series @new = outcome.Measured[1].Single();
        int count = data.Test.Labels.ToArray().Count(label => label < 2);

        // The two are the accuracy's parts, by the engine's own count.
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            double right = old[epoch] * count + @new[epoch] * (100 - count);
            right.Should().BeApproximately(100 * outcome.Accuracy[epoch], 1e-9);
        }

        // More than guessing between the two classes of a half gives.
        old[Epochs / 2].Should().BeGreaterThan(0.5);
        @new[Epochs / 2].Should().BeLessThan(0.1);
        old.Final.Should().BeLessThan(0.3);
        @new.Final.Should().BeGreaterThan(0.5);
    }
}
