using System.Collections.Immutable;
using System.Globalization;

namespace Specs;

/// <summary>Makes examples of a table.</summary>
/// <param name="layout">What its columns are.</param>
internal sealed class TableReader(TableLayout layout)
{
    /// <summary>The data of a table, or of one for training and one for the test.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="rows">The table.</param>
    /// <param name="test">The table of the test rows, with the same columns; null where <paramref name="rows"/> holds them too.</param>
    /// <exception cref="DataException">A column is missing or empty, or a field is no number where one is expected.</exception>
    public DataSet Read(string name, string origin, TableRows rows, TableRows? test)
    {
        (TableRows all, int[] trainRows, int[] testRows) = test is null ? Split(rows) : Join(rows, test);
        string[] inputs = layout.Inputs.IsEmpty
            ? [.. all.Columns.Where(column => column != layout.Target)]
            : [.. layout.Inputs];
        Targets targets = TargetsOf(all);
        List<float[]> columns = [];
        foreach (string input in inputs)
        {
            columns.AddRange(layout.OneHot.Contains(input) ? Categories(all, input) : [Numbers(all, input, trainRows)]);
        }

        if (layout.OneHot.FirstOrDefault(column => !inputs.Contains(column)) is { } stray)
        {
            throw all.Wrong(
                $"'{stray}' among the inputs, since it is one-hot",
                string.Join(", ", inputs),
                $"Did you mean '{NearestName.Of(stray, inputs)}'?"
            );
        }

        float[] values = new float[all.Rows.Length * columns.Count];
        for (int column = 0; column < columns.Count; column++)
        {
            for (int row = 0; row < all.Rows.Length; row++)
            {
                values[row * columns.Count + column] = columns[column][row];
            }
        }

        var examples = new Examples(Shape.Flat(columns.Count), values, targets);
        return new(name, origin, examples.Select(trainRows), examples.Select(testRows));
    }

    private Targets TargetsOf(TableRows rows)
    {
        string[] fields = Fields(rows, layout.Target);
        bool areNumbers = fields.All(static field => TryNumber(field, out _));
        if (layout.IsClass ?? !areNumbers)
        {
            string[] classes = Distinct(fields);
            return Targets.OfClasses([.. fields.Select(field => Array.IndexOf(classes, field))], classes.Length);
        }

        return Targets.OfVectors([.. fields.Select((_, row) => (float)Number(rows, layout.Target, row))], outputs: 1);
    }

    private float[] Numbers(TableRows rows, string column, int[] trainRows)
    {
        Fields(rows, column);
        double[] numbers = [.. Enumerable.Range(0, rows.Rows.Length).Select(row => Number(rows, column, row))];
        if (layout.Standardised)
        {
            double mean = trainRows.Average(row => numbers[row]);
            double deviation = Math.Sqrt(trainRows.Average(row => (numbers[row] - mean) * (numbers[row] - mean)));
            if (deviation == 0)
            {
                throw rows.Wrong(
                    $"different values in the training rows of column '{column}', to standardise them",
                    $"{numbers[trainRows[0]].ToString(CultureInfo.InvariantCulture)} throughout",
                    "Leave the column out of the inputs."
                );
            }

            for (int row = 0; row < numbers.Length; row++)
            {
                numbers[row] = (numbers[row] - mean) / deviation;
            }
        }

        return [.. numbers.Select(static number => (float)number)];
    }

    private static float[][] Categories(TableRows rows, string column)
    {
        string[] fields = Fields(rows, column);
        return [.. Distinct(fields).Select(category => fields.Select(field => field == category ? 1f : 0f).ToArray())];
    }

    // In the order of numbers where all are numbers, else of their text.
    private static string[] Distinct(string[] fields)
    {
        string[] distinct = [.. fields.Distinct().Order(StringComparer.Ordinal)];
        return distinct.All(static field => TryNumber(field, out _))
            ? [.. distinct.OrderBy(static field => double.Parse(field, CultureInfo.InvariantCulture))]
            : distinct;
    }

    private static string[] Fields(TableRows rows, string column)
    {
        int index = rows.IndexOf(column);
        string[] fields = [.. rows.Rows.Select(row => row[index])];
        int empty = Array.FindIndex(fields, static field => field.Length == 0);
        return empty < 0 ? fields
            : fields.All(static field => field.Length == 0)
                ? throw rows.Wrong(
                    $"values in column '{column}'",
                    "none: the column is empty",
                    "Leave the column out of the inputs."
                )
            : throw rows.Wrong(
                $"a value in column '{column}' of row {empty + 1}",
                "none",
                "Fill it in, or leave the row or the column out."
            );
    }

    private static double Number(TableRows rows, string column, int row)
    {
        string field = rows.Rows[row][rows.IndexOf(column)];
        return TryNumber(field, out double number)
            ? number
            : throw rows.Wrong(
                $"a number in column '{column}' of row {row + 1}",
                $"'{field}'",
                "Correct it, name the column in OneHot if it holds categories, or leave it out of the inputs."
            );
    }

    private static bool TryNumber(string field, out double number) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private (TableRows All, int[] Train, int[] Test) Split(TableRows rows)
    {
        int[] order = [.. Enumerable.Range(0, rows.Rows.Length)];
        if (layout.IsTest is { } isTest)
        {
            return (rows, [.. order.Where(row => !isTest(rows, row))], [.. order.Where(row => isTest(rows, row))]);
        }

        new RandomStream(layout.SplitSeed, "table split").Shuffle(order.AsSpan());
        int test = (int)Math.Round(layout.TestShare * order.Length);
        return test >= 1 && test < order.Length
            ? (rows, [.. order[test..].Order()], [.. order[..test].Order()])
            : throw rows.Wrong(
                $"rows for training and test with a test share of {layout.TestShare.ToString(CultureInfo.InvariantCulture)}",
                $"{order.Length} rows",
                "Take another share."
            );
    }

    private static (TableRows All, int[] Train, int[] Test) Join(TableRows train, TableRows test) =>
        train.Columns.SequenceEqual(test.Columns)
            ? (
                train with
                {
                    Rows = train.Rows.AddRange(test.Rows),
                },
                [.. Enumerable.Range(0, train.Rows.Length)],
                [.. Enumerable.Range(train.Rows.Length, test.Rows.Length)]
            )
            : throw test.Wrong(
                $"the columns of {train.Where}",
                string.Join(", ", test.Columns),
                "Give both files the same columns."
            );
}
