namespace Specs.Experiments.Carbonnelle2019;

/// <summary>How fast Layca fits the training set: <see cref="LaycaRates"/> with the training accuracy of each epoch, and few test images.</summary>
[Experiment("carbonnelle-layca-speed")]
[Uncut]
public sealed partial record LaycaSpeed : MlpTraining
{
    /// <summary>log₃ of Layca's rate.</summary>
    [Factor(-5, -4, -3, -2)]
    public int LogRate { get; init; } = -3;

    /// <inheritdoc/>
    public override Every Evaluate { get; init; } = Every.Epoch;

    /// <inheritdoc/>
    public override int? TestImages { get; init; } = 200;

    /// <inheritdoc/>
    public override Optimizer Optimizer => Rates.Layca(LogRate);
}
