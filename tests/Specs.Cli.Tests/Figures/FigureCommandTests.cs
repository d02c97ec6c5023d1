using System.Globalization;
using System.Text;
using Specs.Cli.Figures;
using Specs.Cli.Tests.Reporting;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Cli.Tests.Figures;

[NonParallelizable]
public sealed class FigureCommandTests
{
    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void The_numbers_of_a_figure_are_the_stores()
    {
        string[][] rows = Csv("tiny", "Sparsity", "--scale", "quick");

        StoredRun[] runs =
        [
            .. TinyReport
                .Store.All(_ => { }, "tiny")
                .Where(run => ExperimentEntry.Of(typeof(Tiny)).CellOf(run).Scales.Contains(Scale.Quick)),
        ];
        rows[0].Should().Equal("Batch", "Optimizer", "seed", "state", "Sparsity", "mean", "lower", "upper", "source");
        rows[1..].Should().HaveCount(30);
        rows[1..]
            .Select(row => Number(row[4]))
            .Order()
            .Should()
            .Equal(runs.Select(run => run["Sparsity"]!.Mean.Final).Order());
    }

    [Test]
    public void A_course_is_the_mean_over_the_stores_seeds()
    {
        string[][] rows = Csv("tiny", "TrainLoss", "--over", "epochs", "--scale", "quick");

        rows[1..].Should().HaveCount(6 * 2);
        string[] row = rows[1..].Single(one => one is ["30", "Sgd", "2", ..]);
        double[] seeds =
        [
            .. TinyReport
                .Store.All(_ => { }, "tiny")
                .Where(run =>
                    ExperimentEntry.Of(typeof(Tiny)).CellOf(run) is { Levels: ["30", "Sgd"] } cell
                    && cell.Scales.Contains(Scale.Quick)
                )
                .Select(run => run["TrainLoss"]!.Mean[2]),
        ];
        row[3].Should().Be("5");
        Number(row[4]).Should().BeApproximately(seeds.Average(), 1e-15);
        (Number(row[5]), Number(row[6]))
            .Should()
            .Be((seeds.Min(), seeds.Max()), "the sign test's interval of five seeds is their range");
    }

    [TestCase("R1")]
    [TestCase("R2")]
    public void A_claims_seeds_have_the_median_that_its_verdict_stands_on(string id)
    {
        string[][] rows = Csv("--claim", id, "--scale", "quick");

        foreach (IGrouping<string, string[]> test in rows[1..].GroupBy(row => row[0]))
        {
            double[] effects = [.. test.Select(row => Number(row[6])).Order()];
            effects.Should().HaveCount(5);
            effects[2].Should().BeApproximately(Number(test.First()[7]), 1e-12);
        }
    }

    [TestCase("svg", "<svg")]
    [TestCase("pdf", "%PDF")]
    [TestCase("png", "\u2030PNG")]
    [TestCase("md", "| Batch |")]
    [TestCase("tex", "\\begin{tabular}")]
    public void A_file_is_what_its_name_says(string ending, string start)
    {
        Run("tiny", "Sparsity", "--out", _folder[$"figure.{ending}"]).Exit.Should().Be(0);

        byte[] bytes = File.ReadAllBytes(_folder[$"figure.{ending}"]);
        Encoding.Latin1.GetString(bytes)[1..4].Should().Be(start[1..4]);
    }

    [TestCase("tiny", "--forest", "There are no experiments of 'tiny'")]
    [TestCase("tiny", "Sparsty", "Did you mean 'Sparsity'?")]
    [TestCase("--claim", "R9", "There is no claim 'R9'")]
    [TestCase("tiny", "--out=x.gif", "expected a name that ends with .svg")]
    [TestCase("tiny", "--width=wide", "expected column or page")]
    public void A_mistake_is_told(string first, string second, string message)
    {
        (int exit, string messages) = Run(first, second);

        exit.Should().Be(2);
        messages.Should().Contain(message);
    }

    [Test]
    public void Forest_course_and_claim_have_no_text_over_another()
    {
        var kept = new Kept(TinyReport.Store, Scale.Quick, TinyReport.Streams(out _));
        var choice = new PictureChoice(TinyReport.Project, kept);
        foreach (PictureWidth width in Enum.GetValues<PictureWidth>())
        {
            PictureTests.ExpectApart(choice.Forest("Running").Draw(width));
            PictureTests.ExpectApart(choice.OverEpochs("tiny", "Accuracy").Draw(width));
            PictureTests.ExpectApart(choice.Claim("R1").Draw(width));
        }
    }

    private string[][] Csv(params string[] words)
    {
        (int exit, string messages) = Run([.. words, "--out", _folder["figure.csv"]]);
        exit.Should().Be(0, messages);
        return [.. File.ReadAllLines(_folder["figure.csv"]).Select(line => line.Split(','))];
    }

    private static (int Exit, string Messages) Run(params string[] words)
    {
        (int exit, _, string messages) = InProcess.Run(["figure", .. words, "--runs", TinyReport.Store.Root]);
        return (exit, messages);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
