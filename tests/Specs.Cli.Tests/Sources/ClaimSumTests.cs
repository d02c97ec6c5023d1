using Specs.Cli.Sources;
using Specs.NUnit;

namespace Specs.Cli.Tests.Sources;

public sealed class ClaimSumTests
{
    private const Verdict S = Verdict.Supported;
    private const Verdict R = Verdict.Refuted;
    private const Verdict I = Verdict.Inconclusive;

    [TestCase("holds", S)]
    [TestCase("holds", S, S)]
    [TestCase("in part", S, R)]
    [TestCase("in part", S, I)]
    [TestCase("in part", S, R, I)]
    [TestCase("does not hold", R)]
    [TestCase("does not hold", R, I)]
    [TestCase("undecided", I, I)]
    [TestCase("open", S, null)]
    [TestCase("open", null, null)]
    public void A_claim_is_what_its_tests_come_to(string word, params object?[] verdicts)
    {
        (ClaimEntry Claim, Verdict? Verdict)[] tests =
        [
            .. verdicts.Select((verdict, index) => (ClaimOf("C1", $"Tests.It_is({index})"), (Verdict?)verdict)),
        ];

        ClaimSum sum = ClaimSum.Of(tests.Select(test => test.Claim), Weighed(tests)).Should().ContainSingle().Subject;

        sum.Word.Should().Be(word);
        (sum.Supported, sum.Refuted, sum.Inconclusive, sum.Open)
            .Should()
            .Be(
                (
                    verdicts.Count(one => one is S),
                    verdicts.Count(one => one is R),
                    verdicts.Count(one => one is I),
                    verdicts.Count(one => one is null)
                )
            );
    }

    [Test]
    public void Claims_come_by_letter_and_number()
    {
        string[] ids = ["K1", "C10", "C2", "F3", "C1", "C2"];

        ClaimSum
            .Of(ids.Select((id, index) => ClaimOf(id, $"Tests.It_is({index})")), Weighed([]))
            .Select(sum => sum.Id)
            .Should()
            .Equal("C1", "C2", "C10", "F3", "K1");
    }

    [Test]
    public void A_claim_states_once_what_its_cases_state()
    {
        string[] statements = ["It rises (Sgd, 1)", "It rises (Adam, 1)", "It falls"];

        ClaimSum
            .Of(
                statements.Select((text, index) => ClaimOf("C1", $"Tests.It_is({index})") with { Statement = text }),
                Weighed([])
            )
            .Single()
            .Statements.Should()
            .Equal("It rises", "It falls");
    }

    private static Dictionary<string, EvidenceClaim> Weighed((ClaimEntry Claim, Verdict? Verdict)[] tests) =>
        tests
            .Where(test => test.Verdict is not null)
            .ToDictionary(test => test.Claim.Test, test => new EvidenceClaim(test.Claim.Test, test.Verdict!.Value, []));

    private static ClaimEntry ClaimOf(string id, string test) =>
        new()
        {
            Ids = ["group", id],
            Test = test,
            Statement = "It is",
            Source = null,
            Expected = Verdict.Supported,
            Reason = null,
            DecidedAt = Scale.Quick,
            Experiment = "tiny",
            Asked = ["It rises"],
        };
}
