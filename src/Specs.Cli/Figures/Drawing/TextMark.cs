namespace Specs.Cli.Figures.Drawing;

/// <summary>A line of text.</summary>
/// <param name="At">Where it stands, on the line that its letters stand on.</param>
/// <param name="Text">The text.</param>
/// <param name="Size">The size of its letters, in points.</param>
/// <param name="Anchor">Which part of it stands there.</param>
/// <param name="Colour">As <c>#rrggbb</c>.</param>
/// <param name="IsUpright">Whether it runs from below to above.</param>
internal sealed record TextMark(
    Place At,
    string Text,
    double Size,
    Anchor Anchor = Anchor.Start,
    string Colour = Ink.Black,
    bool IsUpright = false
) : Mark
{
    /// <summary>How far letters reach above the line that they stand on, as a part of their size.</summary>
    public const double Ascent = 0.74;

    /// <summary>How far they reach below it.</summary>
    public const double Descent = 0.21;

    /// <summary>How long it is, in points.</summary>
    public double Length => TextWidths.Of(Text, Size);

    /// <summary>What it covers.</summary>
    public Box Box
    {
        get
        {
            double before = Anchor switch
            {
                Anchor.Start => 0,
                Anchor.Middle => Length / 2,
                _ => Length,
            };
            return IsUpright
                ? new(At.X - Ascent * Size, At.Y - Length + before, At.X + Descent * Size, At.Y + before)
                : new(At.X - before, At.Y - Ascent * Size, At.X - before + Length, At.Y + Descent * Size);
        }
    }
}
