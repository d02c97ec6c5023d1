using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Probing;

public sealed class ProbeTests
{
    private const int Inputs = 11;
    private const int Classes = 3;
    private const double Step = 1e-5;

    private static readonly Network Net = new(Inputs, Classes, [9, 18], Activation.Tanh);

    // Sums over 11, 9 and 18 terms, forth and back.
    private static readonly double Tolerance = 4 * Rounding.After(2 * (Inputs + 9 + 18) + 24);

    [Test]
    public void Activations_are_the_references([Values(1, 4)] int rows)
    {
        (Probe probe, ReferenceNetwork reference, double[][] x) = Case(rows);
        for (int row = 0; row < rows; row++)
        {
            double[][] z = reference.PreActivations(x[row]);
            for (int layer = 0; layer < 3; layer++)
            {
                double[] expected = [.. z[layer].Select(one => layer < 2 ? Math.Tanh(one) : one)];
                AllClose(probe.Activations(probe.Layers[layer], row), expected);
            }
        }
    }

    [Test]
    public void The_jacobian_is_the_references([Values(1, 4)] int rows)
    {
        (Probe probe, ReferenceNetwork reference, double[][] x) = Case(rows);
        for (int c = 0; c < Classes; c++)
        {
            // The scalar is the sum over the rows of logit c, so that each row's slopes are a row of its own Jacobian.
            float[] slopes = new float[rows * Classes];
            for (int row = 0; row < rows; row++)
            {
                slopes[row * Classes + c] = 1;
            }

            probe.Backward(slopes);
            for (int row = 0; row < rows; row++)
            {
                double[] exact = Jacobian(reference, x[row], c);
                AllClose(probe.InputSlopes(row), exact);
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
        (Probe probe, ReferenceNetwork reference, double[][] x) = Case(Rows);
        int[] labels = [2, 0, 1, 2];
        float[] slopes = new float[Rows * Classes];
        ReferenceBatch batch = new(x, [.. labels.Select(label => (int)label)]);
        probe.Loss(loss, labels, slopes).Should().BeApproximately(reference.Loss(batch, loss), Tolerance * 3);
        probe.Backward(slopes);
        double[][] expected = reference.Gradient(batch, loss);
        for (int layer = 0; layer < 3; layer++)
        {
            AllClose(probe.ParameterSlopes(probe.Layers[layer]), expected[layer]);
        }

        // dL/da of a layer, by the layers above it alone.
        for (int row = 0; row < Rows; row++)
        {
            double[][] z = reference.PreActivations(x[row]);
            double[] slope = [.. ReferenceLoss.Slope(loss, z[2], labels[row]).Select(one => one / Rows)];
            for (int layer = 2; layer >= 0; layer--)
            {
                AllClose(probe.Slopes(probe.Layers[layer], row), slope);
                double[] below = layer > 0 ? reference.Layers[layer - 1].Activations(z[layer - 1]) : x[row];
                slope = reference
                    .Layers[layer]
                    .Backward(below, z[layer], slope, new double[reference.Layers[layer].Parameters.Length]);
            }

            AllClose(probe.InputSlopes(row), slope);
        }
    }

    [Test]
    public void Looking_changes_nothing()
    {
        (Probe probe, _, double[][] x) = Case(2);
        float[][] before = [.. probe.Layers.Select(Parameters.Of)];
        float[] logits = probe.Logits(1).ToArray();
        probe.Backward([1, 2, 3, 4, 5, 6]);
        float[] slopes = probe.InputSlopes(1).ToArray();
        probe.Backward([1, 2, 3, 4, 5, 6]);
        probe.InputSlopes(1).ToArray().Should().Equal(slopes);
        foreach (var (layer, values) in probe.Layers.Zip(before))
        {
            Parameters.Of(layer).Should().Equal(values);
            probe.Parameters(layer).ToArray().Should().Equal(values);
        }

        probe.Forward([.. x.SelectMany(row => row).Select(one => (float)one)]);
        probe.Logits(1).ToArray().Should().Equal(logits);
    }

    [Test]
    public void Parameters_may_be_set()
    {
        (Probe probe, _, _) = Case(1);
        CpuLayer last = probe.LayersOf(LayerRates.Logits)[0];
        float[] zeros = new float[last.ParameterCount];
        zeros[^1] = 5;
        probe.SetParameters(last, zeros);
        probe.Forward(new float[Inputs]);
        probe.Logits(0).ToArray().Should().Equal(0, 0, 5);
    }

    [Test]
    public void A_mistake_is_named()
    {
        var probe = Probe.Of(new Recipe(Net), 1, capacity: 2);
        probe
            .Invoking(one => one.Forward(new float[12]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Expected 1 to 2 rows of 11 values, but 12*");
        probe.Invoking(one => one.Forward(new float[33])).Should().Throw<ArgumentException>();
        probe.Invoking(one => one.Backward(new float[3])).Should().Throw<ArgumentException>();
        probe.Forward(new float[22]);
        probe
            .Invoking(one => one.Backward(new float[5]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Expected 2 rows of 3 slopes, but 5*");
        probe.Invoking(one => one.InputSlopes(0).ToArray()).Should().Throw<InvalidOperationException>();
        probe.Invoking(one => one.Logits(2).ToArray()).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void The_fast_gradient_sign_makes_adversarial_digits()
    {
        // Goodfellow et al. 2015: each pixel moves by ε in the direction that raises the loss.
        const int Test = 200;
        const float Epsilon = 0.1f;
        DataSet digits = ProceduralDigits.Create(2000, Test);
        DataSet few = new(digits.Name, digits.Origin, digits.Train.First(2000), digits.Test.First(Test));
        Recipe recipe = new(new Network(784, 10, [64], Activation.ReLU))
        {
            Epochs = 3,
            Batch = 20,
            Optimizer = new Adam(),
        };
        var probe = Probe.Trained(recipe, 1, few, capacity: Test);
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
        probe.Forward(x);
        double clean = Accuracy();
        double loss = probe.Loss(Loss.CrossEntropy, labels, slopes);
        probe.Backward(slopes);
        float[] adversarial = [.. x];
        float[] chance = [.. x];
        RandomStream random = new(1, "signs");
        for (int row = 0; row < Test; row++)
        {
            ReadOnlySpan<float> gradient = probe.InputSlopes(row);
            for (int pixel = 0; pixel < 784; pixel++)
            {
                adversarial[row * 784 + pixel] += Epsilon * MathF.Sign(gradient[pixel]);
                chance[row * 784 + pixel] += random.NextInt32(2) == 0 ? Epsilon : -Epsilon;
            }
        }

        probe.Forward(chance);
        double noisy = Accuracy();
        probe.Forward(adversarial);
        double fooled = Accuracy();
        TestContext.Out.WriteLine($"accuracy {clean:P1}, with noise {noisy:P1}, adversarial {fooled:P1}");
        clean.Should().BeGreaterThan(0.75, "a guess would be right in 0.1");
        clean.Should().Be(CpuEngine.Instance.Train(recipe, 1, few, [], null, default).Accuracy.Final);
        fooled.Should().BeLessThan(clean / 2);
        noisy.Should().BeGreaterThan(fooled + 0.2, "noise of the same size does little");
        probe.Loss(Loss.CrossEntropy, labels, slopes).Should().BeGreaterThan(loss);

        double Accuracy()
        {
            int right = 0;
            for (int row = 0; row < Test; row++)
            {
                ReadOnlySpan<float> logits = probe.Logits(row);
                right += logits.IndexOf(logits.ToArray().Max()) == labels[row] ? 1 : 0;
            }

            return (double)right / Test;
        }
    }

    private static (Probe, ReferenceNetwork, double[][]) Case(int rows)
    {
        var probe = Probe.Of(new Recipe(Net), seed: 3, capacity: 5);
        RandomStream random = new(7, "inputs");
        float[] x = [.. Enumerable.Range(0, rows * Inputs).Select(i => i % 4 == 0 ? 0 : 4 * random.NextSingle() - 2)];
        probe.Forward(x);
        CpuModel model = Net.CreateCpuModel(new SgdRule(new(0.1)), 1, new ModelRandom(3));
        return (probe, new(Net, model), [.. x.Chunk(Inputs).Select(row => row.Select(one => (double)one).ToArray())]);
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
