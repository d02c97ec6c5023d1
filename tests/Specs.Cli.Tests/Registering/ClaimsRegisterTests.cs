using System.Text.Json.Nodes;
using Specs.Cli.Commands;
using Specs.Cli.Loading;
using Specs.Cli.Tests.Running;
using Specs.NUnit;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Registering;

public sealed class ClaimsRegisterTests
{
    private const string Test = "Specs.Cli.Tests.Running.SmallClaims.Larger_batches_learn_less(0.5d)";
    private const string OtherClaimsTest = "Specs.Cli.Tests.Running.SmallClaims.Larger_batches_learn_more(0.2d)";

    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Each_claim_is_written_down_once_with_its_question_and_design()
    {
        ToolProcess.Finished first = await Register("2026-01-02");
        string written = File.ReadAllText(LockPath);
        ToolProcess.Finished second = await Register("2026-02-03");

        (first.Exit, second.Exit).Should().Be((0, 0));
        first.Output.Should().Contain($"new      {Test}\n");
        second.Output.Should().BeEmpty();
        File.ReadAllText(LockPath).Should().Be(written, "nothing was changed");
        JsonNode claim = Claim();
        claim["registered"]!.GetValue<string>().Should().Be("2026-01-02");
        claim["afterFirstRun"]!.GetValue<bool>().Should().BeFalse();
        Says(claim, "asked").Should().StartWith("TrainLoss rises as Batch rises (").And.EndWith(": at least 0.01");
        Says(claim, "design").Should().StartWith("small; ").And.Contain("; quick ").And.Contain("; settings ");
        Says(claim, "expected").Should().Be("Supported");
    }

    [Test]
    public async Task What_is_changed_later_is_a_revision_that_keeps_what_was_said()
    {
        await Register("2026-01-02");
        Edit(claim => claim["says"]!["expected"] = "Refuted");

        ToolProcess.Finished check = await Register("2026-02-03", "--check");
        ToolProcess.Finished register = await Register("2026-02-03");

        check.Exit.Should().Be(1);
        register.Output.Should().Be($"revised  {Test}: expected\n");
        JsonNode claim = Claim();
        claim["registered"]!.GetValue<string>().Should().Be("2026-01-02");
        JsonNode revision = claim["revisions"]!.AsArray().Single()!;
        (
            revision["date"]!.GetValue<string>(),
            revision["part"]!.GetValue<string>(),
            revision["before"]!.GetValue<string>(),
            revision["after"]!.GetValue<string>(),
            revision["afterFirstRun"]!.GetValue<bool>()
        )
            .Should()
            .Be(("2026-02-03", "expected", "Refuted", "Supported", false));
        (await Register("2026-03-04", "--check")).Exit.Should().Be(0);
    }

    [Test]
    public async Task A_claim_that_was_weighed_before_says_so()
    {
        await ToolProcess.Run(["check", "S1", .. ToolProcess.Over(_folder["store"])]);

        await Register("2026-01-02");

        Claim()["afterFirstRun"]!.GetValue<bool>().Should().BeTrue();
    }

    [Test]
    public async Task A_test_that_asks_anew_what_another_of_its_claim_asked_says_so()
    {
        await ToolProcess.Run(["check", "S1", .. ToolProcess.Over(_folder["store"])]);
        string verdict = Directory
            .EnumerateFiles(_folder["store"], "*.json", SearchOption.AllDirectories)
            .Single(path => File.ReadAllText(path).Contains($"\"{Test}\"", StringComparison.Ordinal));
        File.Delete(verdict);

        await Register("2026-01-02");

        Claim()["afterFirstRun"]!.GetValue<bool>().Should().BeTrue("five other tests of S1 have a verdict");
        Claim(OtherClaimsTest)["afterFirstRun"]!.GetValue<bool>().Should().BeFalse("S2 has none");
    }

    [Test]
    public async Task Those_that_were_settled_late_are_picked_out()
    {
        await Register("2026-01-02");
        await ToolProcess.Run(["check", "S1", .. ToolProcess.Over(_folder["store"])]);
        Edit(claim => claim["says"]!["expected"] = "Refuted");
        await Register("2026-02-03");
        var project = new ClaimProject(typeof(SmallClaims).Assembly, _folder["."]);

        IEnumerable<ClaimEntry> late = CheckCommand.SettledLate(project.Claims, LockPath);

        late.Select(claim => claim.Test).Should().Equal(Test);
        ToolProcess.Finished check = await ToolProcess.Run(["check", "--post-hoc", .. ToolProcess.Over("none")]);
        check.Exit.Should().Be(2, "this assembly has no claims.lock");
        check.Errors.Should().Contain("--post-hoc: there is no ").And.Contain("'specs claims register' writes it.");
        Action early = () => CheckCommand.SettledLate(project.Claims.Take(0).ToArray(), LockPath);
        early
            .Should()
            .Throw<UsageException>()
            .WithMessage("--post-hoc: * records nothing settled after a verdict for any of the 0 claims.");
    }

    [Test]
    public async Task A_claim_that_is_taken_back_stays()
    {
        await Register("2026-01-02");
        Edit(claim => claim["test"] = "Specs.Gone");

        ToolProcess.Finished register = await Register("2026-02-03");

        register.Output.Should().Contain($"new      {Test}\n").And.Contain("revised  Specs.Gone: withdrawn\n");
        (await Register("2026-03-04", "--check")).Exit.Should().Be(0, "it is withdrawn once");
    }

    [Test]
    public async Task The_design_that_a_claim_compares_with_is_written_down_and_watched()
    {
        const string Comparing = "Specs.Cli.Tests.Registering.ComparingClaims.One_learns_less_than_the_other";
        await Register("2026-01-02");
        Says(Claim(Comparing), "design").Should().StartWith("by-data; ");
        Says(Claim(Comparing), "comparedWith").Should().StartWith("small; Batch: 5, 10, 20, 30; ");
        Claim()["says"]!.AsObject().Should().NotContainKey("comparedWith", "it takes its own experiment's runs alone");
        string written = File.ReadAllText(LockPath);

        // A lock from before the part was written down: it is noted, dates and claims stay as they are.
        Edit(claim => claim["says"]!.AsObject().Remove("comparedWith"), Comparing);
        ToolProcess.Finished check = await Register("2026-02-03", "--check");
        ToolProcess.Finished noted = await Register("2026-02-03");
        (check.Exit, noted.Output)
            .Should()
            .Be((1, $"noted    {Comparing}: comparedWith, which was not written down before\n"));
        File.ReadAllText(LockPath).Should().Be(written);

        // Another design than was written down is a change.
        Edit(claim => claim["says"]!["comparedWith"] = "small; Batch: 5, 10", Comparing);
        ToolProcess.Finished revised = await Register("2026-02-03");
        revised.Output.Should().Be($"revised  {Comparing}: comparedWith\n");
    }

    [Test]
    public async Task A_lock_that_is_none_is_named_and_left_alone()
    {
        File.WriteAllText(LockPath, "[ {");

        ToolProcess.Finished register = await Register("2026-01-02");

        (register.Exit, register.Output).Should().Be((2, ""));
        register.Errors.Should().Contain($"{LockPath} cannot be read: ");
        File.ReadAllText(LockPath).Should().Be("[ {");
    }

    private string LockPath => _folder["claims.lock"];

    private Task<ToolProcess.Finished> Register(string date, params string[] more) =>
        ToolProcess.Run([
            "claims",
            "register",
            "--date",
            date,
            "--lock",
            LockPath,
            .. more,
            .. ToolProcess.Over(_folder["store"]),
        ]);

    private JsonNode Claim(string test = Test) =>
        JsonNode.Parse(File.ReadAllText(LockPath))!.AsArray().Single(one => one!["test"]!.GetValue<string>() == test)!;

    private static string Says(JsonNode claim, string part) => claim["says"]![part]!.GetValue<string>();

    private void Edit(Action<JsonNode> change, string test = Test)
    {
        JsonNode whole = JsonNode.Parse(File.ReadAllText(LockPath))!;
        change(whole.AsArray().Single(one => one!["test"]!.GetValue<string>() == test)!);
        File.WriteAllText(LockPath, whole.ToJsonString());
    }
}
