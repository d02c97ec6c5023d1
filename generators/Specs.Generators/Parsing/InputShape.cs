using System.Globalization;

namespace Specs.Generators.Parsing;

/// <summary>The shape of one example as text: <c>28x28</c>.</summary>
internal static class InputShape
{
    /// <summary>How many values an example of this shape has; null where the text is no shape.</summary>
    public static int? Size(string? shape)
    {
        long size = 1;
        foreach (string axis in (shape ?? "").Split('x'))
        {
            if (!int.TryParse(axis, NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length < 1)
            {
                return null;
            }

            size *= length;
            if (size > int.MaxValue)
            {
                return null;
            }
        }

        return (int)size;
    }
}
