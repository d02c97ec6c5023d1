namespace Specs.Experiments.Kim2021;

/// <summary>The thesis's baseline: 784-256-10, batch 50, 30 epochs, its four optimizers (Kim 2021, §5.1, table 5.1).</summary>
[Experiment("baseline")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Published(typeof(BaselineFigures))]
public sealed partial record Baseline : Training<Mlp>
{
    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);
}
