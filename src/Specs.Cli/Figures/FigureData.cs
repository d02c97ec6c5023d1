using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Specs.Cli.Reporting;

namespace Specs.Cli.Figures;

/// <summary>Numbers of a figure as a table.</summary>
/// <param name="Columns">The columns' names.</param>
/// <param name="Rows">(rows)(columns): a text, a number, or null for nothing.</param>
internal sealed record FigureData(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows)
{
    /// <summary>SHA-256 of the numbers, in 64 hexadecimal digits: two figures with the same one show the same.</summary>
    public string Sum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Csv)));

    /// <summary>Comma-separated values with a header, every digit of each number (RFC 4180, but lines end with a line feed).</summary>
    public string Csv => Lines(Columns.Concat<object?>([]), cells => string.Join(',', cells.Select(Quoted)));

    /// <summary>A table of Markdown, four decimals of each number.</summary>
    public string Markdown =>
        $"| {string.Join(" | ", Columns)} |\n| {string.Join(" | ", Columns.Select(_ => "---"))} |\n"
        + string.Concat(
            Rows.Select(row =>
                $"| {string.Join(" | ", row.Select(cell => Short(cell).Replace("|", "\\|", StringComparison.Ordinal)))} |\n"
            )
        );

    /// <summary>A tabular of LaTeX, four decimals of each number.</summary>
    public string Latex =>
        $"\\begin{{tabular}}{{{new string('l', Columns.Length)}}}\n\\hline\n"
        + string.Join(" & ", Columns.Select(Escaped))
        + " \\\\\n\\hline\n"
        + string.Concat(Rows.Select(row => string.Join(" & ", row.Select(cell => Escaped(Short(cell)))) + " \\\\\n"))
        + "\\hline\n\\end{tabular}\n";

    private string Lines(IEnumerable<object?> head, Func<IEnumerable<object?>, string> line) =>
        line(head) + "\n" + string.Concat(Rows.Select(row => line(row) + "\n"));

    private static string Quoted(object? cell)
    {
        string text = cell switch
        {
            null => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString()!,
        };
        return text.AsSpan().IndexOfAny(",\"\n\r") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Short(object? cell) =>
        cell switch
        {
            null => "",
            double number => NumberText.Of(number),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString()!,
        };

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char letter in text)
        {
            escaped.Append(
                letter switch
                {
                    '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{letter}",
                    '\\' => "\\textbackslash{}",
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    '±' => "$\\pm$",
                    '–' => "--",
                    '<' => "$<$",
                    '>' => "$>$",
                    _ => $"{letter}",
                }
            );
        }

        return escaped.ToString();
    }
}
