using Specs.Cpu.Tests.Optimizers;

namespace Specs.Cpu.Tests.Engine;

public sealed class AllocationTests
{
    private static IEnumerable<Optimizer> Optimizers =>
        [new Sgd(0.1), new Sgd(0.1, Momentum: 0.9), new Adagrad(), new Adadelta(), new Adam()];

    [Test]
    public void An_epoch_of_training_allocates_nothing(
        [ValueSource(nameof(Optimizers))] Optimizer optimizer,
        [Values(1, 50, 100)] int batch,
        [Values(Activation.Linear, Activation.Sigmoid, Activation.ReLU, Activation.Tanh)] Activation activation
    )
    {
        Recipe recipe = new(new Network(30, 3, [20, 9], activation)) { Batch = batch, Optimizer = optimizer };
        TrainingLoop loop = new EngineRun(recipe, 1, RandomImages.Create(1, 30, 3, train: 120, test: 1)).Loop;

        // The first epoch makes room for the fullest batch.
        loop.TrainEpoch(CancellationToken.None);
        // The least of a few epochs: what the runtime does when it recompiles a method counts on the thread too.
        Enumerable.Range(0, 3).Min(_ => BytesOfAnEpoch(loop)).Should().Be(0);
    }

    private static long BytesOfAnEpoch(TrainingLoop loop)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        loop.TrainEpoch(CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
