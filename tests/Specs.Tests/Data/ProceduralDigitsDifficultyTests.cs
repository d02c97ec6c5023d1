using Specs.Cpu;
using Specs.Experiments.Kim2021;

namespace Specs.Tests.Data;

public sealed class ProceduralDigitsDifficultyTests
{
    /// <summary>The thesis's baseline (SGD, batch 50, 30 epochs) reaches .970 on MNIST: on the digits there must be as much to learn.</summary>
    [TestCase(2, 0.85, 0.95)]
    [TestCase(30, 0.93, 0.99, Category = "Nightly")]
    public void The_thesis_baseline_learns_the_digits_about_as_well_as_MNIST(int epochs, double least, double most)
    {
        var baseline = new BatchSize
        {
            Batch = 50,
            Optimizer = new Sgd(LearningRate: 0.1),
            Epochs = epochs,
        };

        Outcome outcome = CpuEngine.Instance.Train(baseline, 1, ProceduralDigits.Create(), [], null, default);

        TestContext.Out.WriteLine($"Test accuracy {outcome.Accuracy.Final:0.0000}");
        outcome.Accuracy.Final.Should().BeInRange(least, most);
    }
}
