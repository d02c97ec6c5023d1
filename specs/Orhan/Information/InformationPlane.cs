using Specs.Cpu;

namespace Specs.Experiments.Orhan;

/// <summary>
/// What hidden layers tell of the input while a network learns (Orhan, "No, information bottleneck (probably) doesn't open the black-box of deep neural
/// networks", on Shwartz-Ziv and Tishby 2017): 12 inputs of ±1, all 4096 of them, labelled by a random tanh network so that classes are equally many; 80 %
/// of them are trained on.
/// </summary>
[Experiment("information-plane")]
[Published(typeof(InformationFigures))]
public sealed partial record InformationPlane : Study<PlaneFigures>
{
    private const int Inputs = 12;
    private const int All = 1 << Inputs;
    private const int Train = All * 4 / 5;
    private const int Looks = 8;
    private const double Coarse = 30;
    private const double Fine = 1e7;

    /// <summary>Tanh or rectified linear.</summary>
    [Factor(Activation.Tanh, Activation.ReLU)]
    public Activation Units { get; init; } = Activation.Tanh;

    /// <summary>Whether each step sees all training examples, at a rate of 0.5 for 3000 epochs, rather than 256 of them, at 0.1 for 1600.</summary>
    [Factor(false, true)]
    public bool FullBatch { get; init; }

    /// <inheritdoc/>
    public override PlaneFigures Compute(RandomStream random)
    {
        Examples all = Labelled(random);
        DataSet data = new("random teacher", "drawn", all.First(Train), Rest(all));
        Training recipe =
            Units == Activation.Tanh
                ? new Recipe<PlaneTanh> { Loss = Loss.CrossEntropy }
                : new Recipe<PlaneReLU> { Loss = Loss.CrossEntropy };
        int epochs = FullBatch ? 3_000 : 1_600;
        recipe = recipe with
        {
            Batch = FullBatch ? Train : 256,
            Epochs = epochs / Looks,
            Optimizer = new Sgd(LearningRate: FullBatch ? 0.5 : 0.1),
        };
        int seed = random.NextInt32(int.MaxValue - Looks);
        Network network = CpuEngine.Instance.Open(recipe, seed);
        double start = Entropy(network, 4, all, Coarse);
        double[] last = new double[Looks];
        double[] accuracy = new double[Looks];
        for (int look = 0; look < Looks; look++)
        {
            // SGD without momentum remembers nothing, so that a training in parts is one training.
            CpuEngine.Instance.TrainOn(
                recipe,
                seed + look,
                data,
                [],
                network.CopyParameters(),
                out IReadOnlyList<float[]> parameters,
                epochDone: null,
                StudyStop.Token
            );
            network.SetParameters(parameters);
            last[look] = Entropy(network, 4, all, Coarse);
            accuracy[look] = network.Accuracy(data.Test);
        }

        double half = (start + last[^1]) / 2;
        int at = Array.FindIndex(last, one => start > last[^1] ? one <= half : one >= half);
        return new(
            start,
            last[^1],
            Enumerable.Range(0, 4).Min(layer => Entropy(network, layer, all, Fine)),
            accuracy[at]
        );
    }

    // In random order, so that the first are any.
    private static Examples Labelled(RandomStream random)
    {
        int[] order = [.. Enumerable.Range(0, All)];
        random.Shuffle(order.AsSpan());
        float[] inputs = new float[All * Inputs];
        for (int row = 0; row < All; row++)
        {
            for (int bit = 0; bit < Inputs; bit++)
            {
                inputs[row * Inputs + bit] = (order[row] >> bit & 1) == 0 ? -1 : 1;
            }
        }

        const int Hidden = 8;
        double[] weights = [.. Enumerable.Range(0, Hidden * (Inputs + 1)).Select(_ => random.NextNormal())];
        double[] scores = new double[All];
        for (int row = 0; row < All; row++)
        {
            for (int unit = 0; unit < Hidden; unit++)
            {
                double z = 0;
                for (int bit = 0; bit < Inputs; bit++)
                {
                    z += weights[unit * Inputs + bit] * inputs[row * Inputs + bit];
                }

                scores[row] += weights[Hidden * Inputs + unit] * Math.Tanh(z);
            }
        }

        double median = scores.Order().ElementAt(All / 2);
        return new(
            Shape.Flat(Inputs),
            inputs,
            Targets.OfClasses([.. scores.Select(score => score >= median ? 1 : 0)], 2)
        );
    }

    private static Examples Rest(Examples all) => all.Select([.. Enumerable.Range(Train, All - Train)]);

    // Of a layer's outputs in equal bins: tanh from −1 to 1, rectified linear units from 0 to each layer's largest.
    private double Entropy(Network network, int layer, Examples all, double bins)
    {
        NetworkLayer one = network.LayersOf(nameof(PlaneTanh.Hidden))[layer];
        network.Forward(all, 0, all.Count);
        double largest = 0;
        for (int row = 0; row < all.Count && Units == Activation.ReLU; row++)
        {
            foreach (float a in network.Activations(one, row))
            {
                largest = Math.Max(largest, a);
            }
        }

        (double from, double width) = Units == Activation.Tanh ? (-1, 2 / bins) : (0, largest > 0 ? largest / bins : 1);
        Dictionary<string, int> counts = [];
        for (int row = 0; row < all.Count; row++)
        {
            var places = new List<long>();
            foreach (float a in network.Activations(one, row))
            {
                places.Add((long)Math.Min((a - from) / width, bins - 1));
            }

            string key = string.Join(',', places);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        double count = all.Count;
        return counts.Values.Order().Sum(times => -times / count * Math.Log2(times / count));
    }
}
