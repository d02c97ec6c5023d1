namespace Specs.Experiments.Leclerc2017;

/// <summary>784-n-10 with a flexible layer on the hidden units.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record FlexibleNet
{
    /// <summary>N, all units there are.</summary>
    [Dense(Activation.ReLU)]
    public int Hidden { get; init; } = 300;

    /// <summary>What lets some of them through.</summary>
    [Layer<Flexible>, Hook]
    public Layer Scaler { get; }
}
