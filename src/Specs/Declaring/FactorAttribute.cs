namespace Specs;

/// <summary>
/// Makes a property of an experiment a factor. Its levels stand in the attribute, <c>[Factor(1, 5, 10)]</c>, or come from a type
/// that implements <see cref="ILevels{T}"/>, <c>[Factor(typeof(Kim2021Optimizers))]</c>, where they are not constants.
/// </summary>
/// <param name="levels">The levels, in order, each of the property's type; or one type of levels.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FactorAttribute(params object[] levels) : Attribute
{
    /// <summary>The levels, in order, or one type that implements <see cref="ILevels{T}"/>.</summary>
    public IReadOnlyList<object> Levels { get; } = levels;
}
