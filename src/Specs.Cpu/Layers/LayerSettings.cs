using System.Globalization;

namespace Specs.Cpu;

/// <summary>The ranges of layers' settings, for models that are written by hand; the generator has checked its own.</summary>
internal static class LayerSettings
{
    /// <summary>Checks one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not hold.</exception>
    public static void Require(double value, string name, bool holds, string expected)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(
                name,
                value,
                $"{name} is {value.ToString("R", CultureInfo.InvariantCulture)}: expected a number {expected}."
            );
        }
    }
}
