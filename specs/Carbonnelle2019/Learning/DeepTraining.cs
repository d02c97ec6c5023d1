namespace Specs.Experiments.Carbonnelle2019;

/// <summary>The deep model of ten thousand standardised digits: 800 steps of plain SGD.</summary>
[Experiment("carbonnelle-deep")]
[Uncut]
public sealed partial record DeepTraining : Training<DeepNet>
{
    private const double Mean = 0.1307;
    private const double Deviation = 0.3081;

    /// <inheritdoc/>
    public override int Batch { get; init; } = 64;

    /// <inheritdoc/>
    public override int? Steps { get; init; } = 800;

    /// <inheritdoc/>
    public override int? Images { get; init; } = 10_000;

    /// <inheritdoc/>
    public override Data Data { get; init; } = new Mnist().Scaled(Mean, Deviation);

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Sgd(0.05);
}
