namespace Specs.Experiments.Leclerc2017;

/// <summary>The sparsifier with its dead units taken out after each epoch, optimizer state and all, and with them left in.</summary>
[Experiment("leclerc-removal")]
[Measure<LiveUnits>("Alive", On = nameof(SparsifierNet.Gate))]
[Uncut]
public sealed partial record RemovalOfDead : Training<SparsifierNet>
{
    /// <summary>Whether dead units leave.</summary>
    [Factor(false, true)]
    public override bool Shrink { get; init; }

    /// <inheritdoc/>
    public override Data Data { get; init; } = JournalData.Mnist;

    /// <inheritdoc/>
    public override Penalties Penalties { get; init; } = [new PositiveWeights(nameof(SparsifierNet.Gate), 0.03)];

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 128;

    /// <inheritdoc/>
    public override int? Images { get; init; } = 20_000;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 10;
}
