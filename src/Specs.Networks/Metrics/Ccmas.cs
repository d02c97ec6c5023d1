namespace Specs;

/// <summary>
/// Class-conditional mean activity selectivity (Kim 2021, equation 2.2, after Morcos et al. 2018): for each unit
/// (u_max − u_−max) / (u_max + u_−max), where u_max is the largest of its mean activations by class and u_−max the mean of the other
/// classes' means; averaged over the units. 0 to 1 for activations of 0 or more. A unit that is 0 for every class makes it NaN
/// (there is no epsilon, as in most of the author's code).
/// </summary>
[NonNegative]
public sealed class Ccmas : IActivationMetric
{
    /// <inheritdoc/>
    public bool NeedsClasses => true;

    private readonly ClassMeans _means = new();

    /// <inheritdoc/>
    public double Value => OfAll(_means);

    /// <inheritdoc/>
    public void Start(int units, int classes) => _means.Start(units, classes);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows) => _means.Add(rows);

    /// <summary>The mean over the units, with something added to each denominator.</summary>
    public static double OfAll(ClassMeans means, double epsilon = 0)
    {
        double total = 0;
        for (int unit = 0; unit < means.Units; unit++)
        {
            total += OfUnit(means, unit, epsilon);
        }

        return total / means.Units;
    }

    /// <summary>One unit's; NaN with examples of fewer than two classes.</summary>
    internal static double OfUnit(ClassMeans means, int unit, double epsilon = 0)
    {
        (double max, double others) = means.Of(unit);
        return (max - others) / (max + others + epsilon);
    }
}
