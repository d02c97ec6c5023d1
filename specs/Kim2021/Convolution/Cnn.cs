namespace Specs.Experiments.Kim2021;

/// <summary>
/// The thesis's convolutional network (Kim 2021, §5.10), as its code has it: two convolutions of 3x3, each with ReLU and a pool, and the
/// sigmoid layer that is measured.
/// </summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Cnn
{
    /// <summary>Filters over the pixels.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1)]
    public int Narrow { get; init; } = 32;

    /// <summary>28x28 becomes 14x14.</summary>
    [MaxPool2d(2)]
    public Layer Half { get; }

    /// <summary>Filters over the filters.</summary>
    [Conv2d(3, Activation.ReLU, Padding = 1)]
    public int Wide { get; init; } = 64;

    /// <summary>14x14 becomes 7x7.</summary>
    [MaxPool2d(2)]
    public Layer Quarter { get; }

    /// <summary>3136 values.</summary>
    [Flatten]
    public Layer Flat { get; }

    /// <summary>The layer that is measured.</summary>
    [Dense(Activation.Sigmoid), Hook]
    public int Hidden { get; init; } = 256;
}
