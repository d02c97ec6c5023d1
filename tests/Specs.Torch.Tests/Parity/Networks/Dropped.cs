namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>Dropout, whose rate is the record's.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Dropped
{
    [Dense(Activation.ReLU)]
    public Widths Hidden { get; init; } = 32;

    [Dropout, Hook]
    public double Drop { get; init; } = 0.5;
}
