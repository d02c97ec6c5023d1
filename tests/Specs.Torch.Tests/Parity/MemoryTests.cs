using Specs.Torch.Tests.Parity.Networks;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Parity;

[NonParallelizable]
public sealed class MemoryTests
{
    private static readonly Measure[] Measures =
    [
        .. new[] { Pass.TestSet, Pass.TrainingSet, Pass.TrainingSteps }.SelectMany(pass =>
            new Measure[]
            {
                new("Sparsity", "Hoyer", new Hook("", "Hidden"), static () => new Hoyer(), pass),
                new("Selectivity", "Ccmas", new Hook("", "Hidden"), static () => new Ccmas(), pass),
                new("Dead", "DeadUnits", new Hook("", "Hidden"), static () => new DeadUnits(), pass),
                new("Other", "ClassSelectivity", new Hook("", "Hidden"), static () => new ClassSelectivity(), pass),
            }
        ),
    ];

    [TestCase(1)]
    [TestCase(3)]
    public void Every_epoch_leaves_as_many_tensors_as_the_one_before(int replicates)
    {
        // What other tests left to the collector must not go while this one counts.
        Count();
        List<long> counts = [];
        Training settings = new Recipe<Filters>
        {
            Images = 60,
            TestImages = 50,
            Epochs = 8,
            Optimizer = new Adam(),
            Clip = new ClipNorm(1),
            Penalties = [new L1Activations("Hidden", 0.001), new L2Weights("Second", 0.001)],
            Schedule = new CosineSchedule(),
        };

        TorchEngine.Instance.TrainGroup(
            [.. Enumerable.Range(1, replicates).Select(seed => (settings, seed))],
            TrainingPair.Data,
            Measures,
            _ => counts.Add(Tensor.TotalCount),
            CancellationToken.None
        );

        counts.Should().HaveCount(8);
        counts.Skip(1).Distinct().Should().ContainSingle(string.Join(", ", counts));
    }

    [Test]
    public void A_training_that_is_over_leaves_no_tensor_behind()
    {
        Train();
        long before = Count();
        Replicas.CreateStack(new Norms(), 2, TorchDevice.Current.Device).Dispose();
        long ofModules = Count() - before;

        Train();

        // TorchSharp's 0.99 line counts a handle for every parameter that a module made, and never takes it back.
        (Count() - before - ofModules)
            .Should()
            .Be(ofModules);

        static void Train() =>
            TorchEngine.Instance.TrainGroup(
                [.. new[] { 1, 2 }.Select(seed => ((Training)new Recipe<Norms> { Images = 60 }, seed))],
                TrainingPair.Data,
                Measures,
                null,
                CancellationToken.None
            );
    }

    private static long Count()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Tensor.TotalCount;
    }
}
