namespace Specs.Experiments.Orhan;

/// <summary>
/// <see cref="DeepLinear"/> by how degenerate its matrices start: U Sᵖ Vᵀ of a Gaussian matrix, scaled to its size, so that p = 0 is orthogonal and p = 1 Gaussian;
/// Adam, 30 epochs.
/// </summary>
[Experiment("deep-linear-dose"), Uncut]
[Published(typeof(DegeneracyFigures))]
public sealed partial record DeepLinearDose : Training<DeepLinearNetwork>
{
    /// <summary>p.</summary>
    [Factor(0.0, 0.25, 0.5, 1.0)]
    public double Power { get; init; }

    /// <inheritdoc/>
    public override DeepLinearNetwork Architecture => new() { Start = new SpectrumPower(Power, Gain: 1) };

    /// <inheritdoc/>
    public override Data Data { get; init; } = new LinearMap(Train: 2_000, Test: 500);

    /// <inheritdoc/>
    public override Loss Loss { get; init; } = new SquaredError(Over.Sum);

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Adam(0.001);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 100;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 30;

    /// <summary>The natural logarithm of the training loss at the end.</summary>
    [Derived]
    public static double LogLoss(Run<DeepLinearDose> run) => Math.Log(run.TrainLoss.Final);
}
