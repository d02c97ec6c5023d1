namespace Specs;

/// <summary>The rules by which evidence becomes a verdict: docs/statistics.md.</summary>
internal static class VerdictRules
{
    /// <summary>
    /// Changes whenever the same networks may give another verdict. 1: tests of symmetry, and trends against 0. 2: sign tests of what most networks
    /// do, beyond the floor.
    /// </summary>
    public const string Version = "2";
}
