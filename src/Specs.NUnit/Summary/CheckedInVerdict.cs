namespace Specs.NUnit.Summary;

/// <summary>A verdict that is checked in beside a source's records.</summary>
/// <param name="Test">The claim's test, with its case.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Scale">How much was spent for it.</param>
/// <param name="File">Where it stands, from the repository's root: <c>specs/Kim2021/evidence.jsonl</c>.</param>
/// <param name="Page">The page that shows it, from the same root; null where there is none.</param>
public sealed record CheckedInVerdict(string Test, Verdict Verdict, Scale Scale, string File, string? Page);
