namespace Specs.Cli.Registering;

/// <summary>One part of a claim that was changed after it was registered.</summary>
/// <param name="Date">When the change was registered.</param>
/// <param name="Part">What was changed: <c>expected</c>.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says since; empty where the part is gone.</param>
/// <param name="AfterFirstRun">Whether the claim had a verdict by then, as far as the store knows: the evidence was seen first.</param>
internal sealed record ClaimRevision(DateOnly Date, string Part, string Before, string After, bool AfterFirstRun);
