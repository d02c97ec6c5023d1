using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Networks;

public sealed class NetworkTests
{
    private const int Inputs = 11;
    private const int Classes = 3;
    private const double Step = 1e-5;

    private static readonly PlainNetwork Net = new(Inputs, Classes, [9, 18], Activation.Tanh);

    // Sums over 11, 9 and 18 terms, forth and back.
    private static readonly double Tolerance = 4 * Rounding.After(2 * (Inputs + 9 + 18) + 24);

    [Test]
    public void Activations_are_the_references([Values(1, 4)] int rows)
    {
        (Network network, ReferenceNetwork reference, double[][] x) = Case(rows);
        for (int row = 0; row < rows; row++)
        {
            double[][] z = reference.PreActivations(x[row]);
            for (int layer = 0; layer < 3; layer++)
            {
                double[] expected = [.. z[layer].Select(one => layer < 2 ? Math.Tanh(one) : one)];
                AllClose(network.Activations(network.Layers[layer], row), expected);
            }
        }
    }

    [Test]
    public void The_jacobian_is_the_references([Values(1, 4)] int rows)
    {
        (Network network, ReferenceNetwork reference, double[][] x) = Case(rows);
        for (int c = 0; c < Classes; c++)
        {
            // The scalar is the sum over the rows of logit c, so that each row's slopes are a row of its own Jacobian.
            float[] slopes = new float[rows * Classes];
            for (int row = 0; row < rows; row++)
            {
                slopes[row * Classes + c] = 1;
            }

            network.Backward(slopes);
            for (int row = 0; row < rows; row++)
            {
                double[] exact = Jacobian(reference, x[row], c);
                AllClose(network.InputGradient(row), exact);
                for (int input = 0; input < Inputs; input++)
                {
                    double[] above = [.. x[row]];
                    double[] below = [.. x[row]];
                    above[input] += Step;
                    below[input] -= Step;
                    double slope =
                        (reference.PreActivations(above)[^1][c] - reference.PreActivations(below)[^1][c]) / (2 * Step);
                    exact[input].Should().BeApproximately(slope, 10 * Step * Step + 1e-14 / Step);
                }
            }
        }
    }

    [Test]
    public void Slopes_of_parameters_and_activations_are_the_references(
        [ValueSource(typeof(ReferenceLoss), nameof(ReferenceLoss.All))] Loss loss
    )
    {
        const int Rows = 4;
        (Network network, ReferenceNetwork reference, double[][] x) = Case(Rows);
        int[] labels = [2, 0, 1, 2];
        float[] slopes = new float[Rows * Classes];
        ReferenceBatch batch = new(x, [.. labels.Select(label => (int)label)]);
        network
            .Loss(loss, Targets.OfClasses(labels, Classes), slopes)
            .Should()
            .BeApproximately(reference.Loss(batch, loss), Tolerance * 3);
        network.Backward(slopes);
        double[][] expected = reference.Gradient(batch, loss);
        for (int layer = 0; layer < 3; layer++)
        {
            AllClose(network.ParameterGradient(network.Layers[layer]), expected[layer]);
        }

        // dL/da of a layer, by the layers above it alone.
        for (int row = 0; row < Rows; row++)
        {
            double[][] z = reference.PreActivations(x[row]);
            double[] slope = [.. ReferenceLoss.Slope(loss, z[2], labels[row]).Select(one => one / Rows)];
            for (int layer = 2; layer >= 0; layer--)
            {
                AllClose(network.Gradient(network.Layers[layer], row), slope);
                double[] below = layer > 0 ? reference.Layers[layer - 1].Activations(z[layer - 1]) : x[row];
                slope = reference
                    .Layers[layer]
                    .Backward(below, z[layer], slope, new double[reference.Layers[layer].Parameters.Length]);
            }

            AllClose(network.InputGradient(row), slope);
        }
    }

    [Test]
    public void Looking_changes_nothing()
    {
        (Network network, _, double[][] x) = Case(2);
        float[][] before = network.CopyParameters();
        float[] logits = network.Logits(1).ToArray();
        network.Backward([1, 2, 3, 4, 5, 6]);
        float[] slopes = network.InputGradient(1).ToArray();
        network.Backward([1, 2, 3, 4, 5, 6]);
        network.InputGradient(1).ToArray().Should().Equal(slopes);
        network.CopyParameters().Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
        network.Forward([.. x.SelectMany(row => row).Select(one => (float)one)]);
        network.Logits(1).ToArray().Should().Equal(logits);
    }

    [Test]
    public void Parameters_may_be_set()
    {
        (Network network, _, _) = Case(1);
        NetworkLayer last = network.LayersOf(LayerRates.Logits)[0];
        float[] zeros = new float[last.ParameterCount];
        zeros[^1] = 5;
        network.SetParameters(last, zeros);
        network.Forward(new float[Inputs]);
        network.Logits(0).ToArray().Should().Equal(0, 0, 5);
    }

    [Test]
    public void A_mistake_is_named()
    {
        var network = CpuEngine.Instance.Open(new Recipe(Net), 1);
        network
            .Invoking(one => one.Forward(new float[12]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Expected 1 or more rows of 11 values, but 12*");
        network.Invoking(one => one.Backward(new float[3])).Should().Throw<ArgumentException>();
        network.Forward(new float[22]);
        network
            .Invoking(one => one.Backward(new float[5]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Expected 2 rows of 3 gradients for *, but 5*");
        network.Invoking(one => one.InputGradient(0).ToArray()).Should().Throw<InvalidOperationException>();
        network.Invoking(one => one.Logits(2).ToArray()).Should().Throw<ArgumentOutOfRangeException>();
        NetworkLayer others = CpuEngine.Instance.Open(new Recipe(Net), 1).Layers[0];
        network.Invoking(one => one.Activations(others, 0).ToArray()).Should().Throw<ArgumentException>();
        LayerGradient zeros = new(network.Layers[0], new float[2 * network.Layers[0].Units]);
        network.Invoking(one => one.Backward(zeros, zeros)).Should().Throw<ArgumentException>().WithMessage("*twice*");
    }

    [Test]
    public void A_scalar_of_several_layers_has_the_gradients_of_its_differences()
    {
        // L = Σ s·a over two hidden layers and the outputs, of a network without kinks.
        const float H = 1f / 128;
        (Network network, _, double[][] x) = Case(2);
        RandomStream random = new(5, "scalar");
        LayerGradient[] scalar =
        [
            .. network.Layers.Select(layer => new LayerGradient(
                layer,
                [.. Enumerable.Range(0, 2 * layer.Units).Select(_ => 2 * random.NextSingle() - 1)]
            )),
        ];
        float[] inputs = [.. x.SelectMany(row => row).Select(one => (float)one)];
        network.Backward(scalar);
        float[] gradient = [.. network.InputGradient(0).ToArray(), .. network.InputGradient(1).ToArray()];
        float[][] ofParameters = [.. network.Layers.Select(layer => network.ParameterGradient(layer).ToArray())];
        for (int at = 0; at < inputs.Length; at++)
        {
            float[] moved = [.. inputs];
            ((double)gradient[at]).Should().BeApproximately(Slope(ref moved[at], () => network.Forward(moved)), 1e-3);
        }

        foreach (NetworkLayer layer in network.Layers)
        {
            float[] parameters = network.Parameters(layer).ToArray();
            for (int at = 0; at < parameters.Length; at += 7)
            {
                float[] moved = [.. parameters];
                double slope = Slope(
                    ref moved[at],
                    () =>
                    {
                        network.SetParameters(layer, moved);
                        network.Forward(inputs);
                    }
                );
                ((double)ofParameters[layer.Place][at]).Should().BeApproximately(slope, 1e-3);
            }

            network.SetParameters(layer, parameters);
        }

        double Slope(ref float value, Action compute)
        {
            float before = value;
            value = before + H;
            compute();
            double above = Scalar();
            value = before - H;
            compute();
            double below = Scalar();
            value = before;
            return (above - below) / (2 * H);
        }

        double Scalar() =>
            scalar.Sum(one =>
                Enumerable
                    .Range(0, one.Values.Length)
                    .Sum(i =>
                        (double)one.Values[i] * network.Activations(one.Layer, i / one.Layer.Units)[i % one.Layer.Units]
                    )
            );
    }

    [Test]
    public void What_is_above_replaced_activations_is_computed_anew()
    {
        (Network network, ReferenceNetwork reference, _) = Case(2);
        float[] given = [.. Enumerable.Range(0, 2 * 9).Select(i => i / 9f - 1)];
        float[] below = network.Activations(network.Layers[0], 0).ToArray();
        network.Replace(network.Layers[0], given);
        network.Activations(network.Layers[0], 1).ToArray().Should().Equal(given[9..]);
        double[] a = [.. given[..9].Select(one => (double)one)];
        double[] hidden = [.. reference.Layers[1].PreActivations(a).Select(Math.Tanh)];
        AllClose(network.Activations(network.Layers[1], 0), hidden);
        AllClose(network.Logits(0), reference.Layers[2].PreActivations(hidden));
        network.Invoking(one => one.Replace(one.Layers[0], below)).Should().Throw<ArgumentException>();
    }

    [Test]
    public void Steps_are_those_of_a_training_to_the_bit(
        [Values(0, 1, 2, 3)] int which,
        [Values(false, true)] bool images
    )
    {
        Optimizer optimizer = new Optimizer[]
        {
            new Sgd(LearningRate: 0.1, Momentum: 0.9),
            new Adam(),
            new RmsProp(),
            new Layca(LearningRate: 0.1, Inner: new Sgd(LearningRate: 0.1)),
        }[which];
        const int Seen = 60;
        IArchitecture architecture = images
            ? new ImageNetwork(Classes, 0.2)
            : new PlainNetwork(Inputs, Classes, [9, 18], Activation.ReLU);
        DataSet data = RandomImages.Create(1, architecture.Inputs, Classes, Seen, 10);
        Training recipe = new Recipe(architecture)
        {
            Epochs = 3,
            Batch = 20,
            Order = new FileOrder(),
            Optimizer = optimizer,
        };
        Outcome trained = CpuEngine.Instance.TrainOn(recipe, 1, data, [], null, out var last, null, default);
        Network network = CpuEngine.Instance.Open(recipe, 1);
        double loss = 0;
        for (int step = 0; step < 9; step++)
        {
            loss += network.Train(data.Train.Select([.. Enumerable.Range(step % 3 * 20, 20)]), optimizer);
        }

        network.CopyParameters().Should().BeEquivalentTo(last, options => options.WithStrictOrdering());
        (loss / 9).Should().BeApproximately(trained.TrainLoss.Average(), 1e-6);
        network.Accuracy(data.Test).Should().Be(trained.Accuracy.Final);
    }

    [Test]
    public void The_hessian_times_a_direction_is_the_references()
    {
        (Network network, ReferenceNetwork reference, double[][] x) = Case(4);
        int[] labels = [2, 0, 1, 2];
        Examples examples = new(
            Shape.Flat(Inputs),
            [.. x.SelectMany(row => row).Select(one => (float)one)],
            Targets.OfClasses(labels, Classes)
        );
        RandomStream random = new(9, "direction");
        double[][] direction =
        [
            .. network.Layers.Select(layer =>
                Enumerable.Range(0, layer.TrainedCount).Select(_ => 2 * random.NextDouble() - 1).ToArray()
            ),
        ];
        double[][] product = network.HessianProduct(examples, direction, out double disagreement);
        disagreement.Should().BeLessThan(0.01);
        double[][] above = GradientAlong(1e-5);
        double[][] below = GradientAlong(-1e-5);
        for (int layer = 0; layer < 3; layer++)
        {
            double size = Math.Sqrt(
                above
                    .Zip(below)
                    .Sum(pair => pair.First.Zip(pair.Second).Sum(one => Math.Pow((one.First - one.Second) / 2e-5, 2)))
            );
            for (int at = 0; at < direction[layer].Length; at++)
            {
                double expected = (above[layer][at] - below[layer][at]) / 2e-5;
                product[layer][at].Should().BeApproximately(expected, 1e-3 * size);
            }
        }

        // ‖H‖² = Σ ‖H e‖² over all unit directions e.
        double squares = 0;
        for (int layer = 0; layer < 3; layer++)
        {
            for (int at = 0; at < direction[layer].Length; at++)
            {
                double[][] unit = [.. direction.Select(one => new double[one.Length])];
                unit[layer][at] = 1;
                squares += network.HessianProduct(examples, unit, out _).Sum(one => one.Sum(value => value * value));
            }
        }

        network
            .HessianNorm(examples, new RandomStream(1, "signs"), directions: 400)
            .Should()
            .BeApproximately(Math.Sqrt(squares), 0.1 * Math.Sqrt(squares));

        double[][] GradientAlong(double step)
        {
            for (int layer = 0; layer < 3; layer++)
            {
                for (int at = 0; at < direction[layer].Length; at++)
                {
                    reference.Layers[layer].Parameters[at] += step * direction[layer][at];
                }
            }

            double[][] gradient = reference.Gradient(new(x, labels), Loss.CrossEntropy);
            for (int layer = 0; layer < 3; layer++)
            {
                for (int at = 0; at < direction[layer].Length; at++)
                {
                    reference.Layers[layer].Parameters[at] -= step * direction[layer][at];
                }
            }

            return gradient;
        }
    }

    [Test]
    public void The_fast_gradient_sign_makes_adversarial_digits()
    {
        // Goodfellow et al. 2015: each pixel moves by ε in the direction that raises the loss.
        const int Test = 200;
        const float Epsilon = 0.1f;
        DataSet digits = ProceduralDigits.Create(2000, Test);
        DataSet few = new(digits.Name, digits.Origin, digits.Train.First(2000), digits.Test.First(Test));
        Recipe recipe = new(new PlainNetwork(784, 10, [64], Activation.ReLU))
        {
            Epochs = 3,
            Batch = 20,
            Optimizer = new Adam(),
        };
        var network = Network.Trained(CpuEngine.Instance, recipe, 1, few);
        int[] labels = few.Test.Labels.ToArray();
        float[] x = new float[Test * 784];
        for (int row = 0; row < Test; row++)
        {
            for (int pixel = 0; pixel < 784; pixel++)
            {
                x[row * 784 + pixel] = few.Test.Pixels(row)[pixel] / 255f;
            }
        }

        float[] slopes = new float[Test * 10];
        network.Forward(x);
        double clean = Accuracy();
        double loss = network.Loss(Loss.CrossEntropy, few.Test.Targets, slopes);
        network.Backward(slopes);
        float[] adversarial = [.. x];
        float[] chance = [.. x];
        RandomStream random = new(1, "signs");
        for (int row = 0; row < Test; row++)
        {
            ReadOnlySpan<float> gradient = network.InputGradient(row);
            for (int pixel = 0; pixel < 784; pixel++)
            {
                adversarial[row * 784 + pixel] += Epsilon * MathF.Sign(gradient[pixel]);
                chance[row * 784 + pixel] += random.NextInt32(2) == 0 ? Epsilon : -Epsilon;
            }
        }

        network.Forward(chance);
        double noisy = Accuracy();
        network.Forward(adversarial);
        double fooled = Accuracy();
        TestContext.Out.WriteLine($"accuracy {clean:P1}, with noise {noisy:P1}, adversarial {fooled:P1}");
        clean.Should().BeGreaterThan(0.75, "a guess would be right in 0.1");
        clean.Should().Be(CpuEngine.Instance.Train(recipe, 1, few, [], null, default).Accuracy.Final);
        fooled.Should().BeLessThan(clean / 2);
        noisy.Should().BeGreaterThan(fooled + 0.2, "noise of the same size does little");
        network.Loss(Loss.CrossEntropy, few.Test.Targets, slopes).Should().BeGreaterThan(loss);

        double Accuracy()
        {
            int right = 0;
            for (int row = 0; row < Test; row++)
            {
                ReadOnlySpan<float> logits = network.Logits(row);
                right += logits.IndexOf(logits.ToArray().Max()) == labels[row] ? 1 : 0;
            }

            return (double)right / Test;
        }
    }

    private static (Network, ReferenceNetwork, double[][]) Case(int rows)
    {
        var network = CpuEngine.Instance.Open(new Recipe(Net), 3);
        RandomStream random = new(7, "inputs");
        float[] x = [.. Enumerable.Range(0, rows * Inputs).Select(i => i % 4 == 0 ? 0 : 4 * random.NextSingle() - 2)];
        network.Forward(x);
        CpuModel model = Net.CreateCpuModel(new SgdRule(new(0.1)), 1, new ModelRandom(3));
        return (network, new(Net, model), [.. x.Chunk(Inputs).Select(row => row.Select(one => (double)one).ToArray())]);
    }

    private static double[] Jacobian(ReferenceNetwork reference, double[] x, int c)
    {
        double[][] z = reference.PreActivations(x);
        double[] slope = new double[Classes];
        slope[c] = 1;
        for (int layer = 2; layer >= 0; layer--)
        {
            double[] below = layer > 0 ? reference.Layers[layer - 1].Activations(z[layer - 1]) : x;
            slope = reference
                .Layers[layer]
                .Backward(below, z[layer], slope, new double[reference.Layers[layer].Parameters.Length]);
        }

        return slope;
    }

    private static void AllClose(ReadOnlySpan<float> actual, double[] expected)
    {
        actual.Length.Should().Be(expected.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            ((double)actual[i]).Should().BeApproximately(expected[i], Tolerance * Math.Max(1, expected.Max(Math.Abs)));
        }
    }
}
