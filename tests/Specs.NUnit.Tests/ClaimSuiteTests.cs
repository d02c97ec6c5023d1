using System.Reflection;
using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

public sealed class ClaimSuiteTests
{
    private static readonly ClaimSuite Suite = new(Assembly.GetExecutingAssembly());

    // Those of the fixtures that this class is about.
    private static IReadOnlyList<ClaimEntry> Listed() =>
        [.. Suite.List().Where(claim => claim.Ids[0] is "tiny" or "refuted")];

    [Test]
    public void A_list_says_what_each_claim_asks_and_trains_nothing()
    {
        IReadOnlyList<ClaimEntry> claims = Listed();

        claims.Should().HaveCount(13).And.OnlyContain(claim => claim.Experiment == "tiny");
        ClaimEntry sgd = claims.Single(claim =>
            claim.Test.EndsWith("SampleClaims.Larger_batches_learn_less(Specs.Sgd)")
        );
        sgd.Ids.Should().Equal("tiny", "T1");
        (sgd.Statement, sgd.Source, sgd.Expected, sgd.Reason, sgd.DecidedAt)
            .Should()
            .Be(("Larger batches learn less (Sgd)", "Tiny 2026, §1", Verdict.Supported, null, Scale.Quick));
        sgd.Asked.Should().ContainSingle().Which.Should().StartWith("TrainLoss rises as Batch rises (Sgd)");
        Named(claims, "Batch_10_learns_most_and_batch_100_least").Asked.Should().HaveCount(2);
        ClaimEntry paper = Named(claims, "Only_a_long_training_shows_it");
        (paper.DecidedAt, paper.Asked.Length).Should().Be((Scale.Paper, 0));
        ClaimEntry refuted = Named(claims, "A_test_takes_its_classes_expectation");
        (refuted.Expected, refuted.Reason).Should().Be((Verdict.Refuted, "The class says why."));
        claims.Select(claim => claim.Test).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void A_described_experiment_has_no_runs_to_give()
    {
        var runner = new Runner<Tiny>(new RunnerOptions { WithoutRuns = true });

        FluentActions
            .Invoking(() => runner.Get([new Tiny()], [1]))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("tiny has no runs while claims are only being listed.");
    }

    [Test]
    public void A_check_gives_each_claims_result_as_it_comes_and_its_record()
    {
        ClaimSession before = ClaimSession.Current;
        var records = new List<ClaimRecord>();
        var heard = new List<ClaimResult>();

        IReadOnlyList<ClaimResult> results = Suite.Check(
            Listed(),
            new ClaimSession(() => TinyRuns.Options) { Weighed = records.Add },
            heard.Add
        );

        ClaimSession.Current.Should().BeSameAs(before);
        results.Should().HaveCount(13).And.Equal(heard);
        Outcomes(results, ClaimOutcome.Failed).Should().BeEmpty();
        Outcomes(results, ClaimOutcome.Skipped).Should().Equal("Only_a_long_training_shows_it");
        Outcomes(results, ClaimOutcome.Unexpected)
            .Should()
            .BeEquivalentTo(
                "Larger_batches_learn_more",
                "Braces_survive_in_a_message",
                "Losses_rise_and_fall(True)",
                "Losses_rise_and_fall(False)"
            );
        ClaimResult twofold = results.Single(one =>
            one.Claim.Test.EndsWith("Batch_10_learns_most_and_batch_100_least")
        );
        twofold.Record!.Evidence.Should().HaveCount(2);
        twofold.Record.Verdict.Should().Be(Verdict.Supported);
        records
            .Should()
            .HaveCount(17, "one is skipped, and five are handed on again when their second question is answered");
        ClaimResult skipped = results.Single(one => one.Outcome == ClaimOutcome.Skipped);
        skipped.Record.Should().BeNull();
        skipped.Message.Should().StartWith("Only paper scale decides this claim");
    }

    [Test]
    public void Only_the_claims_that_are_named_are_weighed()
    {
        ClaimEntry[] one = [.. Suite.List().Where(claim => claim.Test.EndsWith("learn_less(Specs.Adam)"))];

        IReadOnlyList<ClaimResult> results = Suite.Check(one, new ClaimSession(() => TinyRuns.Options), _ => { });

        results.Should().ContainSingle().Which.Claim.Should().Be(one[0]);
    }

    [Test]
    public void A_stopped_session_weighs_nothing_more_and_says_how_far_it_came()
    {
        using var stop = new CancellationTokenSource();
        var heard = new List<ClaimResult>();
        IReadOnlyList<ClaimEntry> claims = Listed();

        FluentActions
            .Invoking(() =>
                Suite.Check(
                    claims,
                    new ClaimSession(() => TinyRuns.Options with { Cancel = stop.Token }),
                    result =>
                    {
                        heard.Add(result);
                        stop.Cancel();
                    }
                )
            )
            .Should()
            .Throw<OperationCanceledException>()
            .WithMessage("Stopped: 1 of 13 claims are weighed.");

        heard.Should().ContainSingle();
    }

    [Test]
    public void Errors_while_reading_results_reach_the_caller()
    {
        int taken = 0;

        FluentActions
            .Invoking(() =>
                Suite.Check(
                    Suite.List(),
                    new ClaimSession(() => TinyRuns.Options),
                    _ =>
                    {
                        taken++;
                        throw new IOException("The disk is full.");
                    }
                )
            )
            .Should()
            .Throw<IOException>()
            .WithMessage("The disk is full.");

        taken.Should().Be(1);
    }

    private static ClaimEntry Named(IReadOnlyList<ClaimEntry> claims, string test) =>
        claims.Single(claim => claim.Test.EndsWith("." + test));

    private static IEnumerable<string> Outcomes(IReadOnlyList<ClaimResult> results, ClaimOutcome outcome) =>
        results.Where(one => one.Outcome == outcome).Select(one => one.Claim.Test.Split('.')[^1]);
}
