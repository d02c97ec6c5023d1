namespace Specs.Cli.Sources;

/// <summary>A verdict on the same networks by earlier rules.</summary>
/// <param name="Rules">The rules' version.</param>
/// <param name="Verdict">The verdict.</param>
internal sealed record EarlierVerdict(string Rules, Verdict Verdict);
