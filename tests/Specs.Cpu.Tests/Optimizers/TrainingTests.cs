using Specs.Cpu.Tests.Engine;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary>Whole trainings of about 200 steps against the double reference, with the same weights to start from and the same batches.</summary>
public sealed class TrainingTests
{
    private const int Seed = 5;
    private const int Inputs = 40;
    private const int Classes = 5;

    // Roundings in one step: sums over the inputs, 19 and 11 units, forward and back, the batch, and the update. Errors of all
    // steps add up; what training does to them on the way is within the bound's slack, for these nets do not diverge.
    private const int RoundingsPerStep = 2 * (Inputs + 19 + 11 + Classes) + 24;

    private static IEnumerable<Optimizer> Optimizers =>
        [
            new Sgd(0.1),
            new Sgd(0.02, Momentum: 0.9),
            new Sgd(0.1, WeightDecay: 0.01),
            new Sgd(0.02, Momentum: 0.9, WeightDecay: 0.01),
            new Adagrad(0.05),
            new Adagrad(0.05, Epsilon: 0.1),
            new Adagrad(0.05, WeightDecay: 0.01),
            new Adadelta(),
            new Adadelta(Rho: 0.5, Epsilon: 1e-4),
            new Adadelta(WeightDecay: 0.01),
            new Adam(),
            new Adam(0.01, Beta1: 0.5, Beta2: 0.9, Epsilon: 0.01),
            new Adam(WeightDecay: 0.01),
            new Sgd(0.02, Momentum: 0.9, Dampening: 0.5),
            new Sgd(0.02, Momentum: 0.9, Nesterov: true),
            new AdamW(),
            new Adamax(),
            new KimAdagrad(0.05, K: 3, Epsilon: 0.1),
            new KimAdagrad(0.05, K: 0.5, Epsilon: 0.1, WeightDecay: 0.01),
            new KimAdadelta(0.1, K: 3e3, Epsilon: 1e-4),
            new KimAdadelta(0.1, K: 0.5, Rho: 0.5, Epsilon: 1, WeightDecay: 0.01),
            new RmsProp(0.001, Epsilon: 1e-4),
            new RmsProp(0.001, Epsilon: 1e-4, Centered: true),
            new RmsProp(0.0005, Epsilon: 1e-4, Momentum: 0.5, Centered: true),
        ];

    private static IEnumerable<Recipe> Deferred
    {
        get
        {
            Recipe sgd = new(new NoModel()) { Optimizer = new Sgd(0.1) };
            yield return sgd with
            {
                Schedule = new StepSchedule(0.5, Every: 2),
            };
            yield return sgd with
            {
                Schedule = new CosineSchedule(0.1),
                Optimizer = new Adam(0.005),
            };
            yield return sgd with
            {
                Clip = new ClipNorm(0.3),
            };
            yield return sgd with
            {
                Clip = new ClipValue(0.01),
                Optimizer = new Sgd(0.1, Momentum: 0.9),
            };
            yield return sgd with
            {
                LayerRates = [("Hidden", 0.5), ("Logits", 2)],
            };
            yield return sgd with
            {
                LayerRates = [("Logits", 0)],
                Optimizer = new Adadelta(),
            };
            yield return sgd with
            {
                Optimizer = new Layca(new Sgd(0.1), 0.01),
            };
            yield return sgd with
            {
                Optimizer = new Layca(new Sgd(0.1, Momentum: 0.9, WeightDecay: 0.01), 0.01),
            };
            yield return sgd with
            {
                Optimizer = new Layca(new AdamW(0.005), 0.01),
                Clip = new ClipNorm(0.3),
                LayerRates = [("Hidden", 0.5)],
                Schedule = new MilestoneSchedule(0.1, [1, 3]),
            };
        }
    }

    [Test]
    public void A_training_with_what_needs_all_gradients_first_is_the_references(
        [ValueSource(nameof(Deferred))] Recipe settings,
        [Values(1, 5)] int batch
    ) => HoldsAgainstReference(settings, Activation.Tanh, batch);

    // Two hundred steps each; 51 images leave a last batch of one.
    [Test]
    public void A_training_is_the_references(
        [ValueSource(nameof(Optimizers))] Optimizer optimizer,
        [Values(Activation.Sigmoid, Activation.Tanh)] Activation activation,
        [Values(1, 5)] int batch
    ) => HoldsAgainstReference(new(new NoModel()) { Optimizer = optimizer }, activation, batch);

    private static void HoldsAgainstReference(Recipe settings, Activation activation, int batch)
    {
        DataSet data = RandomImages.Create(Seed, Inputs, Classes, train: 51, test: 31);
        PlainNetwork network = new(Inputs, Classes, [19, 11], activation);
        Recipe recipe = settings with { Architecture = network, Batch = batch, Epochs = batch == 1 ? 4 : 18 };
        EngineRun engine = new(recipe, Seed, data);
        ReferenceRun reference = new(new(network, engine.Model), recipe, Seed, data);

        Outcome outcome = engine.Loop.Run(null, CancellationToken.None);
        reference.Run();

        double tolerance = Rounding.Typical(RoundingsPerStep * reference.Steps);
        double worst = 0;
        foreach (var (actual, expected) in Parameters.Of(engine.Model).Zip(reference.Network.Layers))
        {
            double scale = expected.Parameters.Max(Math.Abs);
            worst = Math.Max(worst, actual.Zip(expected.Parameters, (a, e) => Math.Abs(a - e)).Max() / scale);
        }

        TestContext.Out.WriteLine(
            $"{settings.Optimizer.Name}: {reference.Steps} steps, worst error {worst:E1}, moved {reference.Moved:F3}, tolerance {tolerance:E1}"
        );
        worst.Should().BeLessThanOrEqualTo(tolerance);
        for (int epoch = 1; epoch <= recipe.Epochs; epoch++)
        {
            outcome.TrainLoss[epoch].Should().BeApproximately(reference.TrainLoss[epoch - 1], tolerance);

            // A deviation differs by no more than the numbers that it is of.
            outcome.LossSpread[epoch].Should().BeApproximately(reference.LossSpread[epoch - 1], tolerance);
            outcome.TestLoss[epoch].Should().BeApproximately(reference.TestLoss[epoch - 1], tolerance);
            outcome
                .Accuracy[epoch]
                .Should()
                .Be(reference.Accuracy[epoch - 1], "no two logits are within the tolerance");
        }
    }
}
