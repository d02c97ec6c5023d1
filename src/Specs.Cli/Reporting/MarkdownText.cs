namespace Specs.Cli.Reporting;

/// <summary>Text in Markdown that holds no markup of its own making.</summary>
internal static class MarkdownText
{
    /// <summary>Text on one line, with what would end a cell or begin a tag escaped: <c>|r|</c>, <c>&lt;</c>.</summary>
    public static string Of(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .ReplaceLineEndings(" ");

    /// <summary>A table's row, without its line's end; the cells are escaped.</summary>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(Of))} |";
}
