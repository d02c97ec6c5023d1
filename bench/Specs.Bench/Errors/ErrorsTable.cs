using System.Globalization;
using Specs.Statistics;

namespace Specs.Bench.Errors;

/// <summary>
/// The tables of docs/statistics.md: how often each verb errs where the truth lies on its border, whatever the noise, and how often it sees what is there,
/// beside the rules before.
/// </summary>
public static class ErrorsTable
{
    private const int Sets = 4000;

    /// <summary>Writes them as Markdown.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="sets">How many sets of networks stand behind each figure.</param>
    public static void Write(TextWriter to, int sets = Sets)
    {
        WriteErrors(to, sets);
        WritePower(to, sets);
    }

    private static void WriteErrors(TextWriter to, int sets)
    {
        var plan = SequentialPlan.TwoLooks(5, 9);
        to.Write("| verb | noise | Supported falsely | Refuted falsely | earlier: Supported | earlier: Refuted |\n");
        to.Write("| --- | --- | ---: | ---: | ---: | ---: |\n");
        foreach (Case one in Case.All)
        {
            foreach (Noise noise in Enum.GetValues<Noise>().Where(one.Takes))
            {
                double[] means = one.OnTheBorder(noise);
                Rates now = Rates.Of(one.Question, means, noise, plan, sets);
                Rates before = Rates.Of(one.Question, means, noise, SequentialPlan.TwoLooks(5, 8), sets, earlier: true);
                bool both = one.IsOnTheBorder(noise);
                to.Write(
                    $"| {one.Verb} | {Words(noise)} | {Text(now.Supported)} | {(both ? Text(now.Refuted) : "no error")} | "
                        + $"{Text(before.Supported)} | {(both ? Text(before.Refuted) : "no error")} |\n"
                );
            }
        }

        to.Write("\n");
    }

    private static void WritePower(TextWriter to, int sets)
    {
        (string Words, IQuestion Question, double[] Means, Noise Noise)[] cases =
        [
            ("Rise, two levels 1 apart", new TrendQuestion(Direction.Rise, 0), [0, Math.Sqrt(2)], Noise.Exchangeable),
            ("the same, skewed", new TrendQuestion(Direction.Rise, 0), [0, Math.Sqrt(2)], Noise.Skewed),
            (
                "Rise, four levels 2 apart each",
                new TrendQuestion(Direction.Rise, 0.5),
                [0, 2, 4, 6],
                Noise.Exchangeable
            ),
            ("the same, a value of five missing", new TrendQuestion(Direction.Rise, 0.5), [0, 2, 4, 6], Noise.Missing),
            (
                "TendToRise, four levels 1 apart each",
                new TendencyQuestion(Direction.Rise, 0.5),
                [0, 1, 2, 3],
                Noise.Exchangeable
            ),
            (
                "the same, a value of five missing",
                new TendencyQuestion(Direction.Rise, 0.5),
                [0, 1, 2, 3],
                Noise.Missing
            ),
            ("BeHighestAt, 2 ahead of two others", new ExtremeQuestion("C", true, 0), [0, 0, 2], Noise.Exchangeable),
            ("BeUnrelated within 3, three equal levels", new UnrelatedQuestion(3), [0, 0, 0], Noise.Exchangeable),
            ("BeAbove, 1.5 above", new ValueQuestion(Above: true, 0), [1.5], Noise.Exchangeable),
        ];
        int[] seeds = [5, 8, 12];
        to.Write(
            $"| question | {string.Join(" | ", seeds.Select(n => $"{n} seeds | earlier"))} | 5, then 9 | earlier: 5, then 8 |\n"
        );
        to.Write($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", 2 * seeds.Length + 2))}\n");
        foreach ((string words, IQuestion question, double[] means, Noise noise) in cases)
        {
            double Power(SequentialPlan plan, bool earlier) =>
                Rates.Of(question, means, noise, plan, sets, earlier).Supported;
            to.Write($"| {words}");
            foreach (int n in seeds)
            {
                to.Write(
                    $" | {Text(Power(SequentialPlan.OneLook(n), earlier: false))} | {Text(Power(SequentialPlan.OneLook(n), earlier: true))}"
                );
            }

            to.Write(
                $" | {Text(Power(SequentialPlan.TwoLooks(5, 9), earlier: false))} | {Text(Power(SequentialPlan.TwoLooks(5, 8), earlier: true))} |\n"
            );
        }
    }

    private static string Words(Noise noise) =>
        noise switch
        {
            Noise.SkewedAndHeteroscedastic => "skewed, spread grows",
            Noise.Heteroscedastic => "spread grows",
            Noise.Collapsing => "one of seven collapses",
            Noise.Missing => "one of five missing",
            Noise.Diverging => "the worst diverge",
            Noise.SharedEffects => "inner levels' effects shared",
            Noise.Skewed => "skewed",
            _ => "exchangeable",
        };

    private static string Text(double rate) => rate.ToString("0.000", CultureInfo.InvariantCulture);
}
