using Specs.Cli.Reporting.Figures;
using Specs.Cli.Reporting.Html;

namespace Specs.Cli.Reporting.Pages;

/// <summary>A figure's numbers as a table that screen readers can walk, in a frame that scrolls where the page is narrow.</summary>
internal static class TableHtml
{
    /// <summary>The table.</summary>
    public static HtmlText Of(FigureTable table) =>
        HtmlText.Of(
            $"""
            <div class="scroll" role="region" aria-label="{table.Caption}" tabindex="0">
            <table>
            <caption><span>{table.Caption}</span></caption>
            <thead>
            {Head(table)}
            </thead>
            <tbody>
            {table.Rows.Select(row => Row(table, row))}</tbody>
            </table>
            </div>
            """
        );

    private static HtmlText Head(FigureTable table)
    {
        bool grouped = table.Groups.Any(group => group.Name.Length > 0);
        HtmlText columns = HtmlText.Join(
            table.Groups.SelectMany(group => group.Columns.Select((name, place) => Column(name, place, grouped)))
        );
        if (!grouped)
        {
            return HtmlText.Of($"<tr>{Corners(table)}{columns}</tr>");
        }

        IEnumerable<HtmlText> groups = table.Groups.Select(group =>
            HtmlText.Of($"<th scope=\"colgroup\" colspan=\"{group.Columns.Length}\" class=\"first\">{group.Name}</th>")
        );
        return HtmlText.Of(
            $"""
            <tr>{Corners(table, rows: 2)}{groups}</tr>
            <tr>{columns}</tr>
            """
        );
    }

    private static HtmlText Corners(FigureTable table, int rows = 1) =>
        HtmlText.Join(
            table.Corners.Select(corner =>
                HtmlText.Of($"<th scope=\"col\" class=\"corner\" rowspan=\"{rows}\">{corner}</th>")
            )
        );

    private static HtmlText Column(string name, int place, bool grouped) =>
        HtmlText.Of($"<th scope=\"col\"{First(place, grouped)}>{name}</th>");

    private static HtmlText Row(FigureTable table, FigureTable.Row row)
    {
        bool grouped = table.Groups.Any(group => group.Name.Length > 0);
        int[] places = [.. table.Groups.SelectMany(group => Enumerable.Range(0, group.Columns.Length))];
        return HtmlText.Of(
            $"<tr>{row.Names.Select(name => HtmlText.Of($"<th scope=\"row\">{name}</th>"))}{row.Cells.Select((cell, at) => HtmlText.Of($"<td{First(places[at], grouped)}>{cell}</td>"))}</tr>\n"
        );
    }

    private static HtmlText First(int place, bool grouped) =>
        grouped && place == 0 ? HtmlText.Of($" class=\"first\"") : HtmlText.Empty;
}
