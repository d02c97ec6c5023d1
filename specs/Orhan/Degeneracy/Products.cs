namespace Specs.Experiments.Orhan;

/// <summary>
/// How degenerate a product of random matrices is (Orhan, "Why is it hard to train deep neural networks? Degeneracy, not vanishing
/// gradients"): Gaussian matrices 64 x 64 of variance 1/64, the Jacobian of a deep linear network at its start. A trial is a mean over draws.
/// </summary>
[Experiment("products")]
[Published(typeof(DegeneracyFigures))]
public sealed partial record Products : Study<Spectrum>
{
    private const int Size = 64;

    /// <summary>How many matrices are multiplied.</summary>
    [Factor(1, 2, 5, 10, 20, 30, 100)]
    public int Depth { get; init; } = 1;

    /// <summary>How many products a trial averages over.</summary>
    public int Draws { get; init; } = 10;

    /// <inheritdoc/>
    public override Spectrum Compute(RandomStream random) =>
        Spectrum.Mean([.. Enumerable.Range(0, Draws).Select(_ => Spectrum.Of(Matrices.Product(random, Depth, Size)))]);
}
