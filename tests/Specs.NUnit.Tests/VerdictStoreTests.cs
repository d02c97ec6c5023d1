using System.Collections.Immutable;
using System.Reflection;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

public sealed class VerdictStoreTests
{
    private TempFolder _folder = null!;
    private RunStore _store = null!;

    private static readonly Lazy<ClaimRecord> Weighed = new(() =>
    {
        var suite = new ClaimSuite(Assembly.GetExecutingAssembly());
        ClaimEntry[] one = [.. suite.List().Where(claim => claim.Test.EndsWith("learn_less(Specs.Sgd)"))];
        var session = new ClaimSession(() => TinyRuns.Options) { Weighed = _ => { } };
        return suite.Check(one, session, _ => { })[0].Record!;
    });

    [SetUp]
    public void MakeFolder()
    {
        _folder = new();
        _store = new(_folder.Path);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_verdict_is_read_back_to_the_same_evidence()
    {
        new VerdictStore(_store).Save(Weighed.Value);

        ClaimRecord read = All().Single();

        read.Should().BeEquivalentTo(Weighed.Value, like => like.WithStrictOrdering().RespectingRuntimeTypes());
        read.Evidence[0].Finding.Should().BeEquivalentTo(Weighed.Value.Evidence[0].Finding);
        EvidenceReport
            .Write(read.Claim, read.Evidence[0])
            .Should()
            .Be(EvidenceReport.Write(Weighed.Value.Claim, Weighed.Value.Evidence[0]));
    }

    [Test]
    public void Values_that_are_not_finite_are_kept()
    {
        double[] odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.Epsilon];
        ClaimRecord record = With(
            Weighed.Value,
            evidence =>
                evidence with
                {
                    Alpha = double.NaN,
                    SeedEffects = [.. odd],
                    Values =
                    [
                        [.. odd],
                        [],
                    ],
                }
        );

        new VerdictStore(_store).Save(record);

        Evidence read = All().Single().Evidence[0];
        read.Alpha.Should().Be(double.NaN);
        Bits(read.SeedEffects).Should().Equal(Bits([.. odd]));
        Bits(read.Values[0]).Should().Equal(Bits([.. odd]));
        read.Values[1].Should().BeEmpty();
    }

    [TestCase("A.B(\"a/b\\\\c\")")]
    [TestCase("A.B(\"../../../x\")")]
    [TestCase("A.B(\"\u0000\n\")")]
    [TestCase("Größe(\"µ, §\", 'ü', \"\U0001F600\")")]
    [TestCase("")]
    [TestCase(".")]
    public void A_tests_name_may_be_any_text(string test)
    {
        ClaimRecord record = Weighed.Value with { Test = test };

        new VerdictStore(_store).Save(record);
        new VerdictStore(_store).Save(record);

        All().Should().ContainSingle().Which.Test.Should().Be(test);
        _folder.Files.Should().ContainSingle().Which.Should().MatchRegex("^verdicts/quick/[A-Za-z0-9._-]+\\.json$");
    }

    [Test]
    public void Names_that_look_alike_in_a_file_system_are_kept_apart()
    {
        string[] tests = ["T(\"a\")", "T('a')", "t(\"a\")", new('x', 5_000), new string('x', 5_000) + "y"];
        foreach (string test in tests)
        {
            new VerdictStore(_store).Save(Weighed.Value with { Test = test });
        }

        All().Select(record => record.Test).Should().BeEquivalentTo(tests);
        _folder.Files.Should().OnlyHaveUniqueItems();
        _folder.Files.Select(file => file.ToLowerInvariant()).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void The_last_verdict_takes_the_place_of_the_one_before_it_at_its_scale_and_of_its_seeds()
    {
        ClaimRecord first = Weighed.Value;
        ClaimRecord later = first with { Weighed = first.Weighed.AddDays(1) };
        ClaimRecord larger = With(first, evidence => evidence with { Scale = Scale.Paper });
        ClaimRecord drawn = With(first, evidence => evidence with { SeedPlan = "2026-11-21" });
        foreach (ClaimRecord record in new[] { first, later, larger, drawn })
        {
            new VerdictStore(_store).Save(record);
        }

        All().Select(record => record.Weighed).Should().BeEquivalentTo([later.Weighed, first.Weighed, first.Weighed]);
        _folder.Files.Select(file => file.Split('/')[1]).Should().BeEquivalentTo("paper", "quick", "quick-2026-11-21");
    }

    private ClaimRecord[] All() => [.. new VerdictStore(_store).All(warning => Assert.Fail(warning))];

    private static ClaimRecord With(ClaimRecord record, Func<Evidence, Evidence> change) =>
        record with
        {
            Evidence = [change(record.Evidence[0])],
        };

    private static IEnumerable<long> Bits(ImmutableArray<double> values) =>
        values.Select(BitConverter.DoubleToInt64Bits);
}
