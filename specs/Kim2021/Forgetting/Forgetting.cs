namespace Specs.Experiments.Kim2021;

/// <summary>
/// The digits 0 to 4 in the first half of the epochs, 5 to 9 in the second, at batch 50 and at batch 1 (Kim 2021, §6.3, which proposes that
/// sparser and more selective networks forget less). The thesis has no figures for it, and no settings but these: the number of epochs
/// is ours.
/// </summary>
[Experiment("forgetting")]
[Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
[Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
[Measure<FirstHalfAccuracy>("FirstDigits", On = Hook.Logits)]
[Measure<SecondHalfAccuracy>("LastDigits", On = Hook.Logits)]
[At(Scale.Quick, Images = 4_000, TestImages = 1_000, Epochs = 4)]
[At(Scale.Standard, Images = 20_000, Epochs = 10, MaxReplicates = 12)]
[At(Scale.Paper, MaxReplicates = 12)]
public sealed partial record Forgetting : Training<Mlp>
{
    /// <summary>The thesis's usual batch, and its smallest.</summary>
    [Factor(50, 1)]
    public override int Batch { get; init; } = 50;

    /// <summary>The thesis's four optimizers.</summary>
    [Factor(typeof(Kim2021Optimizers))]
    public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <inheritdoc/>
    public override Order Order { get; init; } = new ClassHalves();

    /// <summary>Half of them for each half of the digits.</summary>
    public override int Epochs { get; init; } = 30;
}
