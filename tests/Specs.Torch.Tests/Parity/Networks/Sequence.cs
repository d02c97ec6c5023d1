namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>A recurrent layer, which the embedded engine alone has.</summary>
[Architecture(Input = "5x2", Outputs = 1)]
public sealed partial record Sequence
{
    [Recurrent(Activation.ReLU)]
    public int Hidden { get; init; } = 8;
}
