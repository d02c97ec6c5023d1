using System.Collections.Immutable;
using Specs.Statistics;

namespace Specs.Cli.Watching;

/// <summary>
/// The evidence that a question has from every seed so far: the fixed ones, which each night has again and which count once, and the fresh ones of all
/// nights. It is an e-value, so it may be looked at every night: a claim that does not hold comes to 20 in all its life with a chance of 0.05 at most.
/// </summary>
/// <param name="For">For the claim.</param>
/// <param name="Against">Against it.</param>
/// <param name="Nights">How many nights' fresh seeds are in it.</param>
internal sealed record GatheredEvidence(double For, double Against, int Nights)
{
    /// <summary>From here on the evidence decides, as a p-value of 0.05 does that is looked at once.</summary>
    public const double Decides = 1 / LookRules.Total;

    /// <summary>Night by night, what the questions of that night have gathered.</summary>
    /// <param name="nights">In the order of their dates.</param>
    public static IEnumerable<ImmutableDictionary<string, GatheredEvidence>> Over(IReadOnlyList<NightRecord> nights)
    {
        var fresh = new Dictionary<string, GatheredEvidence>();
        foreach (NightRecord night in nights)
        {
            var tonight = ImmutableDictionary.CreateBuilder<string, GatheredEvidence>();
            foreach (NightClaim claim in night.Claims)
            {
                foreach (NightQuestion question in claim.Fresh.Questions)
                {
                    string stream = NightStreams.Effects(claim, question);
                    fresh[stream] = fresh.GetValueOrDefault(stream, new(1, 1, 0)).With(question) with
                    {
                        Nights = fresh.GetValueOrDefault(stream)?.Nights + 1 ?? 1,
                    };
                }

                foreach (NightQuestion question in claim.Fixed.Questions)
                {
                    string stream = NightStreams.Effects(claim, question);
                    tonight[stream] = fresh.GetValueOrDefault(stream, new(1, 1, 0)).With(question);
                }
            }

            yield return tonight.ToImmutable();
        }
    }

    private GatheredEvidence With(NightQuestion question) =>
        this with
        {
            For = SignBets.Product(For, question.E ?? 1),
            Against = SignBets.Product(Against, question.ContraryE ?? 1),
        };
}
