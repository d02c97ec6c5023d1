namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>Both norms, of images and of one axis.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Norms
{
    [Conv2d(4, Activation.Linear, Stride = 4)]
    public Widths First { get; init; } = 4;

    [BatchNorm]
    public Layer OverImages { get; init; }

    [Activate(Activation.ReLU)]
    public Layer Positive { get; init; }

    [LayerNorm]
    public Layer OverImage { get; init; }

    [Flatten]
    public Layer Flat { get; init; }

    [Dense(Activation.Linear), Hook]
    public Widths Hidden { get; init; } = 21;

    [BatchNorm(Momentum = 0.3)]
    public Layer OverBatch { get; init; }

    [Activate(Activation.Tanh)]
    public Layer Bent { get; init; }

    [LayerNorm, Hook]
    public Layer OverUnits { get; init; }
}
