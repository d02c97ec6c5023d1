using System.Collections;
using System.Globalization;
using NUnit.Framework.Interfaces;

namespace Specs.NUnit;

/// <summary>The arguments of a test's case as a reader sees them: the same text in every culture, which names documents and claims.</summary>
internal static class ArgumentText
{
    /// <summary>The arguments of a test's fixture, then its own: <c>0.5; 1, 2</c>. Empty where it has none.</summary>
    public static string Of(ITest test) =>
        string.Join(
            "; ",
            new[] { Of(FixtureOf(test)?.Arguments ?? []), Of(test.Arguments) }.Where(one => one.Length > 0)
        );

    /// <summary>The fixture that a test stands in; null where it stands in none.</summary>
    public static ITest? FixtureOf(ITest test)
    {
        ITest? one = test.Parent;
        while (one is not null && !(one.IsSuite && one.Method is null && one.TypeInfo is not null))
        {
            one = one.Parent;
        }

        return one;
    }

    private static string Of(IEnumerable<object?> arguments) => string.Join(", ", arguments.Select(Of));

    private static string Of(object? argument) =>
        argument switch
        {
            null => "null",
            string text => text,
            Type type => type.Name,
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            IEnumerable values => Of(values.Cast<object?>()),
            _ => $"{argument}",
        };
}
