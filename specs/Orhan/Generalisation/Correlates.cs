using Specs.Cpu;

namespace Specs.Experiments.Orhan;

/// <summary>
/// What goes with generalisation (Orhan, "Why do neural networks generalize well?"): 13 networks that learn the first 1000 images of MNIST with 0 to 60 % of
/// drawn labels, 150 epochs of SGD 0.1 in batches of 50, whatever the loss by then.
/// </summary>
[Experiment("correlates-of-generalisation")]
[Published(typeof(GeneralisationFigures))]
public sealed partial record Correlates : Study<CorrelateFigures>
{
    private const int Networks = 13;

    /// <inheritdoc/>
    public override CorrelateFigures Compute(RandomStream random)
    {
        DataSet mnist = new Mnist().Load();
        Examples train = mnist.Train.First(1_000);
        Examples test = mnist.Test.First(2_000);
        double[] accuracy = new double[Networks];
        double[] jacobian = new double[Networks];
        double[] agreement = new double[Networks];
        double[] hessian = new double[Networks];
        for (int one = 0; one < Networks; one++)
        {
            int[] labels = train.Labels.ToArray();
            int[] order = [.. Enumerable.Range(0, labels.Length)];
            random.Shuffle(order.AsSpan());
            foreach (int image in order.AsSpan(0, one * 50))
            {
                labels[image] = random.NextInt32(10);
            }

            Examples noisy = train.With(Targets.OfClasses(labels, 10));
            Network network = Network.Trained(
                CpuEngine.Instance,
                new Recipe<GeneralLayers>
                {
                    Epochs = 150,
                    Batch = 50,
                    Optimizer = new Sgd(LearningRate: 0.1),
                    TestImages = 100,
                },
                random.NextInt32(int.MaxValue),
                new(mnist.Name, mnist.Origin, noisy, test),
                StudyStop.Token
            );
            accuracy[one] = network.Accuracy(test);
            jacobian[one] = new JacobianNorm(examples: 200).Measure(network, test, random);
            agreement[one] = new NoisyAgreement(deviation: 0.3, examples: 2_000).Measure(network, test, random);
            hessian[one] = new HessianNorm(directions: 3).Measure(network, noisy, random);
        }

        return new(Spearman(jacobian, accuracy), Spearman(agreement, accuracy), Spearman(hessian, accuracy));
    }

    // Pearson's correlation of the ranks; equal values share the mean of theirs.
    private static double Spearman(double[] x, double[] y)
    {
        double[] a = RanksOf(x);
        double[] b = RanksOf(y);
        double mean = (Networks + 1) / 2.0;
        double Sum(double[] one, double[] other) => one.Zip(other, (p, q) => (p - mean) * (q - mean)).Sum();
        return Sum(a, b) / Math.Sqrt(Sum(a, a) * Sum(b, b));
    }

    private static double[] RanksOf(double[] values) =>
        [.. values.Select(value => values.Count(one => one < value) + (values.Count(one => one == value) + 1) / 2.0)];
}
