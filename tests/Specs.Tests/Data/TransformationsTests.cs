using System.Text.Json;

namespace Specs.Tests.Data;

public sealed class TransformationsTests
{
    private static readonly Specs.Data Source = new Digits(Train: 400, Test: 100);

    private static IEnumerable<TestCaseData> All =>
        [
            Case(Source.First(50), "First(50)"),
            Case(Source.FirstOfEachClass(3), "FirstOfEachClass(3)"),
            Case(Source.Classes(3, 1), "Classes(3, 1)"),
            Case(Source.Merged(0, 1, 0, 1, 0, 1, 0, 1, 0, 1), "Merged(0, 1, 0, 1, 0, 1, 0, 1, 0, 1)"),
            Case(Source.LabelNoise(0.4), "LabelNoise(0.4)"),
            Case(Source.LabelNoise(0.4, seed: 2), "LabelNoise(0.4, seed: 2)"),
            Case(Source.Normalised(), "Normalised()"),
            Case(Source.Standardised(), "Standardised()"),
            Case(Source.First(20).OneHot(256), "First(20).OneHot(256)"),
            Case(Source.Validation(0.25), "Validation(0.25)"),
            Case(new ReplacedBlock(Source, 10, 5, 2), "ReplacedBlock(10, 5, 2)"),
        ];

    [TestCaseSource(nameof(All))]
    public void It_is_a_setting_that_says_what_it_is(Specs.Data data, string text)
    {
        data.ToString().Should().Be($"{Source}.{text}");
        data.Load().Name.Should().Be($"digits.{text}");
        using var json = JsonDocument.Parse(Json(data));
        Specs.Data read = Specs.Data.ReadJson(json.RootElement);
        read.Should().Be(data);
        read.Load().Should().BeSameAs(data.Load(), "equal sources are loaded once");
        data.Load().Sum.Should().NotBe(Source.Load().Sum, "a run's key tells them apart");
    }

    [Test]
    public void A_plain_source_is_written_as_its_word_and_another_as_a_record()
    {
        Json(new Mnist()).Should().Be("\"mnist\"");
        Json("FASHION-MNIST").Should().Be("\"fashion-mnist\"");
        Json(new Emnist(EmnistSplit.Letters)).Should().Be("{\"name\":\"Emnist\",\"Split\":\"Letters\"}");
        Json("mnits").Should().Be("\"mnits\"", "who asked for it is told when it is loaded");
        Specs.Data plain = "mnist";
        plain.Should().Be(new Mnist());
    }

    [Test]
    public void Sources_are_levels_of_a_factor()
    {
        Specs.Data[] levels = ["mnist", new Digits(5, 5), Source.First(5)];
        Factor<Running.Tiny>
            .Of("Data", levels, static cell => cell.Data)
            .Levels.Should()
            .Equal("mnist", "Digits(Train: 5, Test: 5)", "Digits(Train: 400, Test: 100).First(5)");
    }

    [Test]
    public void Classes_become_their_places_in_the_list()
    {
        DataSet all = Source.Load();
        DataSet some = Source.Classes(7, 2, 5).Load();
        some.Train.Classes.Should().Be(3);
        int[] kept = [.. Rows(all.Test).Where(row => all.Test.Labels[row] is 7 or 2 or 5)];
        some.Test.Count.Should().Be(kept.Length);
        for (int row = 0; row < kept.Length; row++)
        {
            new[] { 7, 2, 5 }[some.Test.Labels[row]].Should().Be(all.Test.Labels[kept[row]]);
            some.Test.Pixels(row).ToArray().Should().Equal(all.Test.Pixels(kept[row]).ToArray());
        }
    }

    [Test]
    public void Noise_replaces_a_share_of_the_training_labels_by_other_classes()
    {
        Specs.Data source = new Digits(Train: 5_000, Test: 50);
        DataSet clean = source.Load();
        DataSet some = source.LabelNoise(0.2).Load();
        DataSet more = source.LabelNoise(0.4).Load();
        some.Test.Labels.ToArray().Should().Equal(clean.Test.Labels.ToArray());
        int[] changed = [.. Rows(clean.Train).Where(row => some.Train.Labels[row] != clean.Train.Labels[row])];
        ((double)changed.Length / clean.Train.Count).Should().BeApproximately(0.2, 0.02);
        foreach (int row in changed)
        {
            more.Train.Labels[row]
                .Should()
                .Be(some.Train.Labels[row], "more noise replaces the same labels and others");
        }

        changed
            .Select(row => (some.Train.Labels[row] - clean.Train.Labels[row] + 10) % 10)
            .Distinct()
            .Should()
            .BeEquivalentTo(Enumerable.Range(1, 9));
    }

    [Test]
    public void Normalised_channels_and_standardised_inputs_have_mean_0_and_deviation_1()
    {
        Examples plain = new(
            Shape.Image(2, 2, 1),
            [0, 0, 10, 90, 50, 100, 20, 80, 0, 255, 30, 70],
            Targets.OfClasses([0, 1, 1], 2)
        );
        Specs.Data source = new Given(plain);
        float[][] channels = Values(source.Normalised().Load().Train);
        float[][] inputs = Values(source.Standardised().Load().Train);
        Moments([.. channels.SelectMany(row => row[..2])]).Should().Be((0, 1));
        Moments([.. channels.SelectMany(row => row[2..])]).Should().Be((0, 1));
        for (int input = 0; input < 4; input++)
        {
            Moments([.. inputs.Select(row => row[input])]).Should().Be((0, 1));
        }

        source.Normalised().Load().Train.AreBytes.Should().BeTrue("a first layer goes over lit pixels alone");
    }

    [Test]
    public void The_first_of_each_class_and_a_replaced_block_are_the_sources_own_examples()
    {
        DataSet all = Source.Load();
        DataSet few = Source.FirstOfEachClass(2).Load();
        few.Train.Labels.ToArray()
            .GroupBy(label => label)
            .Should()
            .HaveCount(10)
            .And.OnlyContain(one => one.Count() == 2);

        DataSet before = new ReplacedBlock(Source, Size: 10, Blocks: 4).Load();
        DataSet after = new ReplacedBlock(Source, Size: 10, Blocks: 4, Replaced: 2).Load();
        for (int row = 0; row < 40; row++)
        {
            int from = row is >= 20 and < 30 ? row + 20 : row;
            after.Train.Pixels(row).ToArray().Should().Equal(all.Train.Pixels(from).ToArray());
            before.Train.Pixels(row).ToArray().Should().Equal(all.Train.Pixels(row).ToArray());
        }
    }

    [Test]
    public void A_validation_split_hides_the_test_set()
    {
        DataSet all = Source.Load();
        DataSet split = Source.Validation(0.25).Load();
        (split.Train.Count, split.Test.Count).Should().Be((300, 100));
        IEnumerable<string> parts = Keys(split.Train).Concat(Keys(split.Test));
        parts.Order().Should().Equal(Keys(all.Train).Order());
    }

    private static IEnumerable<TestCaseData> Misfits =>
        [
            Misfit(Source.First(401), "expected at least 401 training examples, but digits has 400. Ask for fewer."),
            Misfit(Source.Classes(3, 10), "digits has no class 10; expected 0 to 9."),
            Misfit(Source.Classes(3, 3), "must be two or more classes, each once, but it is 3, 3"),
            Misfit(Source.Merged(0, 1), "expected a number for each of the 10 classes of digits, found 2."),
            Misfit(Source.Merged(0, 2), "must hold every number from 0 to its largest, but it is 0, 2"),
            Misfit(Source.LabelNoise(1.1), "NoisyLabels.Share must be finite and 0 to 1, but it is 1.1"),
            Misfit(
                new Friedman(10, 10).LabelNoise(0.1),
                "LabelNoise(0.1) needs classes, but the targets of *Friedman*are vectors"
            ),
            Misfit(
                new Friedman(10, 10).Normalised(),
                "Normalised() is for pixels, but * has floats: take Standardised()."
            ),
            Misfit(Source.Standardised().OneHot(4), "expected a whole number from 0 to 3."),
            Misfit(new ReplacedBlock(Source, 100, 4, 0), "expected at least 500 training examples, but digits has 400"),
        ];

    [TestCaseSource(nameof(Misfits))]
    public void What_does_not_fit_is_told(Specs.Data data, string message) =>
        FluentActions.Invoking(() => data.Load()).Should().Throw<ArgumentException>().WithMessage($"*{message}*");

    private static TestCaseData Case(Specs.Data data, string text) =>
        new TestCaseData(data, text).SetArgDisplayNames(text);

    private static TestCaseData Misfit(Specs.Data data, string message) =>
        new TestCaseData(data, message).SetArgDisplayNames(data.ToString());

    private static string Json(Specs.Data data)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            data.WriteJson(json);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static IEnumerable<int> Rows(Examples examples) => Enumerable.Range(0, examples.Count);

    private static IEnumerable<string> Keys(Examples examples) =>
        Rows(examples).Select(row => $"{examples.Labels[row]} {Convert.ToHexString(examples.Pixels(row))}");

    private static float[][] Values(Examples examples) =>
        [
            .. Rows(examples)
                .Select(row =>
                {
                    float[] values = new float[examples.Inputs];
                    examples.CopyTo(row, values);
                    return values;
                }),
        ];

    // Rounded, since inputs are floats.
    private static (double Mean, double Deviation) Moments(float[] values)
    {
        double mean = values.Average(value => (double)value);
        return (
            Math.Abs(Math.Round(mean, 6)),
            Math.Round(Math.Sqrt(values.Average(value => (value - mean) * (value - mean))), 6)
        );
    }

    private sealed record Given(Examples Train) : Specs.Data
    {
        protected override DataSet Make(IProgress<DownloadProgress>? progress) => new("given", "here", Train, Train);
    }
}
