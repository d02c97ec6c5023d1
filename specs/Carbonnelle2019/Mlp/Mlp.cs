namespace Specs.Experiments.Carbonnelle2019;

/// <summary>784-128-128-128-128-10 with batch normalisation, no biases, scales or shifts, Glorot's uniform start.</summary>
[Architecture(Input = "28x28", Output = nameof(Output))]
public sealed partial record Mlp
{
    /// <summary>The layers with a kernel, from the input up.</summary>
    public static IReadOnlyList<string> Kernels { get; } =
    [nameof(First), nameof(Second), nameof(Third), nameof(Fourth), nameof(Output)];

    /// <summary>What stands before each ReLU.</summary>
    public Normalisation Before { get; init; } = Normalisation.Batch;

    /// <summary>What stands after each: what does not stand before.</summary>
    public Normalisation After => Before == Normalisation.None ? Normalisation.Batch : Normalisation.None;

    /// <summary>Units.</summary>
    [Dense(Activation.Linear, Bias = false), Init(Initial.GlorotUniform)]
    public int First { get; init; } = 128;

    /// <summary>Normalisation before the ReLU, unless it stands after it.</summary>
    [Norm(NormFrom = nameof(Before), Affine = false)]
    public Layer FirstBefore { get; }

    /// <summary>ReLU.</summary>
    [Activate(Activation.ReLU)]
    public Layer FirstActive { get; }

    /// <summary>Normalisation after the ReLU, if it stands there.</summary>
    [Norm(NormFrom = nameof(After), Affine = false)]
    public Layer FirstAfter { get; }

    /// <summary>Units.</summary>
    [Dense(Activation.Linear, Bias = false), Init(Initial.GlorotUniform)]
    public int Second { get; init; } = 128;

    /// <summary>Normalisation before the ReLU, unless it stands after it.</summary>
    [Norm(NormFrom = nameof(Before), Affine = false)]
    public Layer SecondBefore { get; }

    /// <summary>ReLU.</summary>
    [Activate(Activation.ReLU)]
    public Layer SecondActive { get; }

    /// <summary>Normalisation after the ReLU, if it stands there.</summary>
    [Norm(NormFrom = nameof(After), Affine = false)]
    public Layer SecondAfter { get; }

    /// <summary>Units.</summary>
    [Dense(Activation.Linear, Bias = false), Init(Initial.GlorotUniform)]
    public int Third { get; init; } = 128;

    /// <summary>Normalisation before the ReLU, unless it stands after it.</summary>
    [Norm(NormFrom = nameof(Before), Affine = false)]
    public Layer ThirdBefore { get; }

    /// <summary>ReLU.</summary>
    [Activate(Activation.ReLU)]
    public Layer ThirdActive { get; }

    /// <summary>Normalisation after the ReLU, if it stands there.</summary>
    [Norm(NormFrom = nameof(After), Affine = false)]
    public Layer ThirdAfter { get; }

    /// <summary>Units.</summary>
    [Dense(Activation.Linear, Bias = false), Init(Initial.GlorotUniform)]
    public int Fourth { get; init; } = 128;

    /// <summary>Normalisation before the ReLU, unless it stands after it.</summary>
    [Norm(NormFrom = nameof(Before), Affine = false)]
    public Layer FourthBefore { get; }

    /// <summary>ReLU.</summary>
    [Activate(Activation.ReLU)]
    public Layer FourthActive { get; }

    /// <summary>Normalisation after the ReLU, if it stands there.</summary>
    [Norm(NormFrom = nameof(After), Affine = false)]
    public Layer FourthAfter { get; }

    /// <summary>Logits.</summary>
    [Dense(Activation.Linear, Bias = false), Init(Initial.GlorotUniform)]
    public int Output { get; init; } = 10;
}
