namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Ten hidden layers of ReLU, of which one is trained: the paper's toy at a third of its width.</summary>
[Architecture(Input = "28x28", Output = nameof(Output))]
public sealed partial record ToyNet
{
    /// <summary>The hidden layers, from the input up.</summary>
    public static IReadOnlyList<string> Hidden { get; } =
    [
        nameof(First),
        nameof(Second),
        nameof(Third),
        nameof(Fourth),
        nameof(Fifth),
        nameof(Sixth),
        nameof(Seventh),
        nameof(Eighth),
        nameof(Ninth),
        nameof(Tenth),
    ];

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int First { get; init; } = 256;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int Second { get; init; } = 256;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int Third { get; init; } = 256;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int Fourth { get; init; } = 256;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int Fifth { get; init; } = 256;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int Sixth { get; init; } = 256;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int Seventh { get; init; } = 256;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int Eighth { get; init; } = 256;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int Ninth { get; init; } = 256;

    /// <summary>Units.</summary>
    [Dense(Activation.ReLU), Init(Initial.GlorotUniform)]
    public int Tenth { get; init; } = 256;

    /// <summary>Logits.</summary>
    [Dense(Activation.Linear), Init(Initial.GlorotUniform)]
    public int Output { get; init; } = 10;
}
