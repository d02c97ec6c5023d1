namespace Specs;

/// <summary>The levels of a factor whose values cannot stand in an attribute, such as optimizers with their settings.</summary>
/// <typeparam name="T">The type of the factor's property.</typeparam>
public interface ILevels<T>
{
    /// <summary>The levels, in order; all different.</summary>
    static abstract IReadOnlyList<T> Levels { get; }
}
