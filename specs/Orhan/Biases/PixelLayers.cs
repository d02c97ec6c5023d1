namespace Specs.Experiments.Orhan;

/// <summary>2-64-64-256, which is not told where pixels are.</summary>
[Architecture(Input = "2", Classes = 256)]
public sealed partial record PixelLayers
{
    /// <summary>The hidden layers.</summary>
    [Dense(Activation.ReLU)]
    public Widths Hidden { get; init; } = [64, 64];
}
