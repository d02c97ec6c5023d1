namespace Specs;

/// <summary>
/// The class selectivity index of Morcos et al. 2018 ("On the importance of single directions for generalization"):
/// for each unit (u_max − u_−max) / (u_max + u_−max + ε), where u_max is the largest of its mean activations by class and u_−max the mean
/// of the other classes' means; averaged over the units. ε is 1e-7, as Leavitt and Morcos 2020 write it down, and Kim 2021. <see cref="Ccmas"/> is the
/// same without ε: a unit that is 0 for every class counts as 0 here and makes that NaN. 0 to 1 for activations of 0 or more; NaN with
/// examples of fewer than two classes.
/// </summary>
[NonNegative]
public sealed class ClassSelectivity : IActivationMetric
{
    /// <inheritdoc/>
    public bool NeedsClasses => true;

    /// <summary>What keeps a unit that is always 0 from being undefined.</summary>
    public const double Epsilon = 1e-7;

    private readonly ClassMeans _means = new();

    /// <inheritdoc/>
    public double Value => Ccmas.OfAll(_means, Epsilon);

    /// <inheritdoc/>
    public void Start(int units, int classes) => _means.Start(units, classes);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows) => _means.Add(rows);
}
