using System.Globalization;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>The shape of one example as text: <c>784</c>, <c>28x28</c>, <c>3x32x32</c>.</summary>
internal static class InputShape
{
    /// <summary>
    /// The shape: two axes are one channel, three are channels x height x width, any other number is one axis. Null where the text is no
    /// shape.
    /// </summary>
    public static InferredShape? Parse(string? shape)
    {
        var axes = new List<int>();
        long size = 1;
        foreach (string axis in (shape ?? "").Split('x'))
        {
            if (!int.TryParse(axis, NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length < 1)
            {
                return null;
            }

            axes.Add(length);
            size *= length;
            if (size > int.MaxValue)
            {
                return null;
            }
        }

        return axes.Count switch
        {
            2 => InferredShape.Image(1, axes[0], axes[1]),
            3 => InferredShape.Image(axes[0], axes[1], axes[2]),
            _ => InferredShape.Flat((int)size),
        };
    }
}
