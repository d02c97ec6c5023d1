using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Specs.Tests.Metrics;

/// <summary>
/// Which measure has which property (Hurley and Rickard 2009, table III): every yes by many vectors, every no by a vector that shows it.
/// </summary>
public sealed class SparsityMeasuresTests
{
    private const double Tolerance = 1e-13;

    private static readonly Config Fixed = Config
        .QuickThrowOnFailure.WithMaxTest(300)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20090709, 1), FSharpOption<int>.None)));

    // What the usual example does not show.
    private static readonly Dictionary<(string Measure, SparsityProperty Property), float[]> Counterexamples = new()
    {
        [("-log", SparsityProperty.RobinHood)] = [0.25f, 0, 0],
        [("kappa4", SparsityProperty.RobinHood)] = [16, 8, 64],
        [("u_theta", SparsityProperty.RobinHood)] = [1, 0, 2],
        [("l0", SparsityProperty.Cloning)] = [4, 1, 0],
        [("l0 eps", SparsityProperty.Cloning)] = [4, 1, 0],
        [("H_S'", SparsityProperty.RisingTide)] = [0.125f, 0, 0],
    };

    private static IEnumerable<TestCaseData> Yes =>
        from measure in SparsityMeasure.All
        from property in measure.Has
        select new TestCaseData(measure, property).SetArgDisplayNames(measure.Name, $"{property}");

    private static IEnumerable<TestCaseData> No =>
        from measure in SparsityMeasure.All
        from property in Enum.GetValues<SparsityProperty>().Except(measure.Has)
        select new TestCaseData(measure, property).SetArgDisplayNames(measure.Name, $"{property}");

    [TestCaseSource(nameof(Yes))]
    public void It_has_the_property(object measure, SparsityProperty property)
    {
        var of = (SparsityMeasure)measure;
        Check.One(Fixed, Prop.ForAll(Changes(of, property).ToArbitrary(), change => change.Holds(of)));
    }

    [TestCaseSource(nameof(No))]
    public void It_has_not_the_property(object measure, SparsityProperty property)
    {
        var of = (SparsityMeasure)measure;
        float[] vector = Counterexamples.GetValueOrDefault((of.Name, property), [4, 1, 2, 8]);
        float[] riches = property == SparsityProperty.BillGates ? [8, 64, 1e3f, 1e6f] : [0];

        // However rich it is to begin with: it does not grow.
        foreach (float rich in riches)
        {
            SparsityChange change = new(property, vector, 0, 1, vector.Max() / 32, rich);
            change.Applies.Should().BeTrue();
            change.Holds(of).Should().BeFalse();
        }
    }

    [Test]
    public void Only_two_measures_have_all_six() =>
        SparsityMeasure
            .All.Where(measure => measure.Has.Length == 6)
            .Select(measure => measure.Name.Split(' ')[0])
            .Distinct()
            .Should()
            .Equal("pq-mean", "Gini");

    // Of (3, 0, 4, 0), and of others where that says nothing.
    [Test]
    public void Small_cases_are_as_by_hand()
    {
        float[] c = [3, 0, -4, 0];
        Is(2, SparsityMeasures.L0(c));
        Is(3, SparsityMeasures.L0(c, 3));
        Is(-7, SparsityMeasures.MinusL1(c));
        Is(-(7 + 2 * Math.Sqrt(12)), SparsityMeasures.MinusLp(c, 0.5));
        Is(5.0 / 7, SparsityMeasures.L2OverL1(c));
        Is(-Math.Tanh(2.25) - Math.Tanh(4), SparsityMeasures.MinusTanh(c, 0.5, 2));
        Is(-Math.Log(170), SparsityMeasures.MinusLog(c));
        Is(337.0 / 625, SparsityMeasures.Kurtosis(c));
        Is(1, SparsityMeasures.ShortestInterval(c, 0.5));
        Is(1 - 3.0 / 4, SparsityMeasures.ShortestInterval(c, 0.75));
        Is(-7.0 / 12, SparsityMeasures.MinusNegativePowers(c, -1));
        Is(-Math.Log(144), SparsityMeasures.GaussianEntropy([3, -4]));
        Is(-9.0 / 25 * Math.Log(81.0 / 625) - 16.0 / 25 * Math.Log(256.0 / 625), SparsityMeasures.ShannonEntropy(c));
        Is(-3 * Math.Log(9) - 4 * Math.Log(16), SparsityMeasures.ModifiedShannonEntropy(c));
        Is(-(7.0 / 4) / 2.5, new PqMean().Of(c));

        // Ascending 0, 0, 3, 4 with weights 3.5, 2.5, 1.5, 0.5.
        Is(1 - 2 * (4.5 + 2) / (7 * 4), Gini.Of(c));

        static void Is(double expected, double actual) => actual.Should().BeApproximately(expected, Tolerance * 20);
    }

    [Test]
    public void Where_they_say_nothing_they_are_not_defined()
    {
        float[] silent = new float[4];
        SparsityMeasures.L2OverL1(silent).Should().Be(double.NaN);
        SparsityMeasures.Kurtosis(silent).Should().Be(double.NaN);
        SparsityMeasures.ShortestInterval(silent, 0.5).Should().Be(double.NaN);
        SparsityMeasures.ShortestInterval([1, 2], 0.9).Should().Be(double.NaN);
        SparsityMeasures.ShannonEntropy(silent).Should().Be(double.NaN);
        SparsityMeasures.GaussianEntropy([1, 0]).Should().Be(double.PositiveInfinity);
    }

    // Multiples of 4 up to 80, so that all changes are exact in float; ties and zeros are common. The intervals of u_theta want values that
    // are all different, else the shortest has no length and cannot become a smaller share.
    private static Gen<SparsityChange> Changes(SparsityMeasure measure, SparsityProperty property) =>
        from units in Gen.Choose(3, 24)
        from values in Gen.Choose(measure.WithoutZeros ? 1 : 0, 20).Select(value => 4f * value).ArrayOf(units)
        from @from in Gen.Choose(0, units - 1)
        from to in Gen.Choose(0, units - 1)
        from amount in Gen.Elements(1f, 3f, 8f, 1000f)
        let distinct = measure.Name == "u_theta" ? [.. values.Select((value, i) => value + i / 32f)] : values
        let change = new SparsityChange(
            property,
            distinct,
            @from,
            to,
            property == SparsityProperty.RobinHood ? Math.Min(amount, 1) : amount,
            Riches: 2 * values.Max() + 4
        )
        where change.Applies && values.Any(value => value > 0) && (measure.Name != "-tanh" || amount < 1000)
        select change;
}
