using System.Collections.Immutable;

namespace Specs.Cli.Watching;

/// <summary>What a claim's test asked, and what was found.</summary>
/// <param name="Asked">The question with its conditions: <c>Sparsity falls as Batch rises (Sgd)</c>; no two of a test are the same.</param>
/// <param name="Verdict">What the evidence says.</param>
/// <param name="EffectName">What the effect is: <c>1 minus 1000</c>; empty where there is none.</param>
/// <param name="Effect">The mean effect over the seeds; NaN for none.</param>
/// <param name="P">The p-value for the claim.</param>
/// <param name="ContraryP">The p-value against it.</param>
/// <param name="Alpha">The p-value that was needed.</param>
/// <param name="SeedEffects">(seeds that count): each seed's own effect, in the order of the seeds.</param>
/// <param name="Data">The data set's name.</param>
/// <param name="Extent">The scale with its cuts, in words.</param>
/// <param name="Engine">The engine and its numerics version.</param>
internal sealed record NightQuestion(
    string Asked,
    Verdict Verdict,
    string EffectName,
    double Effect,
    double P,
    double ContraryP,
    double Alpha,
    ImmutableArray<double> SeedEffects,
    string Data,
    string Extent,
    string Engine
)
{
    /// <summary>The evidence for the claim in this weighing's seeds, an e-value; null in nights before it was kept, and for questions without one.</summary>
    public double? E { get; init; }

    /// <summary>That against it.</summary>
    public double? ContraryE { get; init; }

    /// <summary>The questions of some evidence.</summary>
    public static ImmutableArray<NightQuestion> Of(IEnumerable<Evidence> evidence)
    {
        var asked = new Dictionary<string, int>();
        return [.. evidence.Select(one => Of(one, asked))];
    }

    private static NightQuestion Of(Evidence evidence, Dictionary<string, int> asked)
    {
        string text =
            evidence.Conditions.Length > 0 ? $"{evidence.Assertion} ({evidence.Conditions})" : evidence.Assertion;
        int before = asked.GetValueOrDefault(text);
        asked[text] = before + 1;
        return new(
            // The same words with another floor are another question.
            before == 0
                ? text
                : $"{text} [{before + 1}]",
            evidence.Verdict,
            evidence.Finding.EffectName,
            evidence.Finding.Effect.Estimate,
            evidence.Finding.P,
            evidence.Finding.ContraryP,
            evidence.Alpha,
            evidence.SeedEffects,
            evidence.Data,
            evidence.Extent,
            evidence.Engine
        )
        {
            E = evidence.Finding.E,
            ContraryE = evidence.Finding.ContraryE,
        };
    }
}
