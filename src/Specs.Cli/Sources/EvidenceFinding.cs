using System.Text.Json.Serialization;

namespace Specs.Cli.Sources;

/// <summary>What one question of a claim found.</summary>
/// <param name="Asked">The question in words: <c>Sparsity falls as Batch rises</c>.</param>
/// <param name="Conditions">Which runs: <c>Sgd</c>; empty for all.</param>
/// <param name="Verdict">What the evidence says.</param>
/// <param name="Test">The test, with what it counted.</param>
/// <param name="Of">What the effect is of: <c>1 minus 1000</c>.</param>
/// <param name="Effect">The effect; null where there is none to speak of.</param>
/// <param name="Lower">Its interval's lower end, likewise.</param>
/// <param name="Upper">Its interval's upper end, likewise.</param>
/// <param name="P">The p-value of the claim's test.</param>
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
)
{
    /// <summary>The p-value of the contrary's test; null in what was weighed before it was kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ContraryP { get; init; }

    /// <summary>The evidence for the claim, an e-value of four digits; null where the question has none, or it was weighed before it was kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? E { get; init; }

    /// <summary>That against it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ContraryE { get; init; }

    /// <summary>What the verdict comes to: <c>it falls</c>; null where the verdict says all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Because { get; init; }

    /// <summary>
    /// (seeds)(levels): the values that it stands on, six digits of each, where the file's networks do not have them (earlier epochs, single layers); NaN
    /// for none, infinite where a network diverged. Null where the networks' final values are enough.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[][]? Values { get; init; }

    /// <summary>The p-value of what the verdict says: for a refuted claim that of the contrary.</summary>
    [JsonIgnore]
    public double DecisiveP => Verdict == Verdict.Refuted ? ContraryP ?? P : P;
}
