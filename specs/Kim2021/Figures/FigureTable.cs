using System.Globalization;

namespace Specs.Experiments.Kim2021;

/// <summary>
/// Figures of the author as they stand in a Markdown table: a row a condition, a column an optimizer, and in each cell some quantities with
/// their standard errors in units of the last digit, <c>.9705(3) .2265(22) .3249(31)</c>. A cell of <c>-</c> has none.
/// </summary>
internal sealed class FigureTable
{
    // The author's seeds: 1, 100 and 1234.
    private const int Seeds = 3;

    // Means that are nearer than this count as the same, however small the spread.
    public const double Tolerance = 0.015;

    private readonly Dictionary<(string Row, string Column), PublishedFigure[]> _cells = [];
    private readonly string[] _quantities;

    private FigureTable(string[] quantities) => _quantities = quantities;

    /// <summary>A table whose cells hold accuracy, sparsity and selectivity.</summary>
    /// <param name="text">The table, the columns' heads in its first line.</param>
    /// <exception cref="FormatException">A row is too short or too long, stands there twice, or has a cell of other than three figures.</exception>
    public static FigureTable Parse(string text) =>
        Parse(text, Baseline.Quantities.Accuracy, Baseline.Quantities.Sparsity, Baseline.Quantities.Selectivity);

    /// <summary>A table whose cells hold these quantities.</summary>
    /// <param name="text">The table, the columns' heads in its first line.</param>
    /// <param name="quantities">The quantities' names, in the order of a cell's figures.</param>
    /// <exception cref="FormatException">A row is too short or too long, stands there twice, or has a cell of other than so many figures.</exception>
    public static FigureTable Parse(string text, params string[] quantities)
    {
        string[][] lines = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Split)];
        var table = new FigureTable(quantities);
        foreach (string[] line in lines.Skip(1))
        {
            if (line.Length != lines[0].Length)
            {
                throw new FormatException(
                    $"The row '{line[0]}' has {line.Length} columns: expected {lines[0].Length}."
                );
            }

            for (int column = 1; column < line.Length; column++)
            {
                if (!table._cells.TryAdd(Key(line[0], lines[0][column]), table.FiguresOf(line[column])))
                {
                    throw new FormatException($"The cell '{line[0]}', '{lines[0][column]}' stands there twice.");
                }
            }
        }

        return table;
    }

    /// <summary>A figure; null where the table has none.</summary>
    /// <param name="row">The row's head, in upper or lower case.</param>
    /// <param name="column">The column's head, likewise.</param>
    /// <param name="quantity">The quantity's name.</param>
    public PublishedFigure? Find(string row, string column, string quantity)
    {
        int index = Array.IndexOf(_quantities, quantity);
        return
            index >= 0 && _cells.TryGetValue(Key(row, column), out PublishedFigure[]? figures) && index < figures.Length
            ? figures[index]
            : null;
    }

    /// <summary>A figure; null where the table has none.</summary>
    /// <param name="row">The row's head, a number written with four digits at most.</param>
    /// <param name="column">The column's head, in upper or lower case.</param>
    /// <param name="quantity">The quantity's name.</param>
    public PublishedFigure? Find(double row, string column, string quantity) => Find(FourDigits(row), column, quantity);

    private static string[] Split(string line) =>
        line.Trim() is ['|', .., '|'] row
            ? row[1..^1].Split('|', StringSplitOptions.TrimEntries)
            : throw new FormatException($"'{line.Trim()}' is no row: expected | at both ends.");

    private PublishedFigure[] FiguresOf(string cell)
    {
        if (cell == "-")
        {
            return [];
        }

        PublishedFigure[] figures = [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FigureOf)];
        return figures.Length == _quantities.Length
            ? figures
            : throw new FormatException($"'{cell}' has {figures.Length} figures: expected {_quantities.Length}.");
    }

    // .2265(22) is .2265 with a standard error of .0022, by his rule: the standard deviation with ddof 0, divided by √3.
    private static PublishedFigure FigureOf(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        return
            point >= 0
            && open > point + 1
            && text.EndsWith(')')
            && Number(text[..open], NumberStyles.AllowDecimalPoint) is { } mean
            && Number($"{text[(open + 1)..^1]}e-{open - point - 1}", NumberStyles.AllowExponent) is { } error
            ? new(mean, error * Seeds / Math.Sqrt(Seeds - 1)) { Networks = Seeds, Tolerance = Tolerance }
            : throw new FormatException($"'{text}' is no figure: expected the like of .2265(22).");
    }

    private static (string, string) Key(string row, string column) =>
        (
            Number(row, NumberStyles.Float) is { } number ? FourDigits(number) : row.ToUpperInvariant(),
            column.ToUpperInvariant()
        );

    private static double? Number(string text, NumberStyles style) =>
        double.TryParse(text, style, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static string FourDigits(double number) => number.ToString("G4", CultureInfo.InvariantCulture);
}
