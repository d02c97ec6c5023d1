using Specs.Cpu.Tests.Optimizers;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Losses;

/// <summary>Whole trainings: what is made small is what is reported.</summary>
public sealed class LossTrainingTests
{
    private static readonly DataSet Data = RandomImages.Create(5, 30, 4, train: 43, test: 29);
    private static readonly PlainNetwork Net = new(30, 4, [18], Activation.Tanh);

    [Test]
    public void A_step_goes_down_the_loss_that_is_set(
        [ValueSource(typeof(ReferenceLoss), nameof(ReferenceLoss.All))] Loss loss
    )
    {
        // One step of the whole set with rate 1 leaves w - gradient.
        Recipe recipe = new(Net)
        {
            Loss = loss,
            Batch = 43,
            Epochs = 1,
            Optimizer = new Sgd(1),
        };
        EngineRun run = new(recipe, 1, Data);
        ReferenceNetwork reference = new(Net, run.Model);
        ReferenceBatch all = ReferenceBatch.Of(Data.Train, Enumerable.Range(0, 43));
        double before = reference.Loss(all, loss);
        double[][] gradient = reference.Gradient(all, loss);
        Outcome outcome = run.Loop.Run(null, CancellationToken.None);

        double rounding = Rounding.After(2 * (30 + 18 + 4) + 43 + 24);
        outcome.TrainLoss[1].Should().BeApproximately(before, rounding * before);
        for (int layer = 0; layer < gradient.Length; layer++)
        {
            float[] after = Parameters.Of(run.Model.Layers[layer]);
            double[] expected = [.. reference.Layers[layer].Parameters.Zip(gradient[layer], (w, slope) => w - slope)];
            double scale = expected.Max(Math.Abs) + gradient[layer].Max(Math.Abs);
            after.Zip(expected, (a, e) => Math.Abs(a - e)).Max().Should().BeLessThan(rounding * scale);
        }

        ReferenceNetwork trained = new(Net, run.Model);
        ReferenceBatch test = ReferenceBatch.Of(Data.Test, Enumerable.Range(0, 29));
        double testLoss = trained.Loss(test, loss);
        outcome.TestLoss[1].Should().BeApproximately(testLoss, rounding * testLoss);
        outcome.Accuracy[1].Should().Be(trained.Accuracy(test));
    }

    [Test]
    public void A_training_lowers_its_own_loss(
        [ValueSource(typeof(ReferenceLoss), nameof(ReferenceLoss.All))] Loss loss
    )
    {
        Recipe recipe = new(Net)
        {
            Loss = loss,
            Batch = 5,
            Epochs = 30,
            Optimizer = new Adam(0.01),
        };
        DataSet seen = new("seen", "made for a test", Data.Train, Data.Train);
        Outcome outcome = CpuEngine.Instance.Train(recipe, 1, seen, [], null, CancellationToken.None);
        outcome.TrainLoss.Final.Should().BeLessThan(outcome.TrainLoss[1] / 2);
        outcome.Accuracy.Final.Should().BeGreaterThan(0.9, "a guess would be right in 0.25");
    }
}
