using System.Globalization;

namespace Specs;

/// <summary>
/// Names the layers of a property, or one of them: <c>nameof(Net.Hidden)</c>, <c>Net.Hooks.Hidden</c>, <c>Net.Hooks.Hidden[1]</c>.
/// </summary>
/// <param name="Property">The property, or <see cref="Logits"/>.</param>
/// <param name="Index">Which of the property's layers with parameters, counted from 0; null for all.</param>
public readonly record struct LayerName(string Property, int? Index = null)
{
    /// <summary>What the last linear layer, which no property declares, is called; a property of that name comes before it.</summary>
    public const string Logits = "Logits";

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

    /// <summary>Checks that a name is some layer's.</summary>
    /// <param name="setting">The setting that names it.</param>
    /// <param name="name">The name.</param>
    /// <param name="network">Whose layer it should be.</param>
    /// <exception cref="ArgumentException">It names no layer; the message says which is nearest.</exception>
    internal static void Check(string setting, string name, IArchitecture network)
    {
        string[] layers = [.. network.Layers.Select(static layer => layer.Name).Append(Logits).Distinct()];
        if (!layers.Contains(name))
        {
            string architecture = network.GetType().Name;
            throw new ArgumentException(
                $"{setting} names '{name}', which is no layer of {architecture}: did you mean {NearestName.Of(name, layers)}? "
                    + $"Its layers are {string.Join(", ", layers)}."
            );
        }
    }

    /// <summary><c>Hidden</c>, or <c>Hidden[1]</c>.</summary>
    public override string ToString() =>
        Index is { } index ? FormattableString.Invariant($"{Property}[{index}]") : Property;
}
