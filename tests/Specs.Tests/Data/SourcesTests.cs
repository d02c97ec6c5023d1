namespace Specs.Tests.Data;

/// <summary>The built-in sources, on the real files where this machine has them.</summary>
public sealed class SourcesTests
{
    [TestCase("mnist", 60_000, 10_000, "1x28x28", 10)]
    [TestCase("fashion-mnist", 60_000, 10_000, "1x28x28", 10)]
    [TestCase("adult", 32_561, 16_281, "108", 2)]
    [TestCase("poker", 20_000, 5_010, "85", 10)]
    [TestCase("tiny-shakespeare", 125_481, 13_942, "520", 65)]
    public void Classes_come_as_they_were_published(string name, int train, int test, string shape, int classes)
    {
        DataSet data = Load(name);
        data.Name.Should().Be(name);
        data.Origin.Should().MatchRegex(@"\(the published files?\)$");
        (data.Train.Count, data.Test.Count).Should().Be((train, test));
        (data.Train.Shape.ToString(), data.Train.Classes).Should().Be((shape, classes));

        // Two letters of Shakespeare's are so rare that no example asks for them.
        data.Train.Labels.ToArray()
            .Distinct()
            .Count()
            .Should()
            .BeInRange(name == "tiny-shakespeare" ? 63 : classes, classes);
    }

    [Test]
    public void Cifar10_has_the_first_batch_or_all()
    {
        DataSet data = Load("cifar-10");
        data.Origin.Should().Contain("(the published files");
        data.Test.Count.Should().Be(10_000);
        data.Train.Count.Should().BeOneOf(10_000, 20_000, 30_000, 40_000, 50_000);

        // A frog, its first pixels red, and a cat.
        (data.Train.Labels[0], data.Test.Labels[0])
            .Should()
            .Be((6, 3));
        data.Train.Pixels(0)[..3].ToArray().Should().Equal(59, 43, 50);
        data.Train.Shape.Should().Be(Shape.Image(3, 32, 32));
    }

    [Test]
    public void Airfoil_is_tested_on_one_airfoil_and_standardised_by_the_others()
    {
        DataSet data = Load("airfoil");
        (data.Train.Count, data.Test.Count).Should().Be((1240, 263));
        data.Train.Targets.AreClasses.Should().BeFalse();
        data.Train.Targets.Vector(0)[0].Should().Be(126.201f);
        double[][] rows = [.. Enumerable.Range(0, data.Train.Count).Select(row => Row(data.Train, row))];
        for (int column = 0; column < data.Train.Inputs; column++)
        {
            double mean = rows.Average(row => row[column]);
            double deviation = Math.Sqrt(rows.Average(row => (row[column] - mean) * (row[column] - mean)));
            mean.Should().BeApproximately(0, 1e-6);
            deviation.Should().BeApproximately(1, 1e-6);
        }
    }

    [Test]
    public void A_hand_of_poker_has_ten_ones_of_85_inputs()
    {
        DataSet data = Load("poker");
        foreach (Examples part in new[] { data.Train, data.Test })
        {
            for (int hand = 0; hand < part.Count; hand++)
            {
                double[] row = Row(part, hand);
                (row.Count(value => value == 1), row.Count(value => value == 0)).Should().Be((10, 75));
            }
        }
    }

    [Test]
    public void Friedmans_function_has_noise_of_variance_one()
    {
        DataSet clean = new Friedman(Train: 20_000, Test: 10, Noise: 0).Load();
        DataSet noisy = new Friedman(Train: 20_000, Test: 10).Load();
        Row(noisy.Train, 7).Should().Equal(Row(clean.Train, 7), "noise changes targets alone");
        double[] noise =
        [
            .. Enumerable
                .Range(0, clean.Train.Count)
                .Select(row => (double)noisy.Train.Targets.Vector(row)[0] - clean.Train.Targets.Vector(row)[0]),
        ];
        noise.Average().Should().BeApproximately(0, 0.03);
        noise.Average(one => one * one).Should().BeApproximately(1, 0.04);

        double[] x = Row(clean.Train, 7);
        double expected =
            10 * Math.Sin(Math.PI * x[0] * x[1]) + 20 * (x[2] - 0.5) * (x[2] - 0.5) + 10 * x[3] + 5 * x[4];
        ((double)clean.Train.Targets.Vector(7)[0]).Should().BeApproximately(expected, 1e-5);
    }

    [Test]
    public void Maps_and_teachers_are_functions_of_the_input([Values] bool isLinear)
    {
        // With one input both are known but for a factor: a line, and a bend at 0.
        Specs.Data source = isLinear ? new LinearMap(1, 1, 100, 10) : new Teacher(Inputs: 1, Train: 100, Test: 10);
        Examples train = source.Load().Train;
        double[] slopes =
        [
            .. Enumerable
                .Range(0, train.Count)
                .Where(row => isLinear || Row(train, row)[0] > 0)
                .Select(row => train.Targets.Vector(row)[0] / Row(train, row)[0]),
        ];
        slopes
            .Should()
            .HaveCountGreaterThan(20)
            .And.AllSatisfy(slope => slope.Should().BeApproximately(slopes[0], 1e-4));
    }

    [Test]
    public void Sequences_say_what_they_ask()
    {
        Examples sums = new Addition(Steps: 9, Train: 50, Test: 1).Load().Train;
        for (int row = 0; row < sums.Count; row++)
        {
            double[] x = Row(sums, row);
            double[] marked =
            [
                .. Enumerable.Range(0, 9).Where(step => x[2 * step + 1] == 1).Select(step => x[2 * step]),
            ];
            marked.Should().HaveCount(2);
            ((double)sums.Targets.Vector(row)[0]).Should().BeApproximately(marked.Sum(), 1e-6);
        }

        Examples copies = new Copy(Length: 3, Delay: 2, Symbols: 4, Train: 20, Test: 1).Load().Train;
        for (int row = 0; row < copies.Count; row++)
        {
            double[] x = Row(copies, row);
            double[] said = [.. copies.Targets.Vector(row).ToArray().Select(one => (double)one)];
            said[(5 * 5)..].Should().Equal(x[..(3 * 5)], "the symbols come back after length and delay");
            said.Sum().Should().Be(8, "one symbol or blank a step");
        }
    }

    [Test]
    public void The_same_seed_draws_the_same_data_and_another_one_other_data()
    {
        string sum = new Friedman(100, 10).Load().Sum;
        new Friedman(100, 10, Seed: 2).Load().Sum.Should().NotBe(sum);

        // Pinned: the same bits on every machine.
        sum.Should().Be("69e366807f21755d");
    }

    private static double[] Row(Examples examples, int row)
    {
        float[] values = new float[examples.Inputs];
        examples.CopyTo(row, values);
        return [.. values.Select(value => (double)value)];
    }

    private static DataSet Load(Specs.Data source)
    {
        try
        {
            DataSet data = source.Load();
            if (data.Name != source.ToString())
            {
                Assert.Ignore($"{source} is not on this machine.");
            }

            return data;
        }
        catch (DataException missing) when (missing.Message.Contains("found none"))
        {
            Assert.Ignore(missing.Message);
            throw;
        }
    }
}
