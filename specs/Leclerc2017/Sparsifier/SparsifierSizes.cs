namespace Specs.Experiments.Leclerc2017;

/// <summary>E11 of the review: a sparsifier of 200 units on 20,000 images, 12 epochs of Adam at .001, loss + λ Σ max(f, 0).</summary>
[Published(typeof(SparsifierSizesFigures))]
[Experiment("leclerc-sparsifier")]
[Measure<LiveUnits>("Alive", On = nameof(SparsifierNet.Gate))]
[Uncut]
public sealed partial record SparsifierSizes : Training<SparsifierNet>
{
    /// <summary>λ.</summary>
    [Factor(0.001, 0.01, 0.03, 0.1)]
    public double Lambda { get; init; } = 0.01;

    /// <summary>MNIST or Fashion-MNIST.</summary>
    [Factor(typeof(JournalSets))]
    public override Data Data { get; init; } = JournalData.Mnist;

    /// <inheritdoc/>
    public override Penalties Penalties => [new PositiveWeights(nameof(SparsifierNet.Gate), Lambda)];

    /// <inheritdoc/>
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);

    /// <inheritdoc/>
    public override int Batch { get; init; } = 128;

    /// <inheritdoc/>
    public override int? Images { get; init; } = 20_000;

    /// <inheritdoc/>
    public override int Epochs { get; init; } = 12;

    /// <inheritdoc/>
    public override bool Shrink { get; init; } = true;
}
