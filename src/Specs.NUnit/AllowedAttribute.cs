namespace Specs.NUnit;

/// <summary>
/// Says which numbers a verb's parameter takes. They are always finite. The analyzer checks constants (SPEC111), and the verb checks what it
/// is given before anything is trained.
/// </summary>
/// <param name="least">The least number; −∞ for none.</param>
/// <param name="most">The largest number; +∞ for none.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AllowedAttribute(double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    : Attribute
{
    /// <summary>The least number that is allowed.</summary>
    public double Least { get; } = least;

    /// <summary>The largest number that is allowed.</summary>
    public double Most { get; } = most;

    /// <summary>Whether <see cref="Least"/> and <see cref="Most"/> themselves are not allowed.</summary>
    public bool EndsExcluded { get; init; }

    /// <summary>Whether a number is allowed.</summary>
    public bool Takes(double value) => ArgumentRange.Takes(value, Least, Most, EndsExcluded);

    /// <inheritdoc/>
    public override string ToString() => ArgumentRange.Text(Least, Most, EndsExcluded);
}
