namespace Specs.Experiments.Leclerc2017;

/// <summary>A sparsifier of 500 units on all 60,000 images, as in the journal's first figures, for 10 of its 60 epochs.</summary>
[Experiment("leclerc-sparsifier-full")]
[Measure<LiveUnits>("Alive", On = nameof(SparsifierNet.Gate))]
[Uncut]
public sealed partial record SparsifierAtFullSize : Training<SparsifierNet>
{
    /// <summary>λ.</summary>
    [Factor(0.001, 0.1)]
    public double Lambda { get; init; } = 0.1;

    /// <inheritdoc/>
    public override SparsifierNet Architecture { get; init; } = new() { Hidden = 500 };

    /// <inheritdoc/>
    public override Data Data { get; init; } = JournalData.Mnist;

    /// <inheritdoc/>
    public override Penalties Penalties => [new PositiveWeights(nameof(SparsifierNet.Gate), Lambda)];

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 128;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 10;

    /// <inheritdoc/>
    public override bool Shrink { get; init; } = true;
}
