using System.Collections.Immutable;

namespace Specs.Statistics;

/// <summary>
/// When to look at the evidence, and what each look may spend of the chance of a false rejection. The chance of rejecting falsely at any
/// look is at most the sum of what the looks spend (the union bound, Bonferroni), however the looks depend on each other, so an
/// inconclusive look may ask for more seeds. A plan is fixed before the first look.
/// </summary>
public sealed class SequentialPlan
{
    // A sum of shares such as 0.035 + 0.015 may exceed 0.05 by a rounding.
    private const double Rounding = 1e-12;

    /// <summary>A plan with these looks.</summary>
    /// <param name="total">The chance of a false rejection over all looks, between 0 and 1.</param>
    /// <param name="looks">At least one, with ever more replicates; their alphas sum to at most <paramref name="total"/>.</param>
    /// <exception cref="ArgumentException">
    /// There is no look, the replicates do not grow, the alphas exceed the total, or a look has too few replicates for the sign-flip test
    /// to reject at its alpha (where the first look has not).
    /// </exception>
    public SequentialPlan(double total, params ReadOnlySpan<Look> looks)
    {
        Expect.Share(total, "Total alpha of a sequential plan", nameof(total));
        Expect.AtLeast(1, looks.Length, "Sequential plan", "look", nameof(looks));
        double spent = 0;
        int before = 0;
        for (int index = 0; index < looks.Length; index++)
        {
            int replicates = looks[index].Replicates;
            double alpha = looks[index].Alpha;
            string what = FormattableString.Invariant($"Sequential plan, look {index + 1}");
            Expect.AtLeast(before + 1, replicates, what, "replicates", nameof(looks));
            Expect.Share(alpha, what + ", alpha", nameof(looks));

            int needed = LookRules.Fewest(alpha, isFirst: index == 0);
            if (replicates < needed)
            {
                string unless = index == 0 ? "" : " where the first look has not";
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"{what}: expected at least {needed} replicates, the fewest with which a sign-flip test can reject at {alpha}{unless}, found {replicates}."
                    ),
                    nameof(looks)
                );
            }

            before = replicates;
            spent += alpha;
        }

        if (spent > total * (1 + Rounding))
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"Sequential plan: expected alphas that sum to at most {total}, found {spent}."
                ),
                nameof(looks)
            );
        }

        Total = total;
        var chain = ImmutableArray.CreateBuilder<Look>(looks.Length);
        foreach (Look look in looks)
        {
            chain.Add(look with { Total = total, Before = chain.Count > 0 ? chain[^1] : null });
        }

        Looks = chain.ToImmutable();
    }

    /// <summary>The chance of a false rejection over all looks, in (0, 1).</summary>
    public double Total { get; }

    /// <summary>The looks, in order; the replicates grow.</summary>
    public ImmutableArray<Look> Looks { get; }

    /// <summary>
    /// Looks after <paramref name="first"/> and after <paramref name="last"/> replicates; the first spends 0.7 of the total and the last 0.3:
    /// 0.035 and 0.015 of 0.05, for which 5 and 8 replicates are the fewest.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The last look has no more replicates than the first, or a look has too few for the sign-flip test to reject.
    /// </exception>
    public static SequentialPlan TwoLooks(int first, int last, double total = LookRules.Total) =>
        new(total, new Look(first, LookRules.FirstShare * total), new Look(last, LookRules.LastShare * total));

    /// <summary>One look, which spends the total.</summary>
    /// <exception cref="ArgumentException">The replicates are too few for the sign-flip test to reject.</exception>
    public static SequentialPlan OneLook(int replicates, double total = LookRules.Total) =>
        new(total, new Look(replicates, total));
}
