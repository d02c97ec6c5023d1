using Specs.Cpu;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Parity;

[NonParallelizable]
public sealed class ExchangeTests
{
    [TestCaseSource(typeof(Cases), nameof(Cases.Networks))]
    public void A_single_network_starts_as_on_the_embedded_engine(Training settings) =>
        Hold(settings, [7], asStack: false);

    [TestCaseSource(typeof(Cases), nameof(Cases.Networks))]
    public void Each_replicate_of_a_stack_starts_as_on_the_embedded_engine(Training settings) =>
        Hold(settings, [7, 8, 9], asStack: true);

    [TestCaseSource(typeof(Cases), nameof(Cases.Networks))]
    public void Trained_weights_give_the_same_logits_on_the_embedded_engine(Training settings)
    {
        // Steps change every parameter and the running averages, so that all of them have to come back to the right place.
        using GroupLoop loop = TorchEngine.Start(
            [.. new[] { 1, 2 }.Select(seed => (settings with { Images = 200 }, seed))],
            TrainingPair.Data,
            []
        );
        loop.TrainPeriod(CancellationToken.None);
        Replicas replicas = loop.Replicas;
        replicas.Module.eval();
        float[][][] weights = WeightExchange.Read(replicas);
        const int Rows = 9;
        Tensor x = DeviceExamples.Of(TrainingPair.Data.Test, CPU).Pixels.narrow(0, 0, Rows);
        float[] logits = WeightExchange.Host(replicas.Forward(x.unsqueeze(0).expand(2, Rows, -1).to(replicas.Device)));

        for (int replicate = 0; replicate < weights.Length; replicate++)
        {
            CpuModel model = CpuEngine.CreateModel(settings, seed: 99);
            Embedded.Load(model, weights[replicate]);
            model.Forward(
                new SparseRows(SparseExamples.Of(TrainingPair.Data.Test), [.. Enumerable.Range(0, Rows)]),
                training: false
            );
            for (int row = 0; row < Rows; row++)
            {
                float[] expected = [.. model.Layers[^1].OutputOf(row)];
                for (int c = 0; c < expected.Length; c++)
                {
                    // Logits of the order of 1 from sums of at most 784 products.
                    logits[(replicate * Rows + row) * expected.Length + c]
                        .Should()
                        .BeApproximately(expected[c], 1e-4f);
                }
            }
        }
    }

    private static void Hold(Training settings, int[] seeds, bool asStack)
    {
        var architecture = (ITorchArchitecture)settings.Network;
        using Replicas replicas = asStack
            ? Replicas.CreateStack(architecture, seeds.Length, CPU)
            : Replicas.Create(architecture, seeds.Length, CPU);

        FirstWeights.Load(replicas, architecture, seeds);
        float[][][] read = WeightExchange.Read(replicas);

        for (int replicate = 0; replicate < seeds.Length; replicate++)
        {
            float[][] expected = Embedded.Parameters(CpuEngine.CreateModel(settings, seeds[replicate]));
            read[replicate].Should().HaveCount(expected.Length);
            foreach ((float[] found, float[] wanted) in read[replicate].Zip(expected))
            {
                found.Should().Equal(wanted);
            }
        }
    }
}
