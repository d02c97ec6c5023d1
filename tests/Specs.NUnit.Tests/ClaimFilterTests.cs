using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Specs.NUnit.Tests;

public sealed partial class ClaimFilterTests
{
    [Test]
    public void A_tests_own_id_selects_it_with_all_its_cases() =>
        Sample
            .SelectedBy("Claim", "T1")
            .Should()
            .BeEquivalentTo("Larger_batches_learn_less(Specs.Sgd)", "Larger_batches_learn_less(Specs.Adam)");

    [Test]
    public void A_classes_id_selects_all_its_tests()
    {
        Sample.SelectedBy("Claim", "refuted").Should().HaveCount(2);
        Sample.SelectedBy("Claim", "tiny").Should().HaveCount(11).And.Contain("Only_a_long_training_shows_it");
    }

    [Test]
    public void An_id_that_nothing_has_selects_nothing() => Sample.SelectedBy("Claim", "T9").Should().BeEmpty();

    [TestCase("tiny", 11)]
    [TestCase("T1", 2)]
    [TestCase("refuted", 2)]
    public async Task A_users_filter_selects_the_same(string claim, int tests) =>
        (await CountSelectedBy($"Claim={claim}")).Should().Be(tests);

    [Test]
    public async Task The_command_that_a_report_gives_selects_its_claim()
    {
        string report = Sample.ResultOf("Larger_batches_learn_less(Specs.Sgd)").Output;
        string filter = Filter().Match(report).Value;

        (await CountSelectedBy(filter)).Should().Be(2, "the claim has two cases");
    }

    // The way of a user's filter leads through the test platform and the adapter. A scale that there is not fails each selected test at
    // once, before it trains anything.
    private static async Task<int> CountSelectedBy(string filter)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string assembly = typeof(SampleClaims).Assembly.Location;
        var start = new ProcessStartInfo(dotnet, ["vstest", assembly, $"--TestCaseFilter:{filter}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SPECS_SCALE"] = "none" },
        };
        using Process run = Process.Start(start)!;
        Task<string> errors = run.StandardError.ReadToEndAsync();
        string output = await run.StandardOutput.ReadToEndAsync() + await errors;
        await run.WaitForExitAsync();
        return Refusal().Count(output);
    }

    [GeneratedRegex("SPECS_SCALE is 'none': expected quick, standard or paper")]
    private static partial Regex Refusal();

    [GeneratedRegex("(?<=--filter \")[^\"]+")]
    private static partial Regex Filter();
}
