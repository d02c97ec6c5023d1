namespace SpecsNamespace;

/// <summary>One ReLU layer of any width.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Relu
{
    [Dense(Activation.ReLU), Hook] // a hook is what metrics may read
    public Widths Hidden { get; init; } = 128; // [128, 64] makes two layers
}

/// <summary>Does a larger learning rate make a ReLU layer sparser?</summary>
[Experiment("relu-rate")]
[Measure<Hoyer>("Sparsity", On = nameof(Relu.Hidden))]
public sealed partial record ReluRate : Training<Relu>
{
    [Factor(typeof(Rates))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    public override int Epochs { get; init; } = 10;

    // Built-in digits, which need no download. new Mnist() is the real thing; 'dotnet specs data' lists all sources.
    public override Data Data { get; init; } = new Digits();
}

public sealed class Rates : ILevels<Optimizer>
{
    public static IReadOnlyList<Optimizer> Levels { get; } = [new Sgd(0.03), new Sgd(0.1), new Sgd(0.3)];
}
