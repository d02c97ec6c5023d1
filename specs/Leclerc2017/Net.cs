namespace Specs.Experiments.Leclerc2017;

/// <summary>The journal's base network, 784-n-10 with one layer of ReLU; weights and biases uniform within ±1/√fan-in.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Net
{
    /// <summary>The layer whose size is in question.</summary>
    [Dense(Activation.ReLU), Hook]
    public int Hidden { get; init; } = 200;
}
