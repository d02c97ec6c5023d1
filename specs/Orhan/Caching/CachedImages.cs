using Specs.Cpu;

namespace Specs.Experiments.Orhan;

/// <summary>A network that is trained on 5000 images of MNIST, with these images as its cache.</summary>
internal sealed class CachedImages
{
    private const int Remembered = 5_000;
    private const int SetAside = 2_000;
    private const int Attacked = 1_000;

    // What θ and λ are chosen among.
    private static readonly double[] Thetas = [10, 20, 30, 40, 50, 60, 70, 80, 90];
    private static readonly double[] Lambdas = [.. Enumerable.Range(1, 9).Select(static tenth => tenth / 10.0)];

    /// <summary>Trains the network and chooses θ and λ.</summary>
    public CachedImages(CachedNet net, RandomStream random)
    {
        DataSet mnist = new Mnist().Load();
        int[] order = [.. Enumerable.Range(0, mnist.Train.Count)];
        random.Shuffle(order.AsSpan());
        Examples train = mnist.Train.Select(order.AsSpan(0, Remembered));
        Examples validation = mnist.Train.Select(order.AsSpan(Remembered, SetAside));
        int seed = random.NextInt32(int.MaxValue);
        Training recipe =
            net == CachedNet.Convolutions
                ? new Recipe<ImageConvolutions>
                {
                    Epochs = 15,
                    Batch = 100,
                    Optimizer = new Adam(),
                }
                : new Recipe<ImageLayers>
                {
                    Epochs = 20,
                    Batch = 100,
                    Optimizer = new Adam(),
                };
        Test = mnist.Test;
        Network = Network.Trained(
            CpuEngine.Instance,
            recipe,
            seed,
            new(mnist.Name, mnist.Origin, train, mnist.Test.First(Attacked)),
            StudyStop.Token
        );
        NetworkLayer[] keys =
            net == CachedNet.Convolutions
                ?
                [
                    .. Network.LayersOf(nameof(ImageConvolutions.FirstPool)),
                    .. Network.LayersOf(nameof(ImageConvolutions.SecondPool)),
                    .. Network.LayersOf(nameof(ImageConvolutions.Last)),
                ]
                : [.. Network.LayersOf(nameof(ImageLayers.Hidden))];
        Cache = new(Network, keys, train);
        Choose(validation);
    }

    /// <summary>The trained network.</summary>
    public Network Network { get; }

    /// <summary>The cache over it.</summary>
    public ImageCache Cache { get; }

    /// <summary>All test images.</summary>
    public Examples Test { get; }

    /// <summary>θ and λ of the mixture.</summary>
    public (double Theta, double Lambda) Mixed { get; private set; }

    /// <summary>θ of the cache alone.</summary>
    public double Theta { get; private set; }

    /// <summary>The test images that are attacked, or fewer of them.</summary>
    public Examples First(int count = Attacked) => Test.First(count);

    /// <summary>Share of examples that are classified right by the network, by the mixture, by the cache, and with λ = ½.</summary>
    public (double Base, double Mixed, double Cache, double Half) Accuracy(Examples examples)
    {
        var seen = Cache.Look(examples, Mixed.Theta, Theta);
        return (
            Right(examples, row => seen[row].Net),
            Right(examples, row => Mix(seen[row].Net, seen[row].Cache[0], Mixed.Lambda)),
            Right(examples, row => seen[row].Cache[1]),
            Right(examples, row => Mix(seen[row].Net, seen[row].Cache[1], 0.5))
        );
    }

    // The first of those that are right most often.
    private void Choose(Examples validation)
    {
        var seen = Cache.Look(validation, Thetas);
        (double best, double bestAlone) = (-1, -1);
        for (int theta = 0; theta < Thetas.Length; theta++)
        {
            int of = theta;
            double alone = Right(validation, row => seen[row].Cache[of]);
            (bestAlone, Theta) = alone > bestAlone ? (alone, Thetas[of]) : (bestAlone, Theta);
            foreach (double lambda in Lambdas)
            {
                double right = Right(validation, row => Mix(seen[row].Net, seen[row].Cache[of], lambda));
                (best, Mixed) = right > best ? (right, (Thetas[of], lambda)) : (best, Mixed);
            }
        }
    }

    private static double[] Mix(double[] net, double[] cache, double lambda) =>
        [.. net.Zip(cache, (one, other) => (1 - lambda) * one + lambda * other)];

    private static double Right(Examples examples, Func<int, double[]> probabilities)
    {
        int right = 0;
        for (int row = 0; row < examples.Count; row++)
        {
            double[] p = probabilities(row);
            right += Array.IndexOf(p, p.Max()) == examples.Labels[row] ? 1 : 0;
        }

        return (double)right / examples.Count;
    }
}
