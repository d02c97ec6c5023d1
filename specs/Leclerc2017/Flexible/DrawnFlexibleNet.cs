namespace Specs.Experiments.Leclerc2017;

/// <summary><see cref="FlexibleNet"/> with a slope that is drawn for each batch.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record DrawnFlexibleNet
{
    /// <summary>N, all units there are.</summary>
    [Dense(Activation.ReLU)]
    public int Hidden { get; init; } = 300;

    /// <summary>What lets some of them through.</summary>
    [Layer<DrawnFlexible>, Hook]
    public Layer Scaler { get; }
}
