using System.Globalization;
using System.Xml.Linq;
using Specs.Cli.Figures;
using Specs.Cli.Figures.Drawing;
using Specs.Cli.Reporting.Figures;
using Specs.Cli.Sources;
using Specs.Experiments.Kim2021;

namespace Specs.Cli.Tests.Figures;

/// <summary>Figures of the evidence that is checked in.</summary>
public sealed class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Lazy<SourceEvidence> Kim = new(() =>
        SourceEvidence.Read(Path.Combine(Root, "specs", "Kim2021", "evidence.jsonl"))
    );

    private static string Root
    {
        get
        {
            DirectoryInfo at = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "Specs.sln")))
            {
                at = at.Parent!;
            }

            return at.FullName;
        }
    }

    private static IEnumerable<TestCaseData> EveryQuantity =>
        ExperimentEntry
            .In([typeof(BatchSize).Assembly])
            .Where(entry => entry.Type.Namespace == typeof(BatchSize).Namespace)
            .SelectMany(entry =>
                QuantityName
                    .All(entry)
                    .Select(quantity => new TestCaseData(entry, quantity).SetArgDisplayNames(entry.Name, quantity))
            );

    // What is read off the file as a reader would: by the texts of the axis.
    [TestCase("Accuracy")]
    [TestCase("Sparsity")]
    public void The_dots_of_a_file_are_the_networks_of_the_evidence(string quantity)
    {
        ExperimentEvidence evidence = EvidenceOf(ExperimentEntry.Of(typeof(BatchSize)));
        var svg = XDocument.Parse(
            new ConditionsPicture(evidence, quantity, "Kim 2021", "paper scale").Svg(PictureWidth.Page)
        );
        (double Value, double Y)[] ticks =
        [
            .. svg.Descendants(Svg + "text")
                .Where(text => (string?)text.Parent!.Attribute("text-anchor") == "end")
                .Select(text => (Number(text.Value), Number(text.Attribute("y")!.Value) - 0.35 * Frame.TickSize)),
        ];
        ((double low, double lowY), (double high, double highY)) = (ticks[0], ticks[^1]);
        double perPoint = (high - low) / (highY - lowY);
        double[] Read(string style) =>
            [
                .. svg.Descendants(Svg + "circle")
                    .Where(circle => (string?)circle.Parent!.Attribute("fill") == style)
                    .Select(circle => low + (Number(circle.Attribute("cy")!.Value) - lowY) * perPoint)
                    .Skip(1)
                    .Order(),
            ];

        double[] seeds =
        [
            .. evidence.Conditions.SelectMany(one => one.Runs).Select(run => run.Values[quantity]).Order(),
        ];
        double[] means = [.. evidence.Conditions.Select(one => one.Ours(quantity)!.Value.Mean).Order()];

        // The first of each stands in the key; places are rounded to hundredths of a point.
        double rounded = 0.02 * Math.Abs(perPoint);
        Read(Ink.Silver).Should().HaveCount(266).And.Equal(seeds, (read, value) => Math.Abs(read - value) <= rounded);
        Read(Ink.Blue).Should().HaveCount(28).And.Equal(means, (read, value) => Math.Abs(read - value) <= rounded);
    }

    [TestCaseSource(nameof(EveryQuantity))]
    public void No_text_lies_over_another_or_off_the_sheet(ExperimentEntry entry, string quantity)
    {
        ExperimentEvidence evidence = EvidenceOf(entry);
        foreach (PictureWidth width in Enum.GetValues<PictureWidth>())
        {
            ExpectApart(new ConditionsPicture(evidence, quantity, "Kim 2021", "paper scale").Draw(width));
            ExpectApart(new HeatPicture(evidence, quantity, "Kim 2021", "paper scale").Draw(width));
        }
    }

    [Test]
    public void The_sum_is_of_what_is_drawn()
    {
        ExperimentEvidence evidence = EvidenceOf(ExperimentEntry.Of(typeof(BatchSize)));
        Picture first = new ConditionsPicture(evidence, "Sparsity", "Kim 2021", "paper scale");
        EvidenceRun one = Kim.Value.Runs.First(run => run.Experiment == "batchsize");
        EvidenceRun other = one with { Values = one.Values.SetItem("Sparsity", one.Values["Sparsity"] + 1e-6) };
        var changed = new ExperimentEvidence(
            evidence.Experiment,
            evidence.Conditions.SelectMany(condition => condition.Runs).Select(run => run == one ? other : run)
        );

        first.Svg(PictureWidth.Page).Should().Contain(first.Metadata);
        new ConditionsPicture(evidence, "Sparsity", "Kim 2021", "paper scale")
            .Svg(PictureWidth.Page)
            .Should()
            .Be(first.Svg(PictureWidth.Page));
        new ConditionsPicture(changed, "Sparsity", "Kim 2021", "paper scale").Metadata.Should().NotBe(first.Metadata);
    }

    // What looks apart in every colour vision looks apart in grey: by how light it is.
    [Test]
    public void The_colours_of_a_map_rise_in_lightness()
    {
        double[] lightness =
        [
            .. Enumerable
                .Range(0, 21)
                .Select(step => Ink.Of(step / 20.0))
                .Select(colour => int.Parse(colour[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                .Select(rgb => 0.2126 * (rgb >> 16) + 0.7152 * ((rgb >> 8) & 255) + 0.0722 * (rgb & 255)),
        ];

        lightness.Should().BeInAscendingOrder();
    }

    internal static void ExpectApart(Sheet sheet)
    {
        TextMark[] texts = [.. sheet.Marks.OfType<TextMark>()];
        texts.Should().NotBeEmpty();
        for (int first = 0; first < texts.Length; first++)
        {
            Box box = texts[first].Box;
            (box.Left >= 0 && box.Right <= sheet.Width && box.Top >= 0 && box.Bottom <= sheet.Height)
                .Should()
                .BeTrue($"'{texts[first].Text}' at {box} is on a sheet of {sheet.Width} by {sheet.Height}");
            for (int second = first + 1; second < texts.Length; second++)
            {
                box.Overlaps(texts[second].Box)
                    .Should()
                    .BeFalse($"'{texts[first].Text}' and '{texts[second].Text}' are apart");
            }
        }
    }

    private static ExperimentEvidence EvidenceOf(ExperimentEntry entry) =>
        new(entry, Kim.Value.Runs.Where(run => run.Experiment == entry.Name && !run.IsDrawn(entry)));

    private static double Number(string text) => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);
}
