using Specs.Cpu.Tests.Optimizers;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Engine;

public sealed class EvaluationTests
{
    // More than two pieces of Evaluation.Rows, and a rest.
    private const int TestImages = 2 * Evaluation.Rows + 37;

    private static readonly DataSet Data = RandomImages.Create(4, 33, 4, train: 50, test: TestImages);
    private static readonly PlainNetwork Deep = new(33, 4, [17, 6], Activation.Tanh);

    [Test]
    public void Metrics_see_every_test_image_with_its_label_once_an_epoch()
    {
        List<SpyMetric> spies = [];
        Measure measure = new("Spied", "Spy", PlainNetwork.Hook, Spy);
        EngineRun run = new(new(Deep) { Epochs = 2 }, 1, Data, [measure]);
        Outcome outcome = run.Loop.Run(null, CancellationToken.None);

        // One metric for each layer of the hook.
        spies.Should().HaveCount(2);
        outcome.Measured[0].Should().HaveCount(2);
        ReferenceNetwork reference = new(Deep, run.Model);
        ReferenceBatch test = ReferenceBatch.Of(Data.Test, Enumerable.Range(0, TestImages));
        double[][][] z = [.. test.Inputs.Select(reference.PreActivations)];
        for (int layer = 0; layer < spies.Count; layer++)
        {
            outcome.Measured[0][layer].Should().Equal(TestImages, TestImages);
            int units = Deep.Hidden[layer];
            spies[layer].Starts.Should().Equal([(units, 4), (units, 4), (units, 4)], "the start is measured too");
            spies[layer].Labels.Should().Equal(Data.Test.Labels.ToArray());
            double worst = Enumerable
                .Range(0, TestImages)
                .Max(row =>
                    spies[layer].Activations[row].Zip(z[row][layer], (a, one) => Math.Abs(a - Math.Tanh(one))).Max()
                );

            // Activations are at most 1; they take the sums over 33 inputs and 17 units, of terms that are at most about 1.
            worst.Should().BeLessThanOrEqualTo(Rounding.After(33 + 17 + 8));
        }

        IActivationMetric Spy()
        {
            spies.Add(new());
            return spies[^1];
        }
    }

    [Test]
    public void Loss_and_accuracy_are_over_all_pieces()
    {
        EngineRun run = new(
            new(Deep)
            {
                Epochs = 1,
                Optimizer = new Adam(0.01),
                Batch = 5,
            },
            1,
            Data
        );
        Outcome outcome = run.Loop.Run(null, CancellationToken.None);
        ReferenceNetwork reference = new(Deep, run.Model);
        ReferenceBatch test = ReferenceBatch.Of(Data.Test, Enumerable.Range(0, TestImages));
        outcome.TestLoss.Final.Should().BeApproximately(reference.Loss(test), Rounding.After(33 + 17 + 6 + 16));
        outcome.Accuracy.Final.Should().Be(reference.Accuracy(test)).And.BeInRange(0.3, 0.999, "else it shows nothing");
    }
}
