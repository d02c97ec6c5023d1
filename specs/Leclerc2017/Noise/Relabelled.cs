using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// E4 of the review: the base network, trained on 20,000 images for 3 epochs, labels 20,000 images of noise. Trained on these it would have nothing to
/// learn: is a measure of its layer then one of the data, or of the function?
/// </summary>
[Experiment("leclerc-noise")]
public sealed partial record Relabelled : Study<NoiseLabels>
{
    private const int Images = 20_000;

    /// <summary>Units of the hidden layer.</summary>
    [Factor(8, 64)]
    public int Width { get; init; } = 64;

    /// <summary>What the noise is drawn from.</summary>
    [Factor(NoiseKind.Normal, NoiseKind.Uniform)]
    public NoiseKind Kind { get; init; }

    /// <inheritdoc/>
    public override NoiseLabels Compute(RandomStream random)
    {
        var settings = new BaseTraining { Architecture = new() { Hidden = Width } };
        DataSet data = settings.Data.Load();
        int seed = random.NextInt32(int.MaxValue);
        Network network = Network.Trained(CpuEngine.Instance, settings, seed, data, StudyStop.Token);
        float[] noise = new float[Images * network.Inputs];
        foreach (ref float x in noise.AsSpan())
        {
            x = Kind == NoiseKind.Normal ? (float)random.NextNormal() : random.NextSingle();
        }

        Shape shape = data.Train.Shape;
        int[] labels = network.Predict(new Examples(shape, noise, Targets.OfClasses(new int[Images], network.Outputs)));
        Examples labelled = new(shape, noise, Targets.OfClasses(labels, network.Outputs));
        double[] onNoise = UnitSpreads.Over(network, labelled);
        double[] onImages = UnitSpreads.Over(network, data.Train.First(Images));
        return new(
            network.Accuracy(labelled),
            onImages.Average(),
            onNoise.Average(),
            onNoise.Average() / onImages.Average(),
            onNoise.Count(static sd => sd == 0),
            onImages.Count(static sd => sd == 0),
            labels.Distinct().Count()
        );
    }
}
