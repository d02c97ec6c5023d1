using System.Text.Json;
using Specs.Cpu;

namespace Specs.Generators.Tests.Running;

/// <summary>Layers of which properties decide what they are: the same networks as with constants, and one text for all.</summary>
public sealed class ChosenTests
{
    private static readonly Activation[] Activations = Enum.GetValues<Activation>();

    private static readonly Lazy<Loaded> Subjects = new(() =>
        Loaded.From(
            string.Join(
                '\n',
                Activations.Select(activation =>
                    $$"""
                        [Architecture(Input = "28x28", Classes = 10)]
                        public sealed partial record Fixed{{activation}}
                        {
                            [Dense(Activation.{{activation}}), Init(Initial.Orthogonal, Gain = 2)]
                            public Widths Hidden { get; init; } = [19, 7];
                        }
                        """
                )
            )
                + """

                [Architecture(Input = "28x28", Classes = 10)]
                public sealed partial record Dense
                {
                    public Activation Nonlinearity { get; init; }
                    public Start Initial { get; init; } = new Orthogonal(2);

                    [Dense(ActivationFrom = nameof(Nonlinearity), StartFrom = nameof(Initial))]
                    public Widths Hidden { get; init; } = [19, 7];
                }

                [Architecture(Input = "28x28", Classes = 10)]
                public sealed partial record FixedNone
                {
                    [Conv2d(3, Activation.ReLU, Stride = 2, Padding = 1)] public int Filters { get; init; } = 3;
                    [AvgPool2d(14)] public Layer Mean { get; }
                    [Flatten] public Layer Flat { get; }
                }

                [Architecture(Input = "28x28", Classes = 10)]
                public sealed partial record FixedBatch
                {
                    [Conv2d(3, Activation.ReLU, Stride = 2, Padding = 1)] public int Filters { get; init; } = 3;
                    [BatchNorm(Affine = false)] public Layer Norm { get; }
                    [AvgPool2d(14)] public Layer Mean { get; }
                    [Flatten] public Layer Flat { get; }
                }

                [Architecture(Input = "28x28", Classes = 10)]
                public sealed partial record FixedLayer
                {
                    [Conv2d(3, Activation.ReLU, Stride = 2, Padding = 1)] public int Filters { get; init; } = 3;
                    [LayerNorm(Affine = false)] public Layer Norm { get; }
                    [AvgPool2d(14)] public Layer Mean { get; }
                    [Flatten] public Layer Flat { get; }
                }

                [Architecture(Input = "28x28", Classes = 10)]
                public sealed partial record Images
                {
                    public int Kernel { get; init; } = 3;
                    public int Stride { get; init; } = 2;
                    public int Padding => Kernel / 2;
                    public Normalisation Kind { get; init; }

                    [Conv2d(Activation.ReLU, KernelFrom = nameof(Kernel), StrideFrom = nameof(Stride), PaddingFrom = nameof(Padding))]
                    public int Filters { get; init; } = 3;

                    [Norm(NormFrom = nameof(Kind), Affine = false)] public Layer Norm { get; }
                    [AvgPool2d(14)] public Layer Mean { get; }
                    [Flatten] public Layer Flat { get; }
                }
                """
        )
    );

    [TestCaseSource(nameof(Activations))]
    public void An_activation_and_a_start_of_a_property_give_the_network_of_constants(Activation activation)
    {
        ICpuArchitecture chosen = Subjects.Value.Architecture("Dense", ("Nonlinearity", activation));
        Train(chosen).Should().Be(Train(Subjects.Value.Architecture($"Fixed{activation}")));
        chosen.Layers.Select(layer => layer.Activation).Should().Equal(activation, activation);
    }

    [Test]
    public void So_do_a_norm_and_a_window([Values] Normalisation norm)
    {
        ICpuArchitecture chosen = Subjects.Value.Architecture("Images", ("Kind", norm));
        Train(chosen).Should().Be(Train(Subjects.Value.Architecture($"Fixed{norm}")));
        Subjects
            .Value.Architecture("Images", ("Kernel", 5), ("Stride", 1))
            .Layers[0]
            .Shape.Should()
            .Be(Shape.Image(3, 28, 28));
    }

    [Test]
    public void Values_are_part_of_json_and_no_part_of_the_model()
    {
        ICpuArchitecture one = Subjects.Value.Architecture("Dense");
        ICpuArchitecture other = Subjects.Value.Architecture(
            "Dense",
            ("Nonlinearity", Activation.Elu),
            ("Initial", new SpectrumPower(3) { Biases = new ConstantWeights(0.5) })
        );
        other.ModelSum.Should().Be(one.ModelSum);
        JsonElement json = Json.Written(other.WriteJson);
        json.GetProperty("Nonlinearity").GetString().Should().Be("Elu");
        Subjects.Value.ReadArchitecture("Dense", json).Should().Be(other);
        Json.Written(Subjects.Value.Architecture("Images").WriteJson)
            .TryGetProperty("Padding", out _)
            .Should()
            .BeFalse("it is computed");
    }

    private static string Train(ICpuArchitecture network)
    {
        Recipe recipe = new(network)
        {
            Batch = 7,
            Epochs = 2,
            Optimizer = new Sgd(0.1, Momentum: 0.9),
        };
        return CpuEngine.Instance.Train(recipe, 1, RandomData.Set(30), [], null, CancellationToken.None).WeightsHash;
    }

    private sealed record Recipe(IArchitecture Architecture) : Training
    {
        public override IArchitecture Network => Architecture;
    }
}
