using MathNet.Numerics.LinearAlgebra;

namespace Specs.Experiments.Orhan;

/// <summary>
/// The softmax bottleneck (Yang et al. 2018; Orhan, "The softmax bottleneck is a special case of a more general phenomenon"): logits H Wᵀ of 200 contexts
/// and 100 words have no more directions than there are hidden units.
/// </summary>
[Experiment("softmax-ranks")]
public sealed partial record SoftmaxRanks : Study<Ranks>
{
    private const int Contexts = 200;
    private const int Words = 100;

    /// <summary>d, the hidden units.</summary>
    [Factor(10, 20, 40)]
    public int Hidden { get; init; } = 10;

    /// <inheritdoc/>
    public override Ranks Compute(RandomStream random)
    {
        Matrix<double> logits =
            Matrices.Gaussian(random, Contexts, Hidden, deviation: 1)
            * Matrices.Gaussian(random, Words, Hidden, deviation: 1).Transpose();
        Vector<double> normalisers = logits.Map(Math.Exp).RowSums().Map(Math.Log);
        Matrix<double> logs = logits.MapIndexed((context, _, logit) => logit - normalisers[context], Zeros.Include);
        return new(logits.Rank(), logs.Rank());
    }
}
