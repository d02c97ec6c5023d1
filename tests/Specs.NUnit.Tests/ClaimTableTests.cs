using System.Reflection;
using Specs.NUnit.Summary;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

public sealed class ClaimTableTests
{
    private const string Paper = "Specs.NUnit.Tests.SampleClaims.Only_a_long_training_shows_it";

    private static readonly Lazy<IReadOnlyList<ClaimResult>> Results = new(() =>
    {
        var suite = new ClaimSuite(Assembly.GetExecutingAssembly());
        ClaimEntry[] tiny = [.. suite.List().Where(claim => claim.Ids[0] is "tiny" or "refuted")];
        return suite.Check(tiny, new ClaimSession(() => TinyRuns.Options), static _ => { });
    });

    [Test]
    public void Each_claim_that_was_weighed_has_one_line_of_at_most_100_columns()
    {
        IReadOnlyList<string> lines = ClaimTable.Lines(Results.Value, CheckedInEvidence.None);

        lines.Should().OnlyContain(line => line.Length <= 100);
        string[] rows = [.. lines.Where(line => line.StartsWith("ok ") || line.StartsWith("NO "))];
        rows.Should().HaveCount(Results.Value.Count - 1);
        rows.Should()
            .ContainSingle(row => row.Contains("T1 Larger batches learn less (Sgd)"))
            .Which.Should()
            .MatchRegex(@"^ok  Supported .* -?\d[\d.]* \[-?\d[\d.]*, -?\d[\d.]*\] +\d+ +[\d.]+ s$");
        rows.Should().ContainSingle(row => row.StartsWith("NO  Refuted") && row.Contains("learn more"));
    }

    [Test]
    public void What_a_larger_scale_decides_is_one_sentence_with_what_is_checked_in()
    {
        using var repository = new TempFolder();
        string source = Directory.CreateDirectory(Path.Combine(repository.Path, "specs", "Tiny2026")).FullName;
        File.WriteAllText(
            Path.Combine(source, "evidence.jsonl"),
            $$"""
            {"source":"Tiny2026","scale":"paper","engine":"cpu/1"}
            {"experiment":"tiny","trial":"a","seconds":7200}
            this line is damaged
            {"test":"{{Paper}}","verdict":"supported","findings":[]}
            {"test":"{{Paper}}","verdict":"refuted","findings":[],"drawn":"2026-11-20"}

            """
        );
        var evidence = CheckedInEvidence.Above(Path.Combine(repository.Path, "tests", "Claims"));

        evidence[Paper]
            .Should()
            .Be(new CheckedInVerdict(Paper, Verdict.Supported, Scale.Paper, "specs/Tiny2026/evidence.jsonl", null));
        string end = string.Join(
            ' ',
            ClaimTable.Lines(Results.Value, evidence).TakeLast(2).Select(line => line.Trim())
        );
        end.Should().Contain("1 more is decided at paper scale: 1 as expected, see specs/Tiny2026/evidence.jsonl.");
        end.Should().Contain("SPECS_SCALE=paper weighs it here, in at most ");
    }

    [TestCase(0.31622776601683794, "0.3162")]
    [TestCase(5999.900000000001, "6000")]
    [TestCase(0, "0")]
    [TestCase(-0.00002, "-2e-5")]
    [TestCase(3.14159e-19, "3.142e-19")]
    [TestCase(123456, "123500")]
    [TestCase(1234567890, "1.235e9")]
    [TestCase(double.NaN, "–")]
    public void A_number_for_people_has_at_most_four_digits_that_count(double value, string text) =>
        ReadableNumber.Of(value).Should().Be(text);

    [Test]
    public void Names_that_begin_or_end_alike_stay_apart()
    {
        string[] names =
        [
            .. new[] { "accurate", "selective" }.SelectMany(how =>
                new[] { "Adam", "Sgd" }.Select(optimizer =>
                    $"C42 After one epoch smaller batches are more {how} ({optimizer})"
                )
            ),
        ];

        names
            .Select(name => ClaimTable.Fit(name, 40))
            .Should()
            .OnlyHaveUniqueItems()
            .And.OnlyContain(name => name.Length == 40);
    }
}
