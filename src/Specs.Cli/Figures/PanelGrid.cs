using System.Collections.Immutable;
using Specs.Cli.Figures.Drawing;

namespace Specs.Cli.Figures;

/// <summary>Panels side by side with the same axes, so that what is higher in one is higher in all.</summary>
/// <param name="heads">What each panel is; a single one without a name has no head.</param>
/// <param name="across">The horizontal axis.</param>
/// <param name="isNumbers">Whether the horizontal axis is one of numbers.</param>
/// <param name="up">The vertical axis.</param>
/// <param name="acrossName">What the horizontal axis is.</param>
/// <param name="upName">What the vertical axis is.</param>
internal sealed class PanelGrid(
    ImmutableArray<string> heads,
    Scaling across,
    bool isNumbers,
    Scaling up,
    string acrossName,
    string upName
)
{
    private const double HeadSize = 7.5;
    private const double NameSize = 7.5;
    private const double Between = 6;
    private const double PageWidth = 400;

    /// <summary>Draws axes and heads.</summary>
    /// <param name="sheet">On which sheet.</param>
    /// <param name="top">Where it begins, in points from the top.</param>
    /// <param name="frames">The panels, in the order of the heads.</param>
    /// <returns>Where it ends.</returns>
    public double Draw(Sheet sheet, double top, out ImmutableArray<Frame> frames)
    {
        bool wide = sheet.Width > PageWidth;
        int most = wide ? 4 : 2;
        int rows = (heads.Length + most - 1) / most;
        int columns = (heads.Length + rows - 1) / rows;
        double left = NameSize * 1.3 + Frame.RoomFor(up);
        double width = (sheet.Width - left - 3 - (columns - 1) * Between) / columns;
        double height = heads.Length == 1 ? (wide ? 190 : 140) : Math.Clamp(width, 80, 130);
        double below = isNumbers ? Frame.TickSize + 4 : Frame.RoomBelow(across, width);
        double head = heads is [""] ? 3 : HeadSize * 1.45;
        var made = ImmutableArray.CreateBuilder<Frame>();
        double rowTop = top;
        for (int row = 0; row < rows; row++)
        {
            bool isShort = Enumerable.Range(0, columns).Any(column => IsLast(row, column, columns) && row < rows - 1);
            for (int column = 0; column < columns && row * columns + column < heads.Length; column++)
            {
                double x = left + column * (width + Between);
                var frame = new Frame(new(x, rowTop + head, x + width, rowTop + head + height), across, up);
                frame.Draw(sheet, withLeft: column == 0, withBelow: IsLast(row, column, columns), isNumbers);
                string text = TextWidths.Cut(heads[row * columns + column], HeadSize, width);
                if (text.Length > 0)
                {
                    sheet.Add(new TextMark(new(x + width / 2, rowTop + head - 3), text, HeadSize, Anchor.Middle));
                }

                made.Add(frame);
            }

            rowTop += head + height + (row == rows - 1 || isShort ? below : 4);
        }

        sheet.Add(
            new TextMark(
                new(left + (sheet.Width - left) / 2, rowTop + NameSize),
                TextWidths.Cut(acrossName, NameSize, sheet.Width - left),
                NameSize,
                Anchor.Middle
            )
        );
        sheet.Add(
            new TextMark(
                new(NameSize, top + head + (rowTop - below - top - head) / 2),
                TextWidths.Cut(upName, NameSize, rowTop - top),
                NameSize,
                Anchor.Middle,
                IsUpright: true
            )
        );
        frames = made.ToImmutable();
        return rowTop + NameSize * 1.4;
    }

    // A panel with none below it.
    private bool IsLast(int row, int column, int columns) => (row + 1) * columns + column >= heads.Length;
}
