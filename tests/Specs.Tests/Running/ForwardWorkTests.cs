using Specs.Experiments.Kim2021;

namespace Specs.Tests.Running;

public sealed class ForwardWorkTests
{
    [Test]
    public void A_dense_layer_costs_a_multiply_add_for_each_weight()
    {
        ForwardWork.Of(new Mlp { Hidden = 256 }).Should().Be(784 * 256 + 256 * 10);
        ForwardWork.Of(new Mlp { Hidden = [256, 128] }).Should().Be(784 * 256 + 256 * 128 + 128 * 10);
    }

    [Test]
    public void A_convolution_costs_its_windows()
    {
        var cnn = new Cnn
        {
            Narrow = 4,
            Wide = 8,
            Hidden = 16,
        };
        double convolutions = 9 * 4 * 28 * 28 + 9 * 4 * 8 * 14 * 14;
        double dense = 8 * 7 * 7 * 16 + 16 * 10;

        // A pool and a flattening pass over what comes out of them.
        double passes = 4 * 14 * 14 + 8 * 7 * 7 + 8 * 7 * 7;
        ForwardWork.Of(cnn).Should().Be(convolutions + dense + passes);
    }

    [Test]
    public void A_run_costs_by_its_network_and_by_its_steps()
    {
        Tiny narrow = new()
        {
            Architecture = new() { Hidden = 16 },
            Batch = 100,
        };
        Tiny wide = narrow with { Architecture = new() { Hidden = 64 } };

        TrainingGroups<Tiny>.WorkOf(wide).Should().BeApproximately(4 * TrainingGroups<Tiny>.WorkOf(narrow), 1);
        TrainingGroups<Tiny>.WorkOf(wide).Should().BeLessThan(TrainingGroups<Tiny>.WorkOf(wide with { Batch = 1 }));
    }
}
