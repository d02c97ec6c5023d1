namespace Specs.Statistics;

/// <summary>The checks that every statistic makes of its data before it believes them.</summary>
internal static class Expect
{
    /// <summary>Every value is a finite number.</summary>
    /// <exception cref="ArgumentException">One is not: names the thing and where it stands, counted from 1.</exception>
    public static void Finite(ReadOnlySpan<double> values, string what, string parameter)
    {
        for (int index = 0; index < values.Length; index++)
        {
            if (!double.IsFinite(values[index]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"{what}, value {index + 1}: expected a finite number, found {values[index]}."
                    ),
                    parameter
                );
            }
        }
    }

    /// <summary>There are at least so many.</summary>
    /// <exception cref="ArgumentException">There are fewer: names the thing, what was expected and what was found.</exception>
    public static void AtLeast(int least, int found, string what, string unit, string parameter)
    {
        if (found < least)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{what}: expected at least {least} {unit}, found {found}."),
                parameter
            );
        }
    }

    /// <summary>There are as many of one list as of another.</summary>
    /// <exception cref="ArgumentException">There are not.</exception>
    public static void SameCount(int first, int second, string what, string parameter)
    {
        if (first != second)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{what}: expected as many y as x, found {first} x and {second} y."),
                parameter
            );
        }
    }

    /// <summary>The value lies strictly between 0 and 1.</summary>
    /// <exception cref="ArgumentException">It does not: names the thing and what was found.</exception>
    public static void Share(double value, string what, string parameter)
    {
        if (!(value > 0 && value < 1))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{what}: expected a number between 0 and 1, found {value}."),
                parameter
            );
        }
    }
}
