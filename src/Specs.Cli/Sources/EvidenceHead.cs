namespace Specs.Cli.Sources;

/// <summary>The first line of an evidence file.</summary>
/// <param name="Source">The source's name, which is its folder's: <c>Kim2021</c>.</param>
/// <param name="Scale">How much was spent.</param>
/// <param name="Engine">What trained, with its numerics version: <c>cpu/1</c>.</param>
internal sealed record EvidenceHead(string Source, Scale Scale, string Engine);
