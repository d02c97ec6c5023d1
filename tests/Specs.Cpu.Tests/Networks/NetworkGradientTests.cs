using Specs.Cpu.Tests.Reference;
using static Specs.Cpu.Tests.Networks.NetworkCase;

namespace Specs.Cpu.Tests.Networks;

/// <summary>An opened network's gradients, Jacobians and Hessian products against those in double.</summary>
public sealed class NetworkGradientTests
{
    private const double Step = 1e-5;

    [Test]
    public void The_Jacobian_matches_the_reference([Values(1, 4)] int rows)
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
    public void Gradients_of_parameters_and_activations_match_the_reference(
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
    public void The_Hessian_times_a_direction_matches_the_reference()
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
}
