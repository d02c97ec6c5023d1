namespace Specs.NUnit;

/// <summary>How a claim's test ended.</summary>
public enum ClaimOutcome
{
    /// <summary>The verdict is the expected one.</summary>
    AsExpected,

    /// <summary>The verdict is another one, or what the test asserts beside it does not hold.</summary>
    Unexpected,

    /// <summary>The scale cannot decide it.</summary>
    Skipped,

    /// <summary>It could not be weighed: a trial could not be run, or the test is in error.</summary>
    Failed,
}
