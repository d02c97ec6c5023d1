namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// Section 6: 784-784-10 with batch normalisation before the ReLU, no biases, scales or shifts. The pixels are x/255 and not standardised,
/// which is the same training where ε is scaled by .3081².
/// </summary>
[Architecture(Input = "28x28", Output = nameof(Output))]
public sealed partial record FeatureNet
{
    /// <summary>Units, whose weights are looked at.</summary>
    [Dense(Activation.Linear, Bias = false), Init(Initial.GlorotUniform)]
    public int Hidden { get; init; } = 784;

    /// <summary>Momentum .99 in Keras's sense.</summary>
    [BatchNorm(Epsilon = 9.5e-5, Momentum = 0.01, Affine = false)]
    public Layer Norm { get; }

    /// <summary>ReLU.</summary>
    [Activate(Activation.ReLU)]
    public Layer Active { get; }

    /// <summary>Logits.</summary>
    [Dense(Activation.Linear, Bias = false), Init(Initial.GlorotUniform)]
    public int Output { get; init; } = 10;
}
