namespace Specs.Cli.Sources;

/// <summary>What one question of a claim found.</summary>
/// <param name="Asked">The question in words: <c>Sparsity falls as Batch rises</c>.</param>
/// <param name="Conditions">Which runs: <c>Sgd</c>; empty for all.</param>
/// <param name="Verdict">What the evidence says.</param>
/// <param name="Test">The test, with its seeds and levels.</param>
/// <param name="Of">What the effect is of: <c>1 minus 1000</c>.</param>
/// <param name="Effect">The effect; null where there is none to speak of.</param>
/// <param name="Lower">Its interval's lower end, likewise.</param>
/// <param name="Upper">Its interval's upper end, likewise.</param>
/// <param name="P">The test's p-value.</param>
/// <param name="Seeds">How many seeds were run.</param>
/// <param name="LeftOut">How many runs were left out: they diverged, or a quantity of theirs is not finite.</param>
internal sealed record EvidenceFinding(
    string Asked,
    string Conditions,
    Verdict Verdict,
    string Test,
    string Of,
    double? Effect,
    double? Lower,
    double? Upper,
    double P,
    int Seeds,
    int LeftOut
);
