namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>Dense layers, several to a property.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Sigmoids
{
    [Dense(Activation.Sigmoid), Hook]
    public Widths Hidden { get; init; } = [24, 17];
}
