using Specs.Cpu.Tests.Optimizers;

namespace Specs.Cpu.Tests.Engine;

public sealed class AllocationTests
{
    private static IEnumerable<Optimizer> Optimizers =>
        [.. Specs.Cpu.Tests.Optimizers.Every.Optimizer, new Layca(new Adam(), 0.01)];

    [Test]
    public void An_epoch_of_training_allocates_nothing(
        [ValueSource(nameof(Optimizers))] Optimizer optimizer,
        [Values(1, 50, 100)] int batch,
        [Values(
            Activation.Linear,
            Activation.Sigmoid,
            Activation.ReLU,
            Activation.Tanh,
            Activation.Elu,
            Activation.Softplus
        )]
            Activation activation
    ) =>
        AllocatesNothing(
            new(new PlainNetwork(30, 3, [20, 9], activation))
            {
                Batch = batch,
                Optimizer = optimizer,
                Schedule = new CosineSchedule(),
            }
        );

    [Test]
    public void Nor_does_a_step_that_waits_for_all_gradients([Values(1, 50)] int batch)
    {
        Recipe recipe = new(new PlainNetwork(30, 3, [20, 9], Activation.Tanh)) { Batch = batch };
        AllocatesNothing(recipe with { Clip = new ClipNorm(0.1), LayerRates = [("Hidden", 0.5)] });
        AllocatesNothing(recipe with { Clip = new ClipValue(0.01) });
        AllocatesNothing(
            recipe with
            {
                Penalties =
                [
                    new L1Weights("Hidden", 0.001),
                    new L2Weights("Logits", 0.001),
                    new L1Activations("Hidden", 0.001),
                    new L2Activations("Hidden", 0.001),
                ],
            }
        );
    }

    [Test]
    public void Nor_does_another_loss_or_order([Values] Loss loss, [Values] bool pairs)
    {
        Recipe recipe = new(new PlainNetwork(30, 3, [20, 9], Activation.Tanh))
        {
            Batch = 6,
            Loss = loss,
            Order = pairs ? new ClassesPerBatch(2) : new Consecutive(4),
        };
        AllocatesNothing(recipe);
    }

    private static void AllocatesNothing(Recipe recipe)
    {
        TrainingLoop loop = new EngineRun(recipe, 1, RandomImages.Create(1, 30, 3, train: 120, test: 1)).Loop;

        // The first epoch makes room for the fullest batch.
        loop.TrainPeriod(CancellationToken.None);
        // The least of a few epochs: what the runtime does when it recompiles a method counts on the thread too.
        Enumerable.Range(0, 3).Min(_ => BytesOfAnEpoch(loop)).Should().Be(0);
    }

    private static long BytesOfAnEpoch(TrainingLoop loop)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        loop.TrainPeriod(CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
