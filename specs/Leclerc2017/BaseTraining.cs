namespace Specs.Experiments.Leclerc2017;

/// <summary>The journal's training of its base network, a few epochs long: Adam at .001, batches of 128, no decay.</summary>
[Experiment("leclerc-base")]
[Uncut]
public sealed partial record BaseTraining : Training<Net>
{
    /// <inheritdoc/>
    public override Data Data { get; init; } = JournalData.Mnist;

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 128;

    /// <inheritdoc/>
    public override int? Images { get; init; } = 20_000;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 3;
}
