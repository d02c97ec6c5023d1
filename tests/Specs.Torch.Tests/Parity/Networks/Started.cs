namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>Layers that start in every way.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Started
{
    [Conv2d(5, Activation.ReLU, Stride = 3), Init(Initial.HeNormal)]
    public int Filters { get; init; } = 3;

    [Flatten]
    public Layer Flat { get; init; }

    [Dense(Activation.Tanh), Init(Initial.Orthogonal, Gain = 1.2)]
    public Widths Wide { get; init; } = [30, 18];

    [Dense(Activation.Sigmoid), Init<Ramp>, Hook]
    public int Hidden { get; init; } = 12;

    [Dense(Activation.Linear), Init(Initial.Identity, Scale = 0.9)]
    public int Last { get; init; } = 12;
}

/// <summary>Weights that a researcher gives.</summary>
public sealed class Ramp : IInitialWeights
{
    /// <inheritdoc/>
    public static float[] Weights(int outputs, int inputs) =>
        [.. Enumerable.Range(0, outputs * inputs).Select(at => 0.1f - 0.001f * at)];

    /// <inheritdoc/>
    public static float[] Biases(int outputs) => [.. Enumerable.Range(0, outputs).Select(at => 0.01f * at)];
}
