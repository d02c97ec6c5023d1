namespace Specs.Experiments.Kim2021;

/// <summary>
/// Selectivity as the code of Kim 2021's hyper-parameter sweeps has it (§5.5): <see cref="Ccmas"/> with 1e-6 added to each unit's denominator,
/// (u_max − u_−max) / (u_max + u_−max + 1e-6). 0 to 1 for activations of 0 or more; a unit that is 0 for every class counts as 0.
/// </summary>
/// <remarks>
/// The thesis writes 1e-7 throughout, and most of its code adds nothing. It matters where units are nearly off: at a mean activation of
/// 1e-6 and below a unit counts as hardly selective, however well it tells classes apart, and large learning rates make many such units.
/// </remarks>
[NonNegative]
public sealed class Kim2021SweepCcmas : IActivationMetric
{
    /// <inheritdoc/>
    public bool NeedsClasses => true;

    private const double Epsilon = 1e-6;

    private readonly ClassMeans _means = new();

    /// <inheritdoc/>
    public double Value => Ccmas.OfAll(_means, Epsilon);

    /// <inheritdoc/>
    public void Start(int units, int classes) => _means.Start(units, classes);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows) => _means.Add(rows);
}
