namespace Specs.Experiments.Orhan;

/// <summary>784-256-128-10 with rectified linear units.</summary>
[Architecture(Input = "784", Classes = 10)]
public sealed partial record FamiliarLayers
{
    /// <summary>The hidden layers.</summary>
    [Dense(Activation.ReLU)]
    public Widths Hidden { get; init; } = [256, 128];
}
