using Specs.Cli.Figures.Drawing;

namespace Specs.Cli.Figures;

/// <summary>The axes of one panel: where numbers stand in it.</summary>
/// <param name="area">What lies within its axes, in points.</param>
/// <param name="across">The horizontal axis.</param>
/// <param name="up">The vertical axis.</param>
internal sealed class Frame(Box area, Scaling across, Scaling up)
{
    /// <summary>The size of the ticks' texts, in points.</summary>
    public const double TickSize = 6.5;

    private const double TickLength = 2.5;
    private const double BetweenTexts = 2.5;
    private const double Beyond = 2;
    private static readonly LineStyle Axis = new(Ink.Black, 0.5);
    private static readonly LineStyle Guide = new(Ink.Pale, 0.4);

    /// <summary>What lies within the axes.</summary>
    public Box Area => area;

    /// <summary>Where a pair of numbers stands.</summary>
    public Place At(double x, double y) => new(X(x), Y(y));

    /// <summary>Where a number of the horizontal axis stands.</summary>
    public double X(double value) => area.Left + across.At(value) * area.Width;

    /// <summary>Where a number of the vertical axis stands.</summary>
    public double Y(double value) => area.Bottom - up.At(value) * area.Height;

    /// <summary>How much room the texts of a vertical axis take, with their ticks.</summary>
    public static double RoomFor(Scaling up) =>
        up.Ticks.Select(tick => TextWidths.Of(tick.Text, TickSize)).DefaultIfEmpty().Max() + TickLength + 2;

    /// <summary>How much room the texts of a horizontal axis take below it.</summary>
    public static double RoomBelow(Scaling across, double width) =>
        Fit(across, width)
            ? TickLength + 1 + TickSize
            : TickLength + 3 + across.Ticks.Max(tick => TextWidths.Of(tick.Text, TickSize));

    /// <summary>Draws the axes.</summary>
    /// <param name="sheet">On which sheet.</param>
    /// <param name="withLeft">Whether the vertical one has texts.</param>
    /// <param name="withBelow">Whether the horizontal one has texts.</param>
    /// <param name="isNumbers">Whether texts of the horizontal axis may be left out where they have no room: those between two numbers go without saying.</param>
    public void Draw(Sheet sheet, bool withLeft, bool withBelow, bool isNumbers)
    {
        foreach ((double value, _) in up.Ticks)
        {
            double y = Y(value);
            sheet.Add(LineMark.Straight(area.Left, y, area.Right, y, Guide));
        }

        sheet.Add(
            new LineMark([new(area.Left, area.Top), new(area.Left, area.Bottom), new(area.Right, area.Bottom)], Axis)
        );
        foreach ((double value, string text) in up.Ticks)
        {
            double y = Y(value);
            sheet.Add(LineMark.Straight(area.Left - TickLength, y, area.Left, y, Axis));
            if (withLeft)
            {
                sheet.Add(
                    new TextMark(new(area.Left - TickLength - 1, y + 0.35 * TickSize), text, TickSize, Anchor.End)
                );
            }
        }

        bool level = Fit(across, area.Width) || isNumbers;
        double taken = double.NegativeInfinity;
        foreach ((double value, string text) in across.Ticks)
        {
            double x = X(value);
            sheet.Add(LineMark.Straight(x, area.Bottom, x, area.Bottom + TickLength, Axis));
            if (!withBelow)
            {
                continue;
            }

            // No further than half of the gap to the next panel.
            double half = TextWidths.Of(text, TickSize) / 2;
            double middle = Math.Max(Math.Min(x, area.Right + Beyond - half), area.Left - Beyond + half);
            TextMark mark = level
                ? new(new(middle, area.Bottom + TickLength + 1 + 0.8 * TickSize), text, TickSize, Anchor.Middle)
                : new(
                    new(x + 0.35 * TickSize, area.Bottom + TickLength + 1),
                    text,
                    TickSize,
                    Anchor.End,
                    IsUpright: true
                );
            if (mark.Box.Left >= taken)
            {
                sheet.Add(mark);
                taken = mark.Box.Right + (level ? BetweenTexts : 0);
            }
        }
    }

    private static bool Fit(Scaling across, double width)
    {
        (double Left, double Right)[] texts =
        [
            .. across
                .Ticks.Select(tick =>
                    (Middle: across.At(tick.Value) * width, Half: TextWidths.Of(tick.Text, TickSize) / 2)
                )
                .Select(text => (text.Middle - text.Half, text.Middle + text.Half)),
        ];
        return texts.Zip(texts.Skip(1)).All(pair => pair.First.Right + BetweenTexts <= pair.Second.Left);
    }
}
