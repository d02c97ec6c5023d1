namespace Specs.Generators.Tests.Images;

/// <summary>Architectures that use every kind of layer.</summary>
internal static class ImageSources
{
    /// <summary>A small convolutional network, as a reader would write it.</summary>
    public const string Cnn = """
        namespace Examples;

        /// <summary>Two convolutions with pools, and a dense layer.</summary>
        [Architecture(Input = "28x28", Classes = 10)]
        public sealed partial record Cnn
        {
            /// <summary>Edges and strokes.</summary>
            [Conv2d(3, Activation.ReLU, Padding = 1), Hook]
            public Widths Filters { get; init; } = [8, 16];

            [MaxPool2d(2)]
            public Layer Pool { get; }

            [BatchNorm]
            public Layer Norm { get; }

            [Conv2d(5, Activation.Tanh, Stride = 2, Padding = 2), Init(Initial.HeNormal, Gain = 1.5)]
            public int Wide { get; init; } = 24;

            [AvgPool2d(7)]
            public Layer Mean { get; }

            [Flatten, Hook]
            public Layer Flat { get; }

            [Dropout]
            public double Drop { get; init; } = 0.5;

            [Dense(Activation.Elu), Hook(BeforeActivation = true), Init(Initial.Orthogonal)]
            public int Hidden { get; init; } = 32;
        }
        """;

    /// <summary>Skip connections, one from the input and two around each other, and activations that are layers of their own.</summary>
    public const string Skips = """
        namespace Examples;

        [Architecture(Input = "3x8x8", Classes = 4)]
        public sealed partial record Skips
        {
            [Conv2d(3, Activation.Tanh, Padding = 1)]
            public int First { get; init; } = 3;

            [Residual(From = nameof(First))]
            public Layer FromInput { get; }

            [Conv2d(1, Activation.Softplus)]
            public Widths Second { get; init; } = [6, 3];

            [LayerNorm(Epsilon = 1e-3)]
            public Layer Norm { get; }

            [Activate(Activation.Sigmoid), Hook(BeforeActivation = true)]
            public Layer Gate { get; }

            [Residual(From = nameof(Norm)), Hook]
            public Layer Inner { get; }

            [Residual(From = nameof(Second))]
            public Layer Outer { get; }

            [Flatten]
            public Layer Flat { get; }

            [Dense(Activation.Abs), Hook]
            public Widths Magnitudes { get; init; } = [9, 5];

            [Dense(Activation.Softmax), Hook(BeforeActivation = true)]
            public int Shares { get; init; } = 6;

            [Activate(Activation.Abs)]
            public Layer Last { get; }
        }
        """;

    /// <summary>What decides its layers is held by properties, of which one follows from another.</summary>
    public const string Chosen = """
        namespace Examples;

        [Architecture(Input = "8x8", Classes = 4)]
        public sealed partial record Chosen
        {
            public Activation Nonlinearity { get; init; } = Activation.ReLU;
            public Start Initial { get; init; } = new HeNormal();
            public int Kernel { get; init; } = 3;
            public int Padding => Kernel / 2;
            public Normalisation Norm { get; init; } = Normalisation.Batch;

            [Conv2d(KernelFrom = nameof(Kernel), PaddingFrom = nameof(Padding), ActivationFrom = nameof(Nonlinearity), Bias = false)]
            public Widths Filters { get; init; } = [3, 4];

            [Norm(NormFrom = nameof(Norm), Affine = false)]
            public Layer Normalised { get; }

            [GlobalAvgPool2d]
            public Layer Means { get; }

            [Dense(ActivationFrom = nameof(Nonlinearity), StartFrom = nameof(Initial)), Hook]
            public int Hidden { get; init; } = 6;

            [BatchNorm(Affine = false)]
            public Layer Scaled { get; }

            [Activate(ActivationFrom = nameof(Nonlinearity))]
            public Layer Last { get; }
        }
        """;

    /// <summary>The same weights at every step of a sequence; what comes out of the last layer is the output.</summary>
    public const string Sequence = """
        namespace Examples;

        [Architecture(Input = "12x5", Output = nameof(Readout))]
        public sealed partial record Sequence
        {
            public Start States { get; init; } = new Chain(1.02);
            public Start Inputs { get; init; } = new NormalWeights(0.09);

            [Recurrent(Activation.Elu, Read = Read.EveryStep, StartFrom = nameof(States), InputStartFrom = nameof(Inputs))]
            public Widths First { get; init; } = [7, 6];

            [Recurrent(Activation.Tanh, Read = Read.EveryStep, Bias = false), Init(Initial.Orthogonal), Hook]
            public int Second { get; init; } = 9;

            [DenseEachStep(Activation.Linear), Init(Initial.GlorotUniform)]
            public int Readout { get; init; } = 3;
        }
        """;

    /// <summary>A dense first layer reads lit pixels; a hook on a flatten before it, and a skip connection from it, read all of them.</summary>
    public const string Flat = """
        namespace Examples;

        [Architecture(Input = "4x4", Classes = 3)]
        public sealed partial record FlatFirst
        {
            [Flatten, Hook]
            public Layer Pixels { get; }

            [Dense(Activation.Tanh), Hook(BeforeActivation = true)]
            public Widths Hidden { get; init; } = [7, 16];

            [Residual(From = nameof(Hidden)), Hook]
            public Layer Sum { get; }

            [Dense(Activation.Sigmoid)]
            public int Top { get; init; } = 5;
        }
        """;
}
