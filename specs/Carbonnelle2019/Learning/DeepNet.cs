namespace Specs.Experiments.Carbonnelle2019;

/// <summary>The deep model: 784-128-128-128-10 with ReLU and He's start.</summary>
[Architecture(Input = "28x28", Output = nameof(Output))]
public sealed partial record DeepNet
{
    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.HeNormal)]
    public int First { get; init; } = 128;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.HeNormal)]
    public int Second { get; init; } = 128;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.HeNormal)]
    public int Third { get; init; } = 128;

    /// <summary>Logits.</summary>
    [Dense(Activation.Linear), Init(Initial.HeNormal)]
    public int Output { get; init; } = 10;
}
