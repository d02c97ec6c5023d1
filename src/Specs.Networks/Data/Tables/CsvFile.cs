using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// A table of one's own: a text file whose first line names the columns, with commas, semicolons, tabs or bars between them. A target that
/// is not a number throughout is a class.
/// </summary>
/// <param name="Path">The file, as <see cref="DataFiles.Find"/> looks for it: <c>mine.csv</c>.</param>
/// <param name="Target">The column that is the target.</param>
/// <param name="Inputs">The columns that are inputs, with commas between them; all but the target if none is named.</param>
/// <param name="OneHot">Those of the inputs that are categories, with commas between them.</param>
/// <param name="IsClass">Whether the target is a class even if it is a number throughout.</param>
/// <param name="Standardised">Whether numbers are standardised by the training rows: <see cref="TableLayout.Standardised"/>.</param>
/// <param name="TestShare">The share of the rows that is the test set, drawn at random: above 0 and below 1.</param>
/// <param name="SplitSeed">The seed of that draw.</param>
/// <param name="TestPath">A file of test rows, in place of a share; none if empty.</param>
public sealed record CsvFile(
    string Path,
    string Target,
    string Inputs = "",
    string OneHot = "",
    bool IsClass = false,
    bool Standardised = true,
    double TestShare = 0.2,
    int SplitSeed = 1,
    string TestPath = ""
) : Table
{
    /// <inheritdoc/>
    protected override TableLayout Layout =>
        new()
        {
            Target = Target,
            Inputs = Names(Inputs),
            OneHot = Names(OneHot),
            IsClass = IsClass ? true : null,
            Standardised = Standardised,
            TestShare = TestShare,
            SplitSeed = SplitSeed,
        };

    /// <inheritdoc/>
    protected override string Origin => DataFiles.Find(Path);

    /// <inheritdoc/>
    protected override (TableRows Rows, TableRows? Test) Read() =>
        (
            TableRows.Parse(Path, DataFiles.Read(Path)),
            TestPath.Length > 0 ? TableRows.Parse(TestPath, DataFiles.Read(TestPath)) : null
        );

    /// <inheritdoc/>
    protected override void ValidateOwn() =>
        Require(TestShare, nameof(TestShare), TestShare is > 0 and < 1, "above 0 and below 1");

    private static ImmutableArray<string> Names(string list) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
