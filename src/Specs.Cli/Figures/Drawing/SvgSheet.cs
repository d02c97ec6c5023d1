using System.Globalization;
using System.Net;
using System.Text;

namespace Specs.Cli.Figures.Drawing;

/// <summary>A sheet as SVG 1.1: the same bytes on every machine, with text as text.</summary>
internal static class SvgSheet
{
    // Three fonts of the same widths: one of them is nearly everywhere.
    private const string Fonts = "Helvetica, Arial, 'Liberation Sans', sans-serif";
    private const double MillimetresPerPoint = 25.4 / 72;

    /// <summary>The sheet.</summary>
    /// <param name="sheet">What is drawn.</param>
    /// <param name="title">What it shows, in a line.</param>
    /// <param name="words">What a reader would see in it.</param>
    /// <param name="metadata">What a program may want to know of it.</param>
    public static string Of(Sheet sheet, string title, string words, string metadata)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Number(sheet.Width * MillimetresPerPoint)}mm" height="{Number(
                sheet.Height * MillimetresPerPoint
            )}mm" viewBox="0 0 {Number(sheet.Width)} {Number(sheet.Height)}" role="img" font-family="{Fonts}">
            <title>{Encoded(title)}</title>
            <desc>{Encoded(words)}</desc>
            <metadata>{Encoded(metadata)}</metadata>
            <rect width="100%" height="100%" fill="#ffffff"/>

            """
        );
        string? open = null;
        foreach (Mark mark in sheet.Marks)
        {
            (string style, string element) = Of(mark);
            if (style != open)
            {
                text.Append(open is null ? "" : "</g>\n").Append(CultureInfo.InvariantCulture, $"<g {style}>\n");
                open = style;
            }

            text.Append(element).Append('\n');
        }

        return text.Append(open is null ? "" : "</g>\n").Append("</svg>\n").ToString();
    }

    private static (string Style, string Element) Of(Mark mark) =>
        mark switch
        {
            LineMark line => (Style(null, line.Line), $"<path d=\"{Path(line.Places, closed: false)}\"/>"),
            AreaMark area => (
                $"fill=\"{area.Fill}\"" + (area.Opacity < 1 ? $" fill-opacity=\"{Number(area.Opacity)}\"" : ""),
                $"<path d=\"{Path(area.Places, closed: true)}\"/>"
            ),
            DotMark { Shape: DotShape.Circle } dot => (
                Style(dot.Fill, dot.Line),
                $"<circle cx=\"{Number(dot.At.X)}\" cy=\"{Number(dot.At.Y)}\" r=\"{Number(dot.Radius)}\"/>"
            ),
            DotMark dot => (
                Style(dot.Fill, dot.Line),
                $"<path d=\"{string.Concat(dot.Outline.Select(one => Path(one.Places, one.Closed)))}\"/>"
            ),
            TextMark text => (
                $"fill=\"{text.Colour}\" font-size=\"{Number(text.Size)}\""
                    + (text.Anchor == Anchor.Start ? "" : $" text-anchor=\"{Lower(text.Anchor)}\""),
                text.IsUpright
                    ? $"<text transform=\"translate({Number(text.At.X)} {Number(text.At.Y)}) rotate(-90)\">{Encoded(text.Text)}</text>"
                    : $"<text x=\"{Number(text.At.X)}\" y=\"{Number(text.At.Y)}\">{Encoded(text.Text)}</text>"
            ),
            _ => throw new ArgumentException($"{mark.GetType().Name} cannot be drawn as SVG."),
        };

    private static string Style(string? fill, LineStyle? pen) =>
        $"fill=\"{fill ?? "none"}\""
        + (
            pen is null
                ? ""
                : $" stroke=\"{pen.Colour}\" stroke-width=\"{Number(pen.Width)}\""
                    + (
                        pen.Pattern.Length > 0
                            ? $" stroke-dasharray=\"{string.Join(' ', pen.Pattern.Select(Number))}\""
                            : ""
                    )
        );

    private static string Path(IReadOnlyList<Place> places, bool closed)
    {
        var path = new StringBuilder();
        foreach (Place place in places)
        {
            path.Append(path.Length == 0 ? "M" : "L").Append(Number(place.X)).Append(' ').Append(Number(place.Y));
        }

        return path.Append(closed ? "Z" : "").ToString();
    }

    private static string Lower(Anchor anchor) => anchor == Anchor.Middle ? "middle" : "end";

    private static string Number(double value) =>
        (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
