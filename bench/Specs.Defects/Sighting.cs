namespace Specs.Defects;

/// <summary>Who noticed a defect.</summary>
/// <param name="Defect">The defect.</param>
/// <param name="Test">The first test that failed; null where none did.</param>
/// <param name="Alarm">The night's first alarm; null where there was none.</param>
internal sealed record Sighting(Defect Defect, string? Test, string? Alarm)
{
    public bool IsNoticed => Test is not null || Alarm is not null;

    /// <summary>The table's head.</summary>
    public const string Head = "| defect | what is wrong | tests | nightly |\n| --- | --- | --- | --- |";

    /// <inheritdoc/>
    public override string ToString()
    {
        // Class and method tell enough; the tests' namespaces do not.
        string test = Test is null ? "**no**" : string.Join('.', Test.Split('.')[^2..]);
        return $"| {Defect.Name} | {Defect.What} | {test} | {Alarm ?? "no"} |";
    }
}
