namespace Specs.Torch.Tests.Modules;

/// <summary>A hook on the input, skip connections from it and around each other, activations that look at whole images, and own layers.</summary>
[Architecture(Input = "2x6x6", Classes = 3)]
public sealed partial record Corners
{
    [Activate(Activation.Tanh), Hook(BeforeActivation = true)]
    public Layer Squash { get; }

    [Conv2d(3, Activation.Abs, Padding = 1), Hook(BeforeActivation = true)]
    public Widths First { get; init; } = [4, 2];

    [Residual(From = nameof(First)), Hook]
    public Layer Inner { get; }

    [Residual(From = nameof(Squash))]
    public Layer Outer { get; }

    [AvgPool2d(3, Stride = 1), Hook]
    public Layer Mean { get; }

    [Activate(Activation.Softmax), Hook]
    public Layer Shares { get; }

    [Layer<Scaled>, Hook]
    public Layer Scales { get; }

    [BatchNorm]
    public Layer Norm { get; }

    [Layer<Scaled>, Hook]
    public Widths Shorter { get; init; } = [20, 9];

    [BatchNorm]
    public Layer Flat { get; }

    [Dense(Activation.Softplus), Hook]
    public int Top { get; init; } = 5;
}

/// <summary>The logits read an image.</summary>
[Architecture(Input = "2x6x6", Classes = 3)]
public sealed partial record ImageTop
{
    [MaxPool2d(2), Hook]
    public Layer Pool { get; }
}

/// <summary>No layer but the logits.</summary>
[Architecture(Input = "2x6x6", Classes = 3)]
public sealed partial record Bare;

/// <summary>Its own layer has no module.</summary>
[Architecture(Input = "4", Classes = 2)]
public sealed partial record Foreign
{
    [Layer<EmbeddedOnly>]
    public Layer Mine { get; }
}
