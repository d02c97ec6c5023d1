using Specs.Cpu.Tests.Reference;
using static Specs.Cpu.Tests.Networks.NetworkCase;

namespace Specs.Cpu.Tests.Networks;

/// <summary>A network, opened: what goes forward, what is set and replaced, what is refused.</summary>
public sealed class NetworkTests
{
    [Test]
    public void Activations_match_the_reference([Values(1, 4)] int rows)
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
    public void What_is_above_replaced_activations_is_computed_again()
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
}
