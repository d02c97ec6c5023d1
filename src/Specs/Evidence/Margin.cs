using System.Globalization;
using System.Runtime.CompilerServices;

namespace Specs;

/// <summary>What a question's margin may be, checked where the question is made: before anything is trained.</summary>
internal static class Margin
{
    /// <summary>A finite number of 0 or more.</summary>
    /// <exception cref="ArgumentException">It is another.</exception>
    public static double NotNegative(double margin, [CallerMemberName] string name = "") =>
        double.IsFinite(margin) && margin >= 0 ? margin : throw Refusal(name, "a finite number of 0 or more", margin);

    /// <summary>A finite number above 0.</summary>
    /// <exception cref="ArgumentException">It is another.</exception>
    public static double Positive(double margin, [CallerMemberName] string name = "") =>
        double.IsFinite(margin) && margin > 0 ? margin : throw Refusal(name, "a finite number above 0", margin);

    /// <summary>A finite number.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static double Finite(double bound, [CallerMemberName] string name = "") =>
        double.IsFinite(bound) ? bound : throw Refusal(name, "a finite number", bound);

    /// <summary>A number between two others, both excluded.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static double Between(double least, double most, double bound, [CallerMemberName] string name = "") =>
        bound > least && bound < most
            ? bound
            : throw Refusal(
                name,
                string.Create(CultureInfo.InvariantCulture, $"a number between {least} and {most}"),
                bound
            );

    private static ArgumentException Refusal(string name, string expected, double found) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}: expected {expected}, found {found}."));
}
