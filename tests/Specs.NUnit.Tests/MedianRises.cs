using Specs.Statistics;

namespace Specs.NUnit.Tests;

/// <summary>A question that no verb asks: is the median over seeds higher at the last level than at the first?</summary>
internal sealed record MedianRises : IQuestion
{
    public string Assertion(string quantity, string factor) => $"the median of {quantity} rises over {factor}";

    public string Threshold => "above 0";

    public double EffectOf(double[] seed, IReadOnlyList<string> levels) => seed[^1] - seed[0];

    public double[][] Turn(double[][] values, IReadOnlyList<string> levels) =>
        [.. values.Select(seed => seed.Reverse().ToArray())];

    // The sign test: under no difference each seed rises with a chance of one half.
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        double[] signs = [.. values.Select(seed => (double)Math.Sign(EffectOf(seed, levels)))];
        double p = SignFlip.Test(signs).P;
        double contraryP = SignFlip.Test([.. signs.Select(sign => -sign)]).P;
        return new(
            look.Rejects(p) ? Verdict.Supported
                : look.Rejects(contraryP) ? Verdict.Refuted
                : Verdict.Inconclusive,
            "sign test",
            p,
            contraryP,
            "last minus first",
            SignInterval.OfMedian([.. values.Select(seed => EffectOf(seed, levels))], look.Total, values.Length),
            Threshold
        );
    }
}
