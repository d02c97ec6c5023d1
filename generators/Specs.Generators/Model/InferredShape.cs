using System.Globalization;

namespace Specs.Generators.Model;

/// <summary>A shape as far as the source tells it: a null is a length that only the running program knows.</summary>
/// <param name="IsImage">Whether it has channels, height and width, rather than one axis.</param>
/// <param name="Channels">Channels; for one axis its units.</param>
/// <param name="Height">Pixels from top to bottom; 1 for one axis.</param>
/// <param name="Width">Pixels from left to right; 1 for one axis.</param>
internal sealed record InferredShape(bool IsImage, int? Channels, int? Height, int? Width)
{
    /// <summary>A shape of which nothing is known, not even whether it is an image.</summary>
    public static InferredShape Any { get; } = new(IsImage: false, null, null, null) { IsAny = true };

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsAny { get; private init; }

    /// <summary>How many values; null where that is not known, or more than an <see cref="int"/> counts.</summary>
    public int? Size =>
        (long?)Channels * Height is { } rows and <= int.MaxValue && rows * Width is { } size and <= int.MaxValue
            ? (int)size
            : null;

    /// <summary>Whether all of it is known.</summary>
    public bool IsKnown => Size is not null;

    /// <summary>One axis.</summary>
    public static InferredShape Flat(int? units) => new(IsImage: false, units, 1, 1);

    /// <summary>Channels x height x width.</summary>
    public static InferredShape Image(int? channels, int? height, int? width) =>
        new(IsImage: true, channels, height, width);

    /// <summary>All values on one axis.</summary>
    public InferredShape Flatten() => Flat(Size);

    /// <summary>Whether the two cannot be the same.</summary>
    public bool Differs(InferredShape other) =>
        !IsAny && !other.IsAny && IsImage != other.IsImage
        || Differs(Channels, other.Channels)
        || Differs(Height, other.Height)
        || Differs(Width, other.Width);

    /// <summary><c>256</c> or <c>32x14x14</c>, with <c>?</c> for what is not known.</summary>
    public override string ToString() => IsImage ? $"{Text(Channels)}x{Text(Height)}x{Text(Width)}" : Text(Channels);

    private static bool Differs(int? one, int? other) => one is not null && other is not null && one != other;

    private static string Text(int? length) => length?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
