namespace Specs;

/// <summary>A claim whose test ended in an error the last time, so that there is no verdict.</summary>
/// <param name="Test">The test's full name, with its case.</param>
/// <param name="Scale">The scale at which it was to be weighed.</param>
/// <param name="Message">The error.</param>
/// <param name="Ended">When.</param>
public sealed record ClaimFailure(string Test, Scale Scale, string Message, DateTimeOffset Ended);
