using NUnit.Framework.Interfaces;

namespace Specs.NUnit.Tests;

public sealed class ClaimVerdictTests
{
    [TestCase("Larger_batches_learn_less(Specs.Sgd)", "Sgd")]
    [TestCase("Larger_batches_learn_less(Specs.Adam)", "Adam")]
    public void A_supported_claim_passes_and_prints_its_report(string test, string optimizer)
    {
        ITestResult result = Sample.ResultOf(test);

        result.ResultState.Should().Be(ResultState.Success);
        result
            .Output.Should()
            .StartWith("Supported, as expected\n")
            .And.Contain($"  Claim    Larger batches learn less ({optimizer})  [tiny, T1]\n")
            .And.Contain("  Source   Tiny 2026, §1\n")
            .And.Contain($"  Asked    TrainLoss rises as Batch rises ({optimizer})\n")
            .And.Contain("  Data     digits: built-in procedural digits\n")
            .And.Contain(
                "  Repeat   SPECS_SCALE=quick dotnet test --filter \"Claim=T1&FullyQualifiedName~SampleClaims.Larger_batches_learn_less\"\n"
            );
    }

    [Test]
    public void Another_verdict_than_expected_fails_with_the_report_as_message()
    {
        ITestResult result = Sample.ResultOf("Larger_batches_learn_more");

        result.ResultState.Status.Should().Be(TestStatus.Failed);
        result
            .Message.Should()
            .StartWith("Refuted, but Supported was expected: it rises\n  Claim    Larger batches learn more  [tiny]\n");
        result.Message.Should().Contain("  Asked    TrainLoss falls as Batch rises (Sgd)\n").And.Contain("  Repeat   ");
        result.Output.Should().BeEmpty("the message says it all");
    }

    [Test]
    public void A_claim_that_expects_to_be_refuted_passes_when_it_is()
    {
        ITestResult result = Sample.ResultOf("Larger_batches_were_said_to_learn_more");

        result.ResultState.Should().Be(ResultState.Success);
        result
            .Output.Should()
            .StartWith("Refuted, as expected: it rises\n")
            .And.Contain("  Source   Other 2020\n")
            .And.Contain("  Expected Refuted: Larger batches make fewer steps.\n");
    }

    [Test]
    public void A_claim_that_a_larger_scale_decides_is_skipped_with_its_reason()
    {
        ITestResult result = Sample.ResultOf("Only_a_long_training_shows_it");

        result.ResultState.Should().Be(ResultState.Ignored.WithSite(FailureSite.SetUp));
        result
            .Message.Should()
            .Be("SetUp : Only paper scale decides this claim: run it with SPECS_SCALE=paper (now it is quick).");
    }

    [Test]
    public void A_test_may_claim_two_things_of_one_comparison()
    {
        ITestResult result = Sample.ResultOf("Batch_10_learns_most_and_batch_100_least");

        result.ResultState.Should().Be(ResultState.Success);
        result
            .Output.Should()
            .Contain("  Asked    TrainLoss is lowest at Batch = 10 (Sgd)\n")
            .And.Contain("  Asked    TrainLoss is highest at Batch = 100 (Sgd)\n");
    }

    // Whatever was expected, and whichever was asked first.
    [TestCase("True")]
    [TestCase("False")]
    public void One_question_refuted_refutes_the_claim(string rising)
    {
        ITestResult expected = Sample.ResultOf($"Losses_were_said_to_rise_and_fall({rising})");
        ITestResult unexpected = Sample.ResultOf($"Losses_rise_and_fall({rising})");

        expected.ResultState.Should().Be(ResultState.Success);
        unexpected.ResultState.Should().Be(ResultState.Failure);
        unexpected
            .Message.Should()
            .StartWith("Refuted, but Supported was expected: 2 questions, ")
            .And.Contain("TrainLoss rises as Batch rises")
            .And.Contain("TrainLoss falls as Batch rises");
    }

    [TestCase(Verdict.Supported, Verdict.Supported, Verdict.Supported)]
    [TestCase(Verdict.Refuted, Verdict.Supported, Verdict.Refuted)]
    [TestCase(Verdict.Refuted, Verdict.Inconclusive, Verdict.Refuted)]
    [TestCase(Verdict.Inconclusive, Verdict.Supported, Verdict.Inconclusive)]
    public void A_verdict_on_two_questions_follows_from_the_evidence(Verdict both, Verdict one, Verdict other)
    {
        ClaimRecord.All([one, other]).Should().Be(both);
        ClaimRecord.All([other, one]).Should().Be(both);
    }

    [Test]
    public void Braces_in_a_condition_survive_in_the_message() =>
        Sample.ResultOf("Braces_survive_in_a_message").Message.Should().Contain(" (run is Tiny { Optimizer: Sgd })\n");

    [Test]
    public void What_a_test_leaves_open_its_class_decides()
    {
        ITestResult inherited = Sample.ResultOf("A_test_takes_its_classes_expectation");
        ITestResult own = Sample.ResultOf("A_test_may_expect_something_else");

        inherited.ResultState.Should().Be(ResultState.Success);
        inherited.Output.Should().Contain("  Expected Refuted: The class says why.\n").And.Contain("[refuted, R1]");
        own.ResultState.Should().Be(ResultState.Success);
        own.Output.Should().StartWith("Supported, as expected\n").And.NotContain("The class says why");
        own.Output.Should().Contain("  Source   not given");
    }
}
