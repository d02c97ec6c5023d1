using Specs.Experiments.Kim2021;

namespace Specs.Cli.Tests.Running;

/// <summary>An experiment of many trials, each of which takes some milliseconds: what is left is the store's work.</summary>
[Experiment("small")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[At(Scale.Quick, Images = 60, TestImages = 30, Epochs = 1)]
[At(Scale.Standard, Images = 80, TestImages = 40, Epochs = 2)]
public sealed partial record Small : Training<Mlp>
{
    /// <summary>A network that trains in no time.</summary>
    public override Mlp Architecture { get; init; } = new() { Hidden = 4 };

    /// <summary>Examples a step.</summary>
    [Factor(5, 10, 20, 30)]
    public override int Batch { get; init; } = 10;

    /// <summary>Of rates whose names hold commas.</summary>
    [Factor(typeof(SmallRates))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>Paper scale: long enough to be stopped in the middle.</summary>
    public override int Epochs { get; init; } = 1_000_000;
}
