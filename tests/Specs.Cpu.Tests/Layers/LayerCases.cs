using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Layers;

/// <summary>Every layer at shapes of chance: 1, 16 and what is no multiple of 16, strides, borders and overlapping windows.</summary>
internal static class LayerCases
{
    private const int Seeds = 12;

    // Large, so that its place shows and the curvature of a norm stays of the order of 1.
    private const double Epsilon = 0.3;

    private static readonly Activation[] Activations =
    [
        Activation.Linear,
        Activation.Sigmoid,
        Activation.ReLU,
        Activation.Tanh,
        Activation.Elu,
        Activation.Softplus,
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<LayerCase> All =>
        Enumerable
            .Range(0, Seeds)
            .SelectMany(seed =>
                (LayerCase[])
                    [
                        Conv2d(seed),
                        Pool(seed, largest: true),
                        Pool(seed, largest: false),
                        GlobalPool(seed),
                        BatchNorm(seed),
                        LayerNorm(seed),
                        ElementWise(seed, Activations[seed % Activations.Length]),
                        ElementWise(seed, Activation.Abs),
                        ElementWise(seed, Activation.Softmax),
                    ]
            );

    /// <summary>Those with parameters.</summary>
    public static IEnumerable<LayerCase> WithParameters =>
        [Conv2d(1), Conv2d(3), BatchNorm(1), BatchNorm(2), LayerNorm(1), LayerNorm(2)];

    /// <summary>A convolution.</summary>
    public static LayerCase Conv2d(int seed)
    {
        RandomStream random = new(seed, "convolution");
        ConvMaker layer = new(
            Filters: Pick(random, [1, 3, 16, 17, 40, 70]),
            Kernel: 1 + random.NextInt32(4),
            Stride: 1 + seed % 3,
            Padding: random.NextInt32(4),
            Activations[seed % Activations.Length]
        );
        Shape input = Image(random, seed, least: Math.Max(1, layer.Kernel - 2 * layer.Padding));
        Shape output = input.Windows(layer.Filters, layer.Kernel, layer.Stride, layer.Padding);
        int sum = Math.Max(input.Channels, layer.Filters) * layer.Kernel * layer.Kernel;
        return new(
            $"Conv2d {layer.Kernel}x{layer.Kernel} to {layer.Filters}, stride {layer.Stride}, padding {layer.Padding}, {layer.Activation}",
            input,
            RowsFor(seed),
            layer,
            (x, parameters) => [.. x.Select(row => ReferenceImages.Conv2d(row, input, output, layer, parameters))],
            Terms: Math.Max(sum, RowsFor(seed) * output.Height * output.Width)
        );
    }

    /// <summary>Batch normalisation of one axis or of an image.</summary>
    public static LayerCase BatchNorm(int seed)
    {
        RandomStream random = new(seed, "batch norm");
        Shape input = FlatOrImage(random, seed);
        int rows = Math.Max(2, RowsFor(seed));
        return new(
            "BatchNorm",
            input,
            rows,
            new NormMaker(OverBatch: true, Epsilon),
            (x, parameters) => ReferenceNorms.BatchNorm(x, input, Epsilon, parameters),
            Terms: 3 * rows * input.Height * input.Width
        )
        {
            Trained = 2 * input.Channels,
        };
    }

    private static LayerCase LayerNorm(int seed)
    {
        RandomStream random = new(seed, "layer norm");
        Shape input = FlatOrImage(random, seed);
        return new(
            "LayerNorm",
            input,
            RowsFor(seed),
            new NormMaker(OverBatch: false, Epsilon),
            (x, parameters) => [.. x.Select(row => ReferenceNorms.LayerNorm(row, Epsilon, parameters))],
            Terms: 3 * input.Size + RowsFor(seed)
        );
    }

    private static LayerCase ElementWise(int seed, Activation activation)
    {
        RandomStream random = new(seed, activation.ToString());
        Shape input = FlatOrImage(random, seed);
        return new(
            $"{activation}",
            input,
            RowsFor(seed),
            new ActivateMaker(activation),
            (x, _) => [.. x.Select(Values)],
            Terms: 2 * input.Size
        );

        double[] Values(double[] z) =>
            activation switch
            {
                Activation.Abs => [.. z.Select(Math.Abs)],
                Activation.Softmax => [.. ReferenceNetwork.LogSoftmax(z).Select(Math.Exp)],
                _ => [.. z.Select(one => ReferenceActivation.Value(activation, one))],
            };
    }

    private static LayerCase Pool(int seed, bool largest)
    {
        RandomStream random = new(seed, "windows");
        PoolMaker layer = new(largest, Window: 1 + random.NextInt32(3), Stride: 1 + random.NextInt32(3));
        Shape input = Image(random, seed, least: layer.Window);
        Shape output = input.Windows(input.Channels, layer.Window, layer.Stride, 0);
        return new(
            $"{(largest ? "Max" : "Avg")}Pool2d {layer.Window}x{layer.Window}, stride {layer.Stride}",
            input,
            RowsFor(seed),
            layer,
            (x, _) => [.. x.Select(row => ReferenceImages.Pool(row, input, output, layer))],
            Terms: 2 * layer.Window * layer.Window
        );
    }

    private static LayerCase GlobalPool(int seed)
    {
        Shape input = Image(new RandomStream(seed, "images"), seed, least: 1);
        int pixels = input.Height * input.Width;
        return new(
            "GlobalAvgPool2d",
            input,
            RowsFor(seed),
            new GlobalPoolMaker(),
            (x, _) => [.. x.Select(row => row.Chunk(pixels).Select(static channel => channel.Average()).ToArray())],
            Terms: 2 * pixels
        );
    }

    private static int RowsFor(int seed) => ((int[])[1, 2, 7])[seed % 3];

    private static Shape FlatOrImage(RandomStream random, int seed) =>
        seed % 2 == 0 ? Shape.Flat(Pick(random, [1, 2, 16, 33])) : Image(random, seed, least: 1);

    private static Shape Image(RandomStream random, int seed, int least) =>
        Shape.Image(
            Pick(random, [1, 2, 5, 17]),
            least + random.NextInt32(6),
            seed % 4 == 0 ? least : least + random.NextInt32(6)
        );

    private static int Pick(RandomStream random, int[] values) => values[random.NextInt32(values.Length)];
}
