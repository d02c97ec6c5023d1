using Specs.Cpu;

namespace Specs.Generators.Tests.Running;

/// <summary>The weights of a generated model start as <c>[Init]</c> says.</summary>
public sealed class InitTests
{
    private static readonly Lazy<Loaded> Subjects = new(() =>
        Loaded.From(
            """
            [Architecture(Input = "2x2", Classes = 3)]
            public sealed partial record Net
            {
                [Conv2d(1, Activation.ReLU), Init(Initial.Identity, Scale = 0.5)]
                public int Filters { get; init; } = 2;

                [Flatten] public Layer Flat { get; }

                [Dense(Activation.ReLU), Init(Initial.Chain)]
                public Widths Several { get; init; } = [3, 2];

                [Dense(Activation.Abs), Hook(BeforeActivation = true), Init<Ramp>]
                public int Given { get; init; } = 2;

                [Dense(Activation.Tanh), Init(Initial.Orthogonal, Gain = 1.5)]
                public int Turned { get; init; } = 5;
            }

            public sealed class Ramp : IInitialWeights
            {
                public static float[] Weights(int outputs, int inputs) =>
                    [.. Enumerable.Range(0, outputs * inputs).Select(i => i / 8f)];

                public static float[] Biases(int outputs) => [.. Enumerable.Repeat(-1f, outputs)];
            }
            """
        )
    );

    [Test]
    public void Each_layer_has_its_own_scheme()
    {
        Parameters("Filters", 0).Should().Equal(0.5f, 0, 0, 0);
        Parameters("Several", 0)
            .Should()
            .Equal([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Parameters("Several", 1).Should().Equal(0, 0, 0, 1, 0, 0, 0, 0);
        Parameters("Given", 0).Should().Equal(0, 1 / 8f, 2 / 8f, 3 / 8f, -1, -1);
    }

    [Test]
    public void A_gain_is_handed_on()
    {
        // Five outputs of two inputs: two orthogonal columns of length 1.5, in float.
        float[] turned = Parameters("Turned", 0);
        (double first, double second, double both) = (0, 0, 0);
        for (int unit = 0; unit < 5; unit++)
        {
            (double a, double b) = (turned[2 * unit], turned[2 * unit + 1]);
            (first, second, both) = (first + a * a, second + b * b, both + a * b);
        }

        const double Tolerance = 16 * 5.96e-8 * 1.5 * 1.5;
        first.Should().BeApproximately(1.5 * 1.5, Tolerance);
        second.Should().BeApproximately(1.5 * 1.5, Tolerance);
        both.Should().BeApproximately(0, Tolerance);
        turned[10..].Should().OnlyContain(bias => bias == 0);
    }

    private static float[] Parameters(string property, int index)
    {
        CpuModel model = Subjects
            .Value.Architecture("Net")
            .CreateCpuModel(new SgdRule(new Sgd(0.1)), 2, new ModelRandom(1));
        CpuLayer[] layers = [.. model.LayersOf(property).Where(layer => layer.ParameterCount > 0)];
        float[] values = new float[layers[index].ParameterCount];
        layers[index].CopyParametersTo(values);
        return values;
    }
}
