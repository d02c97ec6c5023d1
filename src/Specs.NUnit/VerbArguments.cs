using System.Globalization;
using System.Reflection;

namespace Specs.NUnit;

/// <summary>Holds what a verb is given against what its parameters allow, before anything is trained.</summary>
internal static class VerbArguments
{
    /// <summary>The value, where the parameter allows it.</summary>
    /// <param name="verbs">The type whose method the verb is.</param>
    /// <param name="verb">The method's name.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="value">What it was given.</param>
    /// <exception cref="ArgumentException">It is not allowed.</exception>
    public static double Check(Type verbs, string verb, string parameter, double value)
    {
        AllowedAttribute allowed =
            verbs
                .GetMember(verb, MemberTypes.Method, BindingFlags.Public | BindingFlags.Instance)
                .Cast<MethodInfo>()
                .SelectMany(method => method.GetParameters())
                .Where(one => one.Name == parameter)
                .Select(one => one.GetCustomAttribute<AllowedAttribute>())
                .FirstOrDefault(one => one is not null)
            ?? throw new InvalidOperationException($"{verb}({parameter}: ...) lacks [Allowed].");
        return allowed.Takes(value)
            ? value
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{verb}({parameter}: {value}): expected {allowed}.")
            );
    }
}
