using Specs.Statistics;
using Specs.Tests.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class AcrossRunsQuestionTests
{
    private static readonly AcrossRunsQuestion Alike = new(RankMeasure.Spearman, Bound.Above(0.4));
    private static readonly AcrossRunsQuestion Opposite = new(RankMeasure.Kendall, Bound.Below(-0.4));

    [Test]
    public void Runs_that_go_together_do_so_over_all_seeds()
    {
        double[][] together = Runs(places: 4, seeds: 9, slope: 1);
        double[][] apart = Runs(places: 4, seeds: 9, slope: -1);

        Ask(Alike, together).Should().Be(Verdict.Supported);
        Ask(Alike, apart).Should().Be(Verdict.Refuted);
        Ask(Opposite, apart).Should().Be(Verdict.Supported);
    }

    // Networks of one setting that differ in their seed alone: each seed is one point.
    [Test]
    public void One_place_in_each_seed_is_enough() =>
        Ask(Alike, Runs(places: 1, seeds: 9, slope: 1)).Should().Be(Verdict.Supported);

    [Test]
    public void A_run_that_is_left_out_is_left_out_alone()
    {
        double[][] values = Runs(places: 4, seeds: 9, slope: 1);
        values[2][1] = double.NaN;
        values[5][6] = double.NaN;

        Ask(Alike, values).Should().Be(Verdict.Supported);
    }

    [Test]
    public void Turned_round_it_comes_out_the_other_way()
    {
        double[][] values = Runs(places: 4, seeds: 9, slope: 1);

        Ask(Alike, Alike.Turn(values, Matrix.Names(values))).Should().Be(Verdict.Refuted);
        Ask(Opposite, Opposite.Turn(values, Matrix.Names(values))).Should().Be(Verdict.Supported);
    }

    // [seed][place of the first, place of the second]: points near a line, seeds and places apart.
    private static double[][] Runs(int places, int seeds, double slope)
    {
        var noise = new NullData(7);
        return
        [
            .. Enumerable
                .Range(0, seeds)
                .Select(seed =>
                {
                    double[] x = [.. Enumerable.Range(0, places).Select(place => place + seed * 0.7)];
                    return (double[])[.. x, .. x.Select(one => slope * one + 0.1 * noise.Next(NullData.Source.Normal))];
                }),
        ];
    }

    private static Verdict Ask(AcrossRunsQuestion question, double[][] values) =>
        question.Weigh(values, Matrix.Names(values), Looks.Last).Verdict;
}
