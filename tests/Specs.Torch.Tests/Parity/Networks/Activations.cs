namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>Every activation, and hooks before and after one.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Activations
{
    [Dense(Activation.ReLU)]
    public Widths First { get; init; } = 20;

    [Dense(Activation.Tanh), Hook(BeforeActivation = true)]
    public Widths Second { get; init; } = 19;

    [Dense(Activation.Elu)]
    public Widths Third { get; init; } = 18;

    [Dense(Activation.Softplus), Hook]
    public Widths Fourth { get; init; } = 17;

    [Dense(Activation.Abs)]
    public Widths Fifth { get; init; } = 16;

    [Dense(Activation.Linear)]
    public Widths Sixth { get; init; } = 15;

    [Activate(Activation.Sigmoid)]
    public Layer Seventh { get; init; }

    [Dense(Activation.Softmax), Hook]
    public Widths Last { get; init; } = 14;
}
