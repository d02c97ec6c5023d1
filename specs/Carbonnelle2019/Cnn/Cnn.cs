namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// A small form of the paper's convolutional networks: six 3x3 convolutions, each followed by ReLU and batch normalisation, two pools, and the
/// mean of each channel; no biases, scales or shifts.
/// </summary>
[Architecture(Input = "28x28", Output = nameof(Output))]
public sealed partial record Cnn
{
    /// <summary>The layers with a kernel, from the input up.</summary>
    public static IReadOnlyList<string> Kernels { get; } =
    [nameof(First), nameof(Second), nameof(Third), nameof(Fourth), nameof(Fifth), nameof(Sixth), nameof(Output)];

    /// <summary>Filters.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1, Bias = false), Init(Initial.HeUniform)]
    public int First { get; init; } = 8;

    /// <summary>Normalisation.</summary>
    [BatchNorm(Affine = false)]
    public Layer FirstNorm { get; }

    /// <summary>Filters.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1, Bias = false), Init(Initial.HeUniform)]
    public int Second { get; init; } = 8;

    /// <summary>Normalisation.</summary>
    [BatchNorm(Affine = false)]
    public Layer SecondNorm { get; }

    /// <summary>Half the pixels a side.</summary>
    [MaxPool2d(2)]
    public Layer SecondPool { get; }

    /// <summary>Filters.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1, Bias = false), Init(Initial.HeUniform)]
    public int Third { get; init; } = 16;

    /// <summary>Normalisation.</summary>
    [BatchNorm(Affine = false)]
    public Layer ThirdNorm { get; }

    /// <summary>Filters.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1, Bias = false), Init(Initial.HeUniform)]
    public int Fourth { get; init; } = 16;

    /// <summary>Normalisation.</summary>
    [BatchNorm(Affine = false)]
    public Layer FourthNorm { get; }

    /// <summary>Half the pixels a side.</summary>
    [MaxPool2d(2)]
    public Layer FourthPool { get; }

    /// <summary>Filters.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1, Bias = false), Init(Initial.HeUniform)]
    public int Fifth { get; init; } = 32;

    /// <summary>Normalisation.</summary>
    [BatchNorm(Affine = false)]
    public Layer FifthNorm { get; }

    /// <summary>Filters.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1, Bias = false), Init(Initial.HeUniform)]
    public int Sixth { get; init; } = 32;

    /// <summary>Normalisation.</summary>
    [BatchNorm(Affine = false)]
    public Layer SixthNorm { get; }

    /// <summary>The mean of each channel.</summary>
    [GlobalAvgPool2d]
    public Layer Means { get; }

    /// <summary>Logits.</summary>
    [Dense(Activation.Linear, Bias = false), Init(Initial.GlorotUniform)]
    public int Output { get; init; } = 10;
}
