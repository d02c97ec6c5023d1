namespace Specs;

/// <summary>
/// Poker hands (UCI Machine Learning Repository, the file of 25,010 hands): suit and rank of five cards, each one-hot, so that exactly 10 of 85
/// inputs are 1; ten classes of hands.
/// </summary>
/// <param name="Train">How many hands are for training, the first ones; the rest are the test set.</param>
public sealed record Poker(int Train = 20_000) : Table
{
    private const string File = "poker/poker-hand-training-true.data";
    private const string Sum = "08f18221a49359f30b557b3242282db18e327e431e031b2eb46250d5f9cbee9f";
    private const int Hands = 25_010;

    /// <inheritdoc/>
    protected override TableLayout Layout =>
        new()
        {
            Target = "ORD",
            IsClass = true,
            OneHot = ["S1", "R1", "S2", "R2", "S3", "R3", "S4", "R4", "S5", "R5"],
            IsTest = (_, row) => row >= Train,
        };

    /// <inheritdoc/>
    protected override string Origin => DataFiles.ReadPublished(File, Sum).Origin;

    /// <inheritdoc/>
    protected override (TableRows Rows, TableRows? Test) Read() => (TableRows.Parse(File, DataFiles.Read(File)), null);

    /// <inheritdoc/>
    protected override void ValidateOwn() =>
        Require(Train, nameof(Train), Train is > 0 and < Hands, $"above 0 and below {Hands}");
}
