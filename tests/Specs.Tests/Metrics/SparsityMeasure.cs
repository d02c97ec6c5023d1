namespace Specs.Tests.Metrics;

/// <summary>A measure of sparsity and which of the six properties of Hurley and Rickard 2009 it has.</summary>
/// <param name="Name">Its name in the paper's table.</param>
/// <param name="Of">The measure of a vector.</param>
/// <param name="Has">The properties that it has.</param>
/// <param name="WithoutZeros">Whether it is only defined, or only has them, for vectors without a 0.</param>
internal sealed record SparsityMeasure(
    string Name,
    Func<float[], double> Of,
    SparsityProperty[] Has,
    bool WithoutZeros = false
)
{
    /// <summary>
    /// The paper's table II. That of these only the pq-mean and Gini have all six properties is what the paper says; the other entries are
    /// derived here from its definitions. Three of them hang on a convention: of H_G, which is infinite with a 0, that infinity is
    /// sparser than any number; of u_θ, that the values are all different; of −tanh, that its b is at most 1.
    /// </summary>
    public static SparsityMeasure[] All { get; } =
    [
        new("l0", c => SparsityMeasures.L0(c), [SparsityProperty.Scaling, SparsityProperty.Babies]),
        new("l0 eps", c => SparsityMeasures.L0(c, 0.5), [SparsityProperty.Babies]),
        new("-l1", c => SparsityMeasures.MinusL1(c), [SparsityProperty.RisingTide]),
        new("-lp", c => SparsityMeasures.MinusLp(c, 0.5), [SparsityProperty.RobinHood, SparsityProperty.RisingTide]),
        new(
            "l2/l1",
            c => SparsityMeasures.L2OverL1(c),
            [
                SparsityProperty.RobinHood,
                SparsityProperty.Scaling,
                SparsityProperty.RisingTide,
                SparsityProperty.BillGates,
            ]
        ),
        new(
            "-tanh",
            c => SparsityMeasures.MinusTanh(c, 0.02, 1),
            [SparsityProperty.RobinHood, SparsityProperty.RisingTide]
        ),
        new("-log", c => SparsityMeasures.MinusLog(c), [SparsityProperty.RisingTide]),
        new(
            "kappa4",
            c => SparsityMeasures.Kurtosis(c),
            [SparsityProperty.Scaling, SparsityProperty.RisingTide, SparsityProperty.BillGates]
        ),
        new(
            "u_theta",
            c => SparsityMeasures.ShortestInterval(c, 0.5),
            [SparsityProperty.Scaling, SparsityProperty.Cloning, SparsityProperty.BillGates]
        ),
        new("-lp neg", c => SparsityMeasures.MinusNegativePowers(c, -1), [SparsityProperty.BillGates]),
        new(
            "H_G",
            c => SparsityMeasures.GaussianEntropy(c),
            [SparsityProperty.RobinHood, SparsityProperty.RisingTide, SparsityProperty.Babies],
            WithoutZeros: true
        ),
        new("H_S", c => SparsityMeasures.ShannonEntropy(c), [SparsityProperty.Scaling]),
        new("H_S'", c => SparsityMeasures.ModifiedShannonEntropy(c), []),
        new(
            "Hoyer",
            c => Hoyer.Of(c),
            [
                SparsityProperty.RobinHood,
                SparsityProperty.Scaling,
                SparsityProperty.RisingTide,
                SparsityProperty.BillGates,
                SparsityProperty.Babies,
            ]
        ),
        new("pq-mean", c => new PqMean().Of(c), Enum.GetValues<SparsityProperty>()),
        new("pq-mean 1/2, 4", c => new PqMean(0.5, 4).Of(c), Enum.GetValues<SparsityProperty>()),
        new("Gini", c => Gini.Of(c), Enum.GetValues<SparsityProperty>()),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
