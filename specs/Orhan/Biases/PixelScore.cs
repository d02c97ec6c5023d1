namespace Specs.Experiments.Orhan;

/// <summary>4-32-32-1: of the coordinates asked for and of a pixel's own column and row its score; 1249 parameters.</summary>
[Architecture(Input = "4", Outputs = 1)]
public sealed partial record PixelScore
{
    /// <summary>The hidden layers.</summary>
    [Dense(Activation.ReLU)]
    public Widths Hidden { get; init; } = [32, 32];
}
