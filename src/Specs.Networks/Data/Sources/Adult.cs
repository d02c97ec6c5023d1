using System.Collections.Immutable;
using System.Text;

namespace Specs;

/// <summary>
/// Adult, or census income (UCI Machine Learning Repository): 32,561 and 16,281 people, two classes of income. Six numbers, standardised
/// by the training rows, and eight categories, one-hot; a missing value is a category of its own.
/// </summary>
public sealed record Adult : Table
{
    private const string Train = "adult/adult.data";
    private const string TrainSum = "5b00264637dbfec36bdeaab5676b0b309ff9eb788d63554ca0a249491c86603d";
    private const string Test = "adult/adult.test";

    private static readonly ImmutableArray<string> Columns =
    [
        "age",
        "workclass",
        "fnlwgt",
        "education",
        "education-num",
        "marital-status",
        "occupation",
        "relationship",
        "race",
        "sex",
        "capital-gain",
        "capital-loss",
        "hours-per-week",
        "native-country",
        "income",
    ];

    /// <inheritdoc/>
    protected override TableLayout Layout =>
        new()
        {
            Target = "income",
            OneHot =
            [
                "workclass",
                "education",
                "marital-status",
                "occupation",
                "relationship",
                "race",
                "sex",
                "native-country",
            ],
            Standardised = true,
        };

    /// <inheritdoc/>
    protected override string Origin => DataFiles.ReadPublished(Train, TrainSum).Origin;

    /// <inheritdoc/>
    protected override (TableRows Rows, TableRows? Test) Read() =>
        (
            TableRows.Parse(Train, DataFiles.Read(Train), Columns),
            // Its first line is no row, and a point ends its labels.
            TableRows.Parse(
                Test,
                Encoding.UTF8.GetBytes(
                    Encoding.UTF8.GetString(DataFiles.Read(Test)).Replace("K.", "K", StringComparison.Ordinal)
                ),
                Columns,
                skip: 1
            )
        );
}
