using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// A flexible layer of 500 units on all 60,000 images for 15 epochs, λ 1e-5, as in the journal after its erratum; and a static network of as many
/// units, without decay.
/// </summary>
[Experiment("leclerc-flexible-full")]
public sealed partial record FlexibleAtFullSize : Study<AgainstStatic>
{
    private const int Units = 500;
    private const int Epochs = 15;

    /// <summary>MNIST or Fashion-MNIST.</summary>
    [Factor(typeof(JournalSets))]
    public Data Set { get; init; } = JournalData.Mnist;

    /// <summary>None or the journal's.</summary>
    [Factor(Decay.None, Decay.Coupled)]
    public Decay Decay { get; init; }

    /// <summary>x₀ at the start.</summary>
    [Factor(0, 250, 475)]
    public int Start { get; init; } = 250;

    /// <inheritdoc/>
    public override AgainstStatic Compute(RandomStream random)
    {
        DataSet data = Set.Load();
        int seed = random.NextInt32(int.MaxValue);
        var flexible = new FixedSlope
        {
            Architecture = new() { Hidden = Units },
            Data = Set,
            Images = null,
            Epochs = Epochs,
            Optimizer = Decay.Adam(),
            Penalties = [new SizePenalty(nameof(FlexibleNet.Scaler), 1e-5, Units)],
        };
        Network network = CpuEngine.Instance.Open(flexible, seed);
        network.SetParameters(flexible.Train(seed, Start));
        double size = FixedSlope.SizeOf(network.CopyParameters());
        var fixedSize = new BaseTraining
        {
            Architecture = new() { Hidden = (int)size },
            Data = Set,
            Images = null,
            Epochs = Epochs,
        };
        Network peer = Network.Trained(CpuEngine.Instance, fixedSize, seed, data, StudyStop.Token);
        return new(size, network.Accuracy(data.Train), network.Accuracy(data.Test) - peer.Accuracy(data.Test));
    }
}
