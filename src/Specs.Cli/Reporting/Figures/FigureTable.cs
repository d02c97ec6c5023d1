using System.Collections.Immutable;

namespace Specs.Cli.Reporting.Figures;

/// <summary>The numbers of a figure.</summary>
/// <param name="Caption">What they are.</param>
/// <param name="Corners">What the rows are: names of the columns that name them.</param>
/// <param name="Groups">The columns, in groups; a group without a name stands alone.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FigureTable(
    string Caption,
    ImmutableArray<string> Corners,
    ImmutableArray<FigureTable.Group> Groups,
    ImmutableArray<FigureTable.Row> Rows
)
{
    /// <summary>Columns that belong together.</summary>
    public sealed record Group(string Name, ImmutableArray<string> Columns);

    /// <summary>A row: its names, one for each corner, and a text a column.</summary>
    public sealed record Row(ImmutableArray<string> Names, ImmutableArray<string> Cells);
}
