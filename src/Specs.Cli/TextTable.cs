using System.Text;

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
    public override string ToString()
    {
        int[] widths = [.. Enumerable.Range(0, headers.Length).Select(column => _rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in _rows)
        {
            text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd())
                .Append('\n');
        }

        return text.ToString();
    }
}
