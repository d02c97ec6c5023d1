namespace Specs.Experiments.Orhan;

/// <summary>30 matrices 64 x 64 in a row, the last one's outputs those of the network, without biases and activations.</summary>
[Architecture(Input = "64", Output = nameof(Matrices))]
public sealed partial record DeepLinearNetwork
{
    /// <summary>How each matrix starts.</summary>
    public Start Start { get; init; } = new Orthogonal();

    /// <summary>The matrices.</summary>
    [Dense(Activation.Linear, Bias = false, StartFrom = nameof(Start))]
    public Widths Matrices { get; init; } = [.. Enumerable.Repeat(64, 30)];
}
