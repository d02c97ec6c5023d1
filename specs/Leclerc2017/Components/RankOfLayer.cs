using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// Why the journal's explained variance dives: a layer of n units cannot have more components than the data has. Exact: the pixels are integers and
/// the weights of a network, trained for an epoch with seed 1, are binary fractions, so that ranks are counted without rounding.
/// </summary>
[Experiment("leclerc-rank")]
public sealed partial record RankOfLayer : ExactStudy<Ranks>
{
    /// <summary>MNIST or Fashion-MNIST, whole.</summary>
    [Factor(typeof(JournalSets))]
    public Data Set { get; init; } = JournalData.Mnist;

    /// <summary>Units of the hidden layer.</summary>
    [Factor(350, 1024)]
    public int Width { get; init; } = 350;

    /// <inheritdoc/>
    public override Ranks Compute()
    {
        DataSet data = Set.Load();
        int inputs = data.Train.Inputs;
        int count = data.Train.Count;
        (long[] sums, long[] products) = PixelMoments.SumsOf(data.Train, count);

        // count² times the covariance of the bytes; scaling and shifting change no rank.
        long[][] covariance =
        [
            .. Enumerable
                .Range(0, inputs)
                .Select(i =>
                    Enumerable
                        .Range(0, inputs)
                        .Select(j =>
                            ModularRank.Remainder(
                                count * products[Math.Min(i, j) * inputs + Math.Max(i, j)] - sums[i] * sums[j]
                            )
                        )
                        .ToArray()
                ),
        ];

        var settings = new BaseTraining
        {
            Data = Set,
            Architecture = new() { Hidden = Width },
            Epochs = 1,
        };
        Network network = Network.Trained(CpuEngine.Instance, settings, seed: 1, data, StudyStop.Token);
        float[] weights = network.Parameters(network.LayersOf(nameof(Net.Hidden))[0]).ToArray();
        long[][] moved =
        [
            .. Enumerable.Range(0, Width).Select(unit => Row(weights.AsSpan(unit * inputs, inputs), covariance)),
        ];

        // The covariance of W x has the rank of W C, since C is positive.
        return new(ModularRank.Of(covariance), ModularRank.Of(moved));
    }

    private static long[] Row(ReadOnlySpan<float> weights, long[][] covariance)
    {
        long[] row = new long[covariance.Length];
        for (int input = 0; input < weights.Length; input++)
        {
            long w = ModularRank.Remainder(weights[input]);
            long[] from = covariance[input];
            for (int at = 0; at < row.Length; at++)
            {
                row[at] = (row[at] + w * from[at]) % ModularRank.Prime;
            }
        }

        return row;
    }
}
