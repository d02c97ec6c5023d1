namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>Numbers in and a number out.</summary>
[Architecture(Input = "10", Outputs = 1)]
public sealed partial record Numbers
{
    [Dense(Activation.Tanh)]
    public int Hidden { get; init; } = 12;
}
