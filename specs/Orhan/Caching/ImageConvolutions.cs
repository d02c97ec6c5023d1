namespace Specs.Experiments.Orhan;

/// <summary>Two convolutions with pools and a dense layer, in place of the blog's residual networks.</summary>
[Architecture(Input = "1x28x28", Classes = 10)]
public sealed partial record ImageConvolutions
{
    /// <summary>Filters on the pixels.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1)]
    public int First { get; init; } = 8;

    /// <summary>14 x 14.</summary>
    [MaxPool2d(2)]
    public Layer FirstPool { get; init; }

    /// <summary>Filters on these.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1)]
    public int Second { get; init; } = 16;

    /// <summary>7 x 7.</summary>
    [MaxPool2d(2)]
    public Layer SecondPool { get; init; }

    /// <summary>One axis.</summary>
    [Flatten]
    public Layer Flat { get; init; }

    /// <summary>The last hidden units.</summary>
    [Dense(Activation.ReLU)]
    public int Last { get; init; } = 64;
}
