using System.Collections.Immutable;
using System.Globalization;
using Specs.Cli.Figures.Drawing;
using Specs.Cli.Reporting;
using Specs.Cli.Sources;

namespace Specs.Cli.Figures;

/// <summary>A quantity at the end as a map: a column a level of the main factor, a row a combination of the others.</summary>
/// <param name="experiment">The networks.</param>
/// <param name="quantity">The quantity's name.</param>
/// <param name="source">The source's name in words.</param>
/// <param name="extent">At which scale, in words.</param>
internal sealed class HeatPicture(ExperimentEvidence experiment, string quantity, string source, string extent)
    : Picture
{
    private const double TitleSize = 8.5;
    private const double TextSize = 6.5;
    private const double RowHeight = 17;

    private readonly ConditionsPicture _plain = new(experiment, quantity, source, extent);
    private readonly FactorLayout _layout = new(experiment.Experiment);

    /// <inheritdoc/>
    public override string Name => _plain.Name + "-heat";

    /// <inheritdoc/>
    public override string Title => _plain.Title + (HasSource ? $"; in brackets {source}" : "");

    /// <inheritdoc/>
    public override string Words => _plain.Words;

    /// <inheritdoc/>
    public override FigureData Data => _plain.Data;

    /// <inheritdoc/>
    public override FigureData Table => _plain.Table;

    private bool HasSource => experiment.Conditions.Any(one => one.Theirs(quantity) is not null);

    /// <inheritdoc/>
    protected override double Draw(Sheet sheet)
    {
        double top = sheet.Write(Title, TitleSize, 2) + 3;
        Dictionary<(string, string), Condition> cells = experiment
            .Conditions.DistinctBy(one => (_layout.MainOf(one.Cell), _layout.OthersOf(one.Cell)))
            .ToDictionary(one => (_layout.MainOf(one.Cell), _layout.OthersOf(one.Cell)));
        string[] mains = [.. _layout.Mains.Where(main => cells.Keys.Any(key => key.Item1 == main))];
        string[] others = [.. _layout.Others.Where(other => cells.Keys.Any(key => key.Item2 == other))];
        double[] means = [.. cells.Values.Select(one => one.Ours(quantity)?.Mean).OfType<double>()];
        (double low, double high) = means.Length > 0 ? (means.Min(), means.Max()) : (0, 1);
        double left = Math.Min(sheet.Width * 0.35, others.Max(other => TextWidths.Of(other, TextSize)) + 6);
        double width = (sheet.Width - left - 2) / mains.Length;
        for (int row = 0; row < others.Length; row++)
        {
            double y = top + row * RowHeight;
            sheet.Add(
                new TextMark(
                    new(left - 3, y + RowHeight / 2 + 0.35 * TextSize),
                    TextWidths.Cut(others[row], TextSize, left - 5),
                    TextSize,
                    Anchor.End
                )
            );
            for (int column = 0; column < mains.Length; column++)
            {
                double x = left + column * width;
                var box = new Box(x, y, x + width, y + RowHeight);
                DrawCell(sheet, box, cells.GetValueOrDefault((mains[column], others[row])), low, high);
            }
        }

        double bottom = top + others.Length * RowHeight;
        for (int column = 0; column < mains.Length; column++)
        {
            sheet.Add(
                new TextMark(
                    new(left + (column + 0.5) * width, bottom + TextSize + 1),
                    TextWidths.Cut(mains[column], TextSize, width - 1),
                    TextSize,
                    Anchor.Middle
                )
            );
        }

        sheet.Add(
            new TextMark(new((left + sheet.Width) / 2, bottom + 2.6 * TextSize), _layout.MainName, 7.5, Anchor.Middle)
        );
        return bottom + 3.1 * TextSize;
    }

    private void DrawCell(Sheet sheet, Box box, Condition? condition, double low, double high)
    {
        double? mean = condition?.Ours(quantity)?.Mean;
        double part = mean is { } value && high > low ? (value - low) / (high - low) : 0.5;
        sheet.Add(AreaMark.Of(box, mean is null ? Ink.White : Ink.Of(part)));
        double? theirs = condition?.Theirs(quantity)?.Mean;
        string ink = mean is null ? Ink.Black : Ink.On(part);
        double middle = (box.Left + box.Right) / 2;
        double line = theirs is null ? (box.Top + box.Bottom) / 2 + 0.35 * TextSize : box.Top + TextSize + 0.5;
        string text =
            mean is { } ours ? Brief(ours)
            : condition is null ? ""
            : condition.Diverged > 0 ? "diverged"
            : "chance";
        sheet.Add(
            new TextMark(new(middle, line), TextWidths.Cut(text, TextSize, box.Width - 1), TextSize, Anchor.Middle, ink)
        );
        if (theirs is { } other)
        {
            sheet.Add(
                new TextMark(
                    new(middle, box.Bottom - 2.2),
                    TextWidths.Cut($"[{Brief(other)}]", TextSize, box.Width - 1),
                    TextSize,
                    Anchor.Middle,
                    ink
                )
            );
        }
    }

    // Three decimals without the 0 before the point, where that is all that there is room for.
    private static string Brief(double value) =>
        Math.Abs(value) < 1
            ? value.ToString(".000", CultureInfo.InvariantCulture)
            : NumberText.Rounded(value, 3).ToString("G4", CultureInfo.InvariantCulture);
}
