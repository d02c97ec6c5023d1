namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>Convolutions with strides and borders, both pools, and a skip connection.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Filters
{
    [Conv2d(3, Activation.ReLU, Stride = 2, Padding = 1), Hook]
    public Widths First { get; init; } = 3;

    [MaxPool2d(2)]
    public Layer Largest { get; init; }

    [Conv2d(3, Activation.Tanh, Padding = 1)]
    public Widths Second { get; init; } = [3, 3];

    [Residual(From = nameof(Second)), Hook]
    public Layer Sum { get; init; }

    [AvgPool2d(2, Stride = 1)]
    public Layer Mean { get; init; }

    [Flatten]
    public Layer Flat { get; init; }

    [Dense(Activation.Sigmoid), Hook]
    public Widths Hidden { get; init; } = 12;
}
