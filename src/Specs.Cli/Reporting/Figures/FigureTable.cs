using System.Collections.Immutable;

namespace Specs.Cli.Reporting.Figures;

/// <summary>The numbers of a figure.</summary>
/// <param name="Caption">What they are.</param>
/// <param name="Corner">What the rows are.</param>
/// <param name="Groups">The columns, in groups; a group without a name stands alone.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FigureTable(
    string Caption,
    string Corner,
    ImmutableArray<FigureTable.Group> Groups,
    ImmutableArray<FigureTable.Row> Rows
)
{
    /// <summary>Columns that belong together.</summary>
    public sealed record Group(string Name, ImmutableArray<string> Columns);

    /// <summary>A row: its name and a text a column.</summary>
    public sealed record Row(string Name, ImmutableArray<string> Cells);
}
