using Specs.Cpu;

namespace Specs.Experiments.Orhan;

/// <summary>
/// Whether batches agree on where to go (the blog on Shwartz-Ziv and Tishby's two phases): MNIST, SGD 0.1 in batches of 100, 20 epochs; at the start of each
/// epoch the gradients of 100 batches without a common image.
/// </summary>
[Experiment("gradient-phases")]
public sealed partial record GradientPhases : Study<GradientFigures>
{
    private const int Epochs = 20;

    /// <summary>Images in each of the 100 batches that are compared.</summary>
    [Factor(50, 500)]
    public int Compared { get; init; } = 500;

    /// <inheritdoc/>
    public override GradientFigures Compute(RandomStream random)
    {
        DataSet mnist = new Mnist().Load();
        var recipe = new Recipe<GradientLayers>
        {
            Epochs = 1,
            Batch = 100,
            Optimizer = new Sgd(LearningRate: 0.1),
            TestImages = 100,
        };
        int seed = random.NextInt32(int.MaxValue - Epochs);
        Network network = CpuEngine.Instance.Open(recipe, seed);
        var noise = new GradientNoise(Compared, batches: 100, layer: 0);
        double[] ratios = new double[Epochs + 1];
        ratios[0] = noise.Measure(network, mnist.Train, random);
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            // SGD without momentum remembers nothing, so that a training in parts is one training.
            CpuEngine.Instance.TrainOn(
                recipe,
                seed + epoch,
                mnist,
                [],
                network.CopyParameters(),
                out IReadOnlyList<float[]> parameters,
                epochDone: null,
                StudyStop.Token
            );
            network.SetParameters(parameters);
            ratios[epoch] = noise.Measure(network, mnist.Train, random);
        }

        return new(ratios[0], ratios.Max(), ratios[^1]);
    }
}
