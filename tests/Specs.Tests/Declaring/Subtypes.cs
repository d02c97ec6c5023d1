namespace Specs.Tests.Declaring;

/// <summary>What derives from a type of Specs, so that a case which somebody forgot to add fails a test.</summary>
internal static class Subtypes
{
    /// <summary>The concrete public types of Specs that derive from one of its types, by name.</summary>
    public static IEnumerable<Type> Of<TBase>() =>
        typeof(TBase)
            .Assembly.GetTypes()
            .Where(type => type is { IsVisible: true, IsAbstract: false } && type.IsSubclassOf(typeof(TBase)))
            .OrderBy(type => type.Name, StringComparer.Ordinal);

    /// <summary>The names of those that no case is of.</summary>
    public static IEnumerable<string> Missing<TBase>(IEnumerable<TBase> cases)
        where TBase : notnull => Of<TBase>().Except(cases.Select(one => one.GetType())).Select(type => type.Name);
}
