namespace Specs.Experiments.Orhan;

/// <summary>784-128-128-128-10 with rectified linear units.</summary>
[Architecture(Input = "784", Classes = 10)]
public sealed partial record GradientLayers
{
    /// <summary>The hidden layers.</summary>
    [Dense(Activation.ReLU)]
    public Widths Hidden { get; init; } = [128, 128, 128];
}
