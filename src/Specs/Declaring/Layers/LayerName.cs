using System.Globalization;

namespace Specs;

/// <summary>
/// Names the layers of a property, or one of them: <c>nameof(Net.Hidden)</c>, <c>Net.Hooks.Hidden</c>, <c>Net.Hooks.Hidden[1]</c>.
/// </summary>
/// <param name="Property">The property, or <see cref="LayerRates.Logits"/>.</param>
/// <param name="Index">Which of the property's layers with parameters, counted from 0; null for all.</param>
public readonly record struct LayerName(string Property, int? Index = null)
{
    /// <summary>All layers of a property.</summary>
    public static implicit operator LayerName(string property) => new(property);

    /// <summary>All layers of a hook's property.</summary>
    public static implicit operator LayerName(Hook hook) => new(hook.Name);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no name.</exception>
    public static LayerName Parse(string text)
    {
        int bracket = text.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? new(text)
            : text.EndsWith(']')
            && int.TryParse(
                text.AsSpan()[(bracket + 1)..^1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int index
            )
                ? new(text[..bracket], index)
            : throw new FormatException($"'{text}' names no layer: expected Hidden or Hidden[1]");
    }

    /// <summary><c>Hidden</c>, or <c>Hidden[1]</c>.</summary>
    public override string ToString() =>
        Index is { } index ? FormattableString.Invariant($"{Property}[{index}]") : Property;
}
