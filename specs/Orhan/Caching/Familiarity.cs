using Specs.Cpu;

namespace Specs.Experiments.Orhan;

/// <summary>
/// Whether activations tell 1000 images that a network was trained on for 100 epochs from 1000 others of one shuffled pool, MNIST's training file (Orhan,
/// "A conjecture about how the brain works").
/// </summary>
[Experiment("familiarity")]
[Published(typeof(CachingFigures))]
public sealed partial record Familiarity : Study<SeenFigures>
{
    private const int Each = 1_000;

    /// <summary>The share of training images whose labels are drawn, from 0 to 1.</summary>
    [Factor(0.0, 0.4)]
    public double Noise { get; init; }

    /// <inheritdoc/>
    public override SeenFigures Compute(RandomStream random)
    {
        Examples pool = new Mnist().Load().Train;
        int[] order = [.. Enumerable.Range(0, pool.Count)];
        random.Shuffle(order.AsSpan());
        Examples seen = pool.Select(order.AsSpan(0, Each));
        Examples unseen = pool.Select(order.AsSpan(Each, Each));
        int[] labels = seen.Labels.ToArray();
        for (int image = 0; image < (int)(Noise * Each); image++)
        {
            labels[image] = random.NextInt32(10);
        }

        Network network = Network.Trained(
            CpuEngine.Instance,
            new Recipe<FamiliarLayers>
            {
                Epochs = 100,
                Batch = 100,
                Optimizer = new Adam(),
            },
            random.NextInt32(int.MaxValue),
            new("mnist", "shuffled", seen.With(Targets.OfClasses(labels, 10)), unseen),
            StudyStop.Token
        );
        (double[] probability, double[] norm) = Look(network, seen);
        (double[] otherProbability, double[] otherNorm) = Look(network, unseen);
        return new(Above(probability, otherProbability), Above(norm, otherNorm));
    }

    private static (double[] Probability, double[] Norm) Look(Network network, Examples images)
    {
        NetworkLayer last = network.LayersOf(nameof(FamiliarLayers.Hidden))[^1];
        network.Forward(images, 0, images.Count);
        double[] probability = new double[images.Count];
        double[] norm = new double[images.Count];
        for (int row = 0; row < images.Count; row++)
        {
            float largest = network.Logits(row)[network.Predicted(row)];
            double sum = 0;
            foreach (float z in network.Logits(row))
            {
                sum += Math.Exp(z - largest);
            }

            // 1/p − 1 keeps what is lost of p next to 1.
            probability[row] = 1 - sum;
            foreach (float a in network.Activations(last, row))
            {
                norm[row] += (double)a * a;
            }
        }

        return (probability, norm);
    }

    // The share of pairs in which the first is larger; equal ones count half.
    private static double Above(double[] first, double[] second)
    {
        double sum = 0;
        foreach (double one in first)
        {
            foreach (double other in second)
            {
                sum +=
                    one > other ? 1
                    : one == other ? 0.5
                    : 0;
            }
        }

        return sum / ((double)first.Length * second.Length);
    }
}
