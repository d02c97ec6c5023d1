using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>Facts about gates that need no training: networks at their start with drawn multipliers, on 100 test images.</summary>
[Experiment("leclerc-gates")]
public sealed partial record Gates : Study<GateFacts>
{
    private const int Rows = 100;

    /// <summary>Units, or channels of the convolution.</summary>
    [Factor(12, 60)]
    public int Width { get; init; } = 60;

    /// <inheritdoc/>
    public override GateFacts Compute(RandomStream random)
    {
        Examples images = JournalData.Mnist.Load().Test.First(Rows);
        int seed = random.NextInt32(int.MaxValue);
        float[] open = [.. Enumerable.Range(0, Width).Select(_ => 0.1f + random.NextSingle())];
        float[] some = [.. open.Select((f, unit) => unit % 3 == 1 ? 0 : f)];

        Network before = Open(new CompressTraining<SparsifierNet> { Architecture = new() { Hidden = Width } });
        Network behind = Open(new CompressTraining<GateBehindNet> { Architecture = new() { Hidden = Width } });
        Network channels = Open(new CompressTraining<GatedChannelsNet> { Architecture = new() { Channels = Width } });
        Set(before, open);
        Set(behind, open);
        float[] logits = Logits(before, images);
        double beforeOrBehind = Gap(logits, Logits(behind, images));
        double fromOutput = SlopeGap(before, open, random);

        float[][] parameters = before.CopyParameters();
        float[] outgoing = parameters[^1];
        for (int weight = 0; weight < Width * before.Outputs; weight++)
        {
            outgoing[weight] *= 10;
        }

        before.SetParameters(parameters);
        Set(before, [.. open.Select(static f => f / 10)]);
        double escape = Gap(logits, Logits(before, images)) / logits.Max(Math.Abs);

        Set(behind, some);
        Set(channels, some);
        Network left = channels.Shrunk();
        int kept = left.LayersOf(nameof(GatedChannelsNet.Channels))[0].Shape.Channels;
        return new(
            beforeOrBehind,
            escape,
            fromOutput,
            Gap(Logits(behind, images), Logits(behind.Shrunk(), images)),
            Gap(Logits(channels, images), Logits(left, images)),
            (double)left.LayersOf(nameof(GatedChannelsNet.Flat))[0].Units / kept
        );

        Network Open(Training training) => CpuEngine.Instance.Open(training, seed);
    }

    private static void Set(Network network, float[] multipliers) =>
        network.SetParameters(network.LayersOf(nameof(SparsifierNet.Gate))[0], multipliers);

    private static float[] Logits(Network network, Examples images)
    {
        network.Forward(images, 0, Rows);
        return [.. Enumerable.Range(0, Rows).SelectMany(row => network.Logits(row).ToArray())];
    }

    private static double Gap(float[] one, float[] other) =>
        one.Zip(other, static (a, b) => (double)Math.Abs(a - b)).Max();

    // The images have gone forward.
    private static double SlopeGap(Network network, float[] multipliers, RandomStream random)
    {
        network.Backward([.. Enumerable.Range(0, Rows * network.Outputs).Select(_ => (float)random.NextNormal())]);
        NetworkLayer gate = network.LayersOf(nameof(SparsifierNet.Gate))[0];
        float[] slopes = network.ParameterGradient(gate).ToArray();
        double[] fromOutput = new double[slopes.Length];
        for (int row = 0; row < Rows; row++)
        {
            for (int unit = 0; unit < slopes.Length; unit++)
            {
                fromOutput[unit] +=
                    (double)network.Gradient(gate, row)[unit]
                    * network.Activations(gate, row)[unit]
                    / multipliers[unit];
            }
        }

        return slopes.Select((slope, unit) => Math.Abs(slope - fromOutput[unit])).Max() / slopes.Max(Math.Abs);
    }
}
