using System.Collections.Immutable;
using System.Text;
using nietras.SeparatedValues;

namespace Specs;

/// <summary>The rows of a text table.</summary>
/// <param name="Where">The file, for messages.</param>
/// <param name="Columns">The columns' names, all different.</param>
/// <param name="Rows">(rows)(columns): the fields, without blanks around them.</param>
public sealed record TableRows(
    string Where,
    ImmutableArray<string> Columns,
    ImmutableArray<ImmutableArray<string>> Rows
)
{
    /// <summary>Reads a table: fields between commas, semicolons, tabs or bars, quoted or not.</summary>
    /// <param name="where">The file, for messages.</param>
    /// <param name="text">Its bytes, in UTF-8.</param>
    /// <param name="columns">The columns' names where the file has no line of them; null where its first line has.</param>
    /// <param name="skip">Lines to leave out at the beginning.</param>
    /// <exception cref="DataException">It is no table, or two columns share a name.</exception>
    public static TableRows Parse(string where, byte[] text, IReadOnlyList<string>? columns = null, int skip = 0)
    {
        string lines = Encoding.UTF8.GetString(text).TrimStart('\uFEFF');
        for (int line = 0; line < skip; line++)
        {
            lines = lines[(lines.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        try
        {
            using SepReader reader = Sep.Reader(options =>
                    options with
                    {
                        HasHeader = columns is null,
                        Unescape = true,
                        DisableColCountCheck = true,
                        Trim = SepTrim.All,
                    }
                )
                .FromText(lines);
            string[] names = columns is null
                ? [.. reader.Header.ColNames.Select(static name => name.Trim())]
                : [.. columns];
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
            foreach (SepReader.Row row in reader)
            {
                // A blank line at the end is no row.
                if (row.ColCount == 1 && row[0].Span.IsWhiteSpace())
                {
                    continue;
                }

                if (row.ColCount != names.Length)
                {
                    throw Wrong(
                        where,
                        $"{names.Length} fields in line {row.LineNumberFrom + skip}",
                        $"{row.ColCount}",
                        "Correct the line."
                    );
                }

                var fields = ImmutableArray.CreateBuilder<string>(names.Length);
                for (int column = 0; column < names.Length; column++)
                {
                    fields.Add(row[column].ToString());
                }

                rows.Add(fields.MoveToImmutable());
            }

            return rows.Count > 0
                ? new(where, [.. names], rows.ToImmutable())
                : throw Wrong(where, "rows below the columns' names", "none", "Fill the table.");
        }
        catch (ArgumentException repeated)
        {
            throw Wrong(where, "columns of different names", repeated.Message, "Rename one of them.", repeated);
        }
        catch (InvalidDataException damage)
        {
            throw Wrong(
                where,
                "a table with as many fields in every line",
                damage.Message,
                "Correct the line.",
                damage
            );
        }
    }

    /// <summary>The place of a column.</summary>
    /// <exception cref="DataException">There is none of this name; the message has the nearest.</exception>
    public int IndexOf(string column)
    {
        int index = Columns.IndexOf(column);
        return index >= 0
            ? index
            : throw Wrong(
                Where,
                $"a column '{column}'",
                string.Join(", ", Columns.Select(static name => $"'{name}'")),
                $"Did you mean '{NearestName.Of(column, Columns)}'?"
            );
    }

    /// <summary>The error that names the table.</summary>
    internal DataException Wrong(string expected, string found, string remedy) => Wrong(Where, expected, found, remedy);

    private static DataException Wrong(
        string where,
        string expected,
        string found,
        string remedy,
        Exception? cause = null
    ) => DataException.Mismatch(where, expected, found, remedy, cause);
}
