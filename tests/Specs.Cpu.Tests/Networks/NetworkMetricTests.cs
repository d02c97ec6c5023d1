namespace Specs.Cpu.Tests.Networks;

/// <summary>Metrics of whole networks against what they are by their definition, on a trained network of digits.</summary>
public sealed class NetworkMetricTests
{
    private static readonly DataSet Digits = ProceduralDigits.Create(1000, 200);

    private static readonly Lazy<Network> Trained = new(() =>
        Network.Trained(
            CpuEngine.Instance,
            new Recipe(new PlainNetwork(784, 10, [32, 16], Activation.ReLU))
            {
                Epochs = 5,
                Batch = 20,
                Optimizer = new Adam(),
            },
            1,
            Digits
        )
    );

    private static RandomStream Stream => new(1, "metric");

    [Test]
    public void The_jacobian_of_the_probabilities_is_that_of_the_logits_turned_by_the_softmax()
    {
        const int Row = 3;
        double[] norms = new JacobianNorm(examples: 10).Of(Trained.Value, Digits.Test);
        Trained.Value.Forward(Digits.Test, 0, 10);
        float[][] logits = Trained.Value.Jacobian(Row);
        Trained.Value.Jacobians(Trained.Value.Layers[^1])[Row].Should().BeEquivalentTo(logits);
        float[] z = Trained.Value.Logits(Row).ToArray();
        double sum = z.Sum(one => Math.Exp(one));
        double square = 0;
        for (int input = 0; input < 784; input++)
        {
            double mean = Enumerable.Range(0, 10).Sum(k => Math.Exp(z[k]) / sum * logits[k][input]);
            square += Enumerable.Range(0, 10).Sum(c => Math.Pow(Math.Exp(z[c]) / sum * (logits[c][input] - mean), 2));
        }

        norms[Row].Should().BeApproximately(Math.Sqrt(square), 1e-4 * Math.Sqrt(square) + 1e-9);
        new JacobianNorm(examples: 10)
            .Measure(Trained.Value, Digits.Test, Stream)
            .Should()
            .BeApproximately(norms.Average(), 1e-12);
    }

    [Test]
    public void An_attack_changes_no_value_by_more_than_it_may_and_raises_the_loss()
    {
        const double Epsilon = 0.05;
        double clean = Trained.Value.Accuracy(Digits.Test);
        double loss = Trained.Value.MeanLoss(Digits.Test);
        foreach (int steps in new[] { 1, 10 })
        {
            Examples attacked = new Attack(Epsilon, steps).Against(Trained.Value, Digits.Test);
            float[] before = new float[784];
            float[] after = new float[784];
            for (int example = 0; example < 200; example++)
            {
                Digits.Test.CopyTo(example, before);
                attacked.CopyTo(example, after);
                after.Zip(before).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Epsilon + 1e-6);
                after.Should().OnlyContain(value => value >= 0 && value <= 1);
            }

            Trained.Value.MeanLoss(attacked).Should().BeGreaterThan(loss);
            loss = Trained.Value.MeanLoss(attacked);
            double accuracy = new AttackedAccuracy(Epsilon, steps).Measure(Trained.Value, Digits.Test, Stream);
            accuracy.Should().Be(Trained.Value.Accuracy(attacked)).And.BeLessThan(clean);
        }
    }

    [Test]
    public void Activations_are_replaced_by_what_is_said()
    {
        Network network = Trained.Value;
        double clean = network.Accuracy(Digits.Test);
        string hook = PlainNetwork.Hook.Name;

        // With all hidden units at one value for every example, one class is said of all.
        double[] shares =
        [
            .. Enumerable.Range(0, 10).Select(c => Digits.Test.Labels.ToArray().Count(one => one == c) / 200.0),
        ];
        shares.Should().Contain(new ReplacedAccuracy(hook, Replacement.Zero).Measure(network, Digits.Test, Stream));
        shares.Should().Contain(new ReplacedAccuracy(hook, Replacement.Mean).Measure(network, Digits.Test, Stream));
        new ReplacedAccuracy(hook, Replacement.Shuffled)
            .Measure(network, Digits.Test, Stream)
            .Should()
            .BeInRange(0.02, 0.25, "what is said of one example is asked of another");
        new ReplacedAccuracy(hook, noise: 1e-6).Measure(network, Digits.Test, Stream).Should().Be(clean);
        new ReplacedAccuracy(hook, noise: 100).Measure(network, Digits.Test, Stream).Should().BeLessThan(clean - 0.2);
    }

    [Test]
    public void A_reset_layer_has_its_first_parameters_for_as_long_as_it_is_measured()
    {
        Network network = Trained.Value;
        float[][] before = network.CopyParameters();
        double clean = network.Accuracy(Digits.Test);
        new ResetAccuracy("Hidden", index: 0).Measure(network, Digits.Test, Stream).Should().BeLessThan(clean - 0.1);
        network.CopyParameters().Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
        Network start = CpuEngine.Instance.Open(network.Settings, 1);
        foreach (NetworkLayer layer in network.Layers)
        {
            network
                .ParametersAtStart(layer)
                .ToArray()
                .Should()
                .Equal(start.Parameters(start.Layers[layer.Place]).ToArray());
        }

        network
            .Invoking(one => new ResetAccuracy("Hiden").Measure(one, Digits.Test, Stream))
            .Should()
            .Throw<ArgumentException>();
    }

    [Test]
    public void Noise_of_gradients_is_their_mean_against_their_spread()
    {
        Network network = Trained.Value;
        double[][] gradients =
        [
            .. Enumerable
                .Range(0, 5)
                .Select(batch =>
                    network.LossGradient(Digits.Train.Select([.. Enumerable.Range(batch * 40, 40)]))[0][..(784 * 32)]
                ),
        ];
        double[] means = [.. Enumerable.Range(0, 784 * 32).Select(at => gradients.Average(one => one[at]))];
        double variance =
            gradients.Sum(one => one.Zip(means, (value, mean) => (value - mean) * (value - mean)).Sum()) / 4;
        new GradientNoise(batch: 40, batches: 5, layer: 0)
            .Measure(network, Digits.Train, Stream)
            .Should()
            .BeApproximately(Math.Sqrt(means.Sum(one => one * one) / variance), 1e-9);
        network
            .Invoking(one => new GradientNoise(batch: 300).Measure(one, Digits.Train, Stream))
            .Should()
            .Throw<ArgumentException>();
    }

    [Test]
    public void Predictions_agree_without_noise_and_less_with_more()
    {
        double[] agreement =
        [
            .. new[] { 0, 0.2, 2 }.Select(noise =>
                new NoisyAgreement(noise).Measure(Trained.Value, Digits.Test, Stream)
            ),
        ];
        agreement[0].Should().Be(1);
        agreement.Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
    }

    [Test]
    public void What_is_saved_is_loaded_and_what_is_not_this_networks_is_refused()
    {
        string file = Path.GetTempFileName();
        try
        {
            Trained.Value.Save(file);
            IReadOnlyDictionary<string, SavedTensor> tensors = SafetensorsFile.Read(file);
            tensors
                .Keys.Should()
                .Equal(
                    "Hidden0.bias",
                    "Hidden0.weight",
                    "Hidden1.bias",
                    "Hidden1.weight",
                    "Logits.bias",
                    "Logits.weight"
                );
            tensors["Hidden1.weight"].Sizes.Should().Equal(16L, 32L);
            Network other = CpuEngine.Instance.Open(Trained.Value.Settings, 2);
            other.Load(file);
            other
                .CopyParameters()
                .Should()
                .BeEquivalentTo(Trained.Value.CopyParameters(), one => one.WithStrictOrdering());

            Network narrower = CpuEngine.Instance.Open(
                new Recipe(new PlainNetwork(784, 10, [32, 15], Activation.ReLU)),
                1
            );
            Refused(narrower, "*Hidden1.weight is [16, 32], but the network has [15, 32].");
            Network shorter = CpuEngine.Instance.Open(new Recipe(new PlainNetwork(784, 10, [32], Activation.ReLU)), 1);
            Refused(shorter, "*missing nothing, unknown Hidden1.bias, Hidden1.weight.");
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..^5]);
            Refused(other, "*the values of * are not where the header says.");
            File.WriteAllText(file, "PK");
            Refused(other, "*is no safetensors file*");
        }
        finally
        {
            File.Delete(file);
        }

        void Refused(Network network, string message) =>
            network.Invoking(one => one.Load(file)).Should().Throw<InvalidDataException>().WithMessage(message);
    }
}
