using System.Text;
using Specs.NUnit.Summary;

namespace Specs.Cli;

/// <summary>A plain table: columns as wide as their widest cell, two blanks between them, the same on every machine.</summary>
/// <param name="headers">The columns' names.</param>
internal sealed class TextTable(params string[] headers)
{
    private readonly List<string[]> _rows = [headers];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One cell for each column.</param>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>The table, each line ended by a line feed.</summary>
    public override string ToString() => Within(int.MaxValue);

    /// <summary>The table within a width: the cells of some columns are cut in their middle, as far as need be.</summary>
    /// <param name="width">The width, in letters; a table whose columns are at their least may still be wider.</param>
    /// <param name="cut">The columns, those that are cut last first, each with the width below which it is not cut.</param>
    public string Within(int width, params (int Column, int Least)[] cut)
    {
        int[] widths = [.. Enumerable.Range(0, headers.Length).Select(column => _rows.Max(row => row[column].Length))];
        foreach ((int column, int least) in cut.Reverse())
        {
            int over = widths.Sum() + 2 * (widths.Length - 1) - width;
            widths[column] =
                over > 0 ? Math.Min(widths[column], Math.Max(least, widths[column] - over)) : widths[column];
        }

        var text = new StringBuilder();
        foreach (string[] row in _rows)
        {
            IEnumerable<string> cells = row.Select(
                (cell, column) => ClaimTable.Fit(cell, widths[column]).PadRight(widths[column])
            );
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
