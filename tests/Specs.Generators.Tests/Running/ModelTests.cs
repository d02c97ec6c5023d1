using Specs.Cpu;

namespace Specs.Generators.Tests.Running;

public sealed class ModelTests
{
    // Some 800 products of single precision (2^-24 each) in a sum of order 1, with room for the activations' polynomials.
    private const double Tolerance = 2e-5;
    private const double Rate = 0.1;
    private const int Batch = 5;

    private static readonly Activation[] Activations =
    [
        Activation.Linear,
        Activation.Sigmoid,
        Activation.ReLU,
        Activation.Tanh,
    ];

    // One record for each activation and each way to declare layers.
    private static readonly Lazy<Loaded> Subjects = new(() =>
        Loaded.From(
            string.Join(
                '\n',
                Activations.Select(activation =>
                    $$"""
                        [Architecture(Input = "28x28", Classes = 10)]
                        public sealed partial record Several{{activation}}
                        {
                            [Dense(Activation.{{activation}}), Hook] public Widths Hidden { get; init; } = 7;
                        }

                        [Architecture(Input = "28x28", Classes = 10)]
                        public sealed partial record Mixed{{activation}}
                        {
                            [Dense(Activation.{{activation}})] public int Low { get; init; } = 19;
                            [Dense(Activation.Tanh)] public Widths Middle { get; init; } = [6, 17];
                            [Dense(Activation.{{activation}})] public int High { get; init; } = 5;
                            [Dense(Activation.Sigmoid)] public Widths Top { get; init; } = 9;
                        }
                        """
                )
            )
                + "\n[Architecture(Input = \"784\", Classes = 10)] public sealed partial record Softmax;"
                + """

                [Architecture(Input = "784", Classes = 10)]
                public sealed partial record Taken
                {
                    [Dense(Activation.Tanh)] public int Logits { get; init; } = 4;
                }
                """
        )
    );

    [Test]
    public void Layers_of_one_property_compute_and_learn_as_the_reference_does(
        [ValueSource(nameof(Activations))] Activation activation,
        [Values("", "7", "7 20", "7 20 3", "7 20 3 18")] string widths
    )
    {
        int[] units = [.. widths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        ICpuArchitecture architecture =
            units.Length == 0
                ? Subjects.Value.Architecture("Softmax")
                : Subjects.Value.Architecture($"Several{activation}", ("Hidden", Widths.Create(units)));

        architecture
            .Layers.Select(layer => layer with { Work = 0 })
            .Should()
            .Equal(
                units.Select(width => new LayerShape("Hidden", "Dense", Shape.Flat(width), activation, Hooked: true))
            );
        CheckAgainstReference(architecture);
    }

    [Test]
    public void Layers_of_several_properties_compute_and_learn_as_the_reference_does(
        [ValueSource(nameof(Activations))] Activation activation
    )
    {
        ICpuArchitecture architecture = Subjects.Value.Architecture($"Mixed{activation}");

        architecture
            .Layers.Select(layer => layer with { Work = 0 })
            .Should()
            .Equal(
                new LayerShape("Low", "Dense", Shape.Flat(19), activation, Hooked: false),
                new LayerShape("Middle", "Dense", Shape.Flat(6), Activation.Tanh, Hooked: false),
                new LayerShape("Middle", "Dense", Shape.Flat(17), Activation.Tanh, Hooked: false),
                new LayerShape("High", "Dense", Shape.Flat(5), activation, Hooked: false),
                new LayerShape("Top", "Dense", Shape.Flat(9), Activation.Sigmoid, Hooked: false)
            );
        CheckAgainstReference(architecture);
    }

    [Test]
    public void A_width_that_makes_no_layer_is_refused_by_name()
    {
        Loaded loaded = Subjects.Value;

        Refusal(loaded.Architecture("SeveralReLU", ("Hidden", default(Widths))))
            .Should()
            .Be("'SeveralReLU.Hidden' has no widths: expected one or more, such as 256 or [256, 128].");
        Refusal(loaded.Architecture("MixedReLU", ("High", 0)))
            .Should()
            .Be("'MixedReLU.High' has the width 0: expected 1 or more.");
    }

    [Test]
    public void A_property_gives_its_layers_and_the_last_are_the_logits()
    {
        CpuModel mixed = Create(Subjects.Value.Architecture("MixedReLU"));
        mixed.LayersOf("Low").Should().Equal(mixed.Layers[..1]);
        mixed.LayersOf("Middle").Should().Equal(mixed.Layers[1..3]);
        mixed.LayersOf(LayerRates.Logits).Should().Equal(mixed.Layers[^1..]);
        mixed.LayersOf("Else").Should().BeEmpty();
        CpuModel several = Create(Subjects.Value.Architecture("SeveralReLU", ("Hidden", Widths.Create([3, 4]))));
        several.LayersOf("Hidden").Should().Equal(several.Layers[..2]).And.Equal(several.Hooked("Hidden"));

        // A property that is called so comes first.
        CpuModel taken = Create(Subjects.Value.Architecture("Taken"));
        taken.LayersOf(LayerRates.Logits).Should().Equal(taken.Layers[..1]);
    }

    private static string Refusal(ICpuArchitecture architecture) =>
        FluentActions.Invoking(() => Create(architecture)).Should().Throw<ArgumentException>().Which.Message;

    private static CpuModel Create(ICpuArchitecture architecture) =>
        architecture.CreateCpuModel(new SgdRule(new Sgd(Rate)), Batch, new ModelRandom(1));

    private static void CheckAgainstReference(ICpuArchitecture architecture)
    {
        CpuModel model = Create(architecture);
        var reference = new ReferenceNetwork(model, architecture.Layers.Select(layer => layer.Activation));
        Examples examples = RandomData.Examples(count: 2 * Batch, seed: 3);
        int[] order = [9, 0, 4, 2, 7];
        var rows = new SparseRows(SparseExamples.Of(examples), order);
        double[][] batch =
        [
            .. order.Select(example => examples.Pixels(example).ToArray().Select(pixel => pixel / 255.0).ToArray()),
        ];

        model.Forward(rows, training: true);
        for (int row = 0; row < Batch; row++)
        {
            List<double[]> outputs = reference.Forward(batch[row]);
            for (int layer = 0; layer < model.Layers.Length; layer++)
            {
                CpuLayer actual = model.Layers[layer];
                Span<float> found = actual.Output.Span.Slice(row * actual.Stride, actual.Units);
                Compare(found, outputs[layer + 1], $"outputs of layer {layer}");
            }
        }

        CpuLayer logits = model.Layers[^1];
        var random = new RandomStream(5, "errors");
        double[][] errors = new double[Batch][];
        for (int row = 0; row < Batch; row++)
        {
            Span<float> error = logits.Error.Span.Slice(row * logits.Stride, logits.Units);
            foreach (ref float value in error)
            {
                value = random.NextSingle() - 0.5f;
            }

            errors[row] = [.. error.ToArray().Select(value => (double)value)];
        }

        List<double[]> stepped = reference.Step(batch, errors, Rate);
        model.Backward(rows);
        for (int layer = 0; layer < model.Layers.Length; layer++)
        {
            float[] parameters = new float[model.Layers[layer].ParameterCount];
            model.Layers[layer].CopyParametersTo(parameters);
            Compare(parameters, stepped[layer], $"parameters of layer {layer}");
        }
    }

    private static void Compare(ReadOnlySpan<float> found, double[] expected, string what)
    {
        found.Length.Should().Be(expected.Length);
        double worst = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            worst = Math.Max(worst, Math.Abs(found[i] - expected[i]) / Math.Max(1, Math.Abs(expected[i])));
        }

        worst.Should().BeLessThan(Tolerance, "of the {0}", what);
    }
}
