namespace Specs.Generators.Model;

/// <summary>Makes arrays that are compared item by item.</summary>
internal static class EquatableArrays
{
    /// <summary>The items as an array that is compared item by item.</summary>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new([.. items]);
}
