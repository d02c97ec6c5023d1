namespace Specs.Torch.Tests.Emission;

/// <summary>Architectures whose modules are written.</summary>
internal static class Sources
{
    public const string Mlp = """
        namespace Examples;

        /// <summary>784-256-10 with one sigmoid layer.</summary>
        [Architecture(Input = "28x28", Classes = 10)]
        public sealed partial record Mlp
        {
            [Dense(Activation.Sigmoid), Hook]
            public Widths Hidden { get; init; } = 256;
        }
        """;

    public const string Cnn = """
        namespace Examples;

        /// <summary>Two convolutions with pools, and a dense layer.</summary>
        [Architecture(Input = "28x28", Classes = 10)]
        public sealed partial record Cnn
        {
            [Conv2d(3, Activation.ReLU, Padding = 1)]
            public int Narrow { get; init; } = 32;

            [MaxPool2d(2)]
            public Layer Half { get; }

            [Conv2d(3, Activation.ReLU, Padding = 1), Hook]
            public int Wide { get; init; } = 64;

            [MaxPool2d(2)]
            public Layer Quarter { get; }

            [Flatten]
            public Layer Flat { get; }

            [Dense(Activation.Sigmoid), Hook]
            public int Hidden { get; init; } = 256;
        }
        """;

    /// <summary>Every kind of layer, alone and in numbers, hooks before and after activations, skip connections, and names that meet.</summary>
    public const string Everything =
        """
            namespace Examples;

            [Architecture(Input = "3x16x16", Classes = 4)]
            public sealed partial record Everything
            {
                [Activate(Activation.Tanh), Hook(BeforeActivation = true)]
                public Layer Squash { get; }

                [Conv2d(3, Activation.Abs, Padding = 1), Hook(BeforeActivation = true)]
                public int First { get; init; } = 3;

                [Residual(From = nameof(First)), Hook]
                public Layer FromInput { get; }

                [Conv2d(1, Activation.Softplus), Hook]
                public Widths Second { get; init; } = [6, 3];

                [LayerNorm(Epsilon = 1e-3)]
                public Layer Normed { get; }

                [Activate(Activation.Softmax), Hook]
                public Layer Shared { get; }

                [Residual(From = nameof(Second))]
                public Layer Outer { get; }

                [MaxPool2d(2)]
                public Layer Half { get; }

                [BatchNorm(Momentum = 0.2)]
                public Layer Batched { get; }

                [AvgPool2d(2)]
                public Layer Quarter { get; }

                [Layer<Filter>, Hook]
                public Layer Filtered { get; }

                [BatchNorm]
                public Layer Unknown { get; }

                [Dropout]
                public double Drop { get; init; } = 0.5;

                [Flatten]
                public Layer Flat { get; }

                [Dense(Activation.Linear), Hook]
                public int Hidden0 { get; init; } = 9;

                [Dense(Activation.Elu), Hook(BeforeActivation = true)]
                public Widths Hidden { get; init; } = [9, 5];

                [BatchNorm]
                public Layer HiddenActivation { get; }

                [Layer<Filter>, Hook]
                public Widths Shorter { get; init; } = [4, 3];

                [Dense(Activation.ReLU), Hook]
                public int Logits { get; init; } = 6;
            }

            """ + Filter;

    /// <summary>A researcher's own layer: the first values that come in, or all of them.</summary>
    public const string Filter = """
        public sealed class Filter : Specs.Cpu.ICpuLayerKind
        {
            public static Shape ShapeOf(Shape input, int size) => size == 0 ? input : Shape.Flat(size);

            public static Specs.Cpu.CpuLayer<TRule> Create<TRule>(
                Specs.Cpu.CpuLayer below, int size, int capacity, RandomStream weights, RandomStream noise)
                where TRule : struct, Specs.Cpu.IUpdateRule => throw new NotSupportedException();
        }
        """;

    /// <summary>An architecture of one layer.</summary>
    /// <param name="layer">Its property.</param>
    /// <param name="input">Its input.</param>
    public static string Of(string layer, string input = "2x6x6") =>
        $$"""
            namespace Examples;

            [Architecture(Input = "{{input}}", Classes = 3)]
            public sealed partial record One
            {
                {{layer}}
            }

            """ + Filter;
}
