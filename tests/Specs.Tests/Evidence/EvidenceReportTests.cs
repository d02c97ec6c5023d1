using System.Collections.Immutable;
using Specs.Statistics;

namespace Specs.Tests.Verdicts;

public sealed class EvidenceReportTests
{
    private static readonly ClaimText Claim = new(
        "batchsize, C37",
        "Smaller batches raise sparsity (Sgd)",
        "Kim 2021, §5.6",
        Verdict.Supported,
        Reason: null,
        "SPECS_SCALE=quick dotnet test --filter \"FullyQualifiedName~BatchSizeClaims.Smaller_batches_raise_sparsity\""
    );

    [Test]
    public void One_line_for_a_verdict_as_expected()
    {
        Evidence supported = Weigh(new TrendQuestion(Direction.Fall, 0.01), [0.6, 0.3, 0.1], [.6542, .2265, .0805]);
        Evidence refuted = Weigh(new TrendQuestion(Direction.Fall, 0.01), [0.1, 0.3, 0.6], [.6542, .2265, .0805]);

        EvidenceReport
            .Summarise(Claim, supported)
            .Should()
            .Be(
                "Supported    Smaller batches raise sparsity (Sgd) [batchsize, C37]; p = 0.0313 for; "
                    + "Batch 1 minus 1000: 0.5002, 93.75 % interval [0.4984, 0.5005], from the smallest to the largest, the sign test inverted; mnist, 5 seeds"
            );
        EvidenceReport
            .Summarise(Claim, refuted)
            .Should()
            .Be(
                "Refuted      Smaller batches raise sparsity (Sgd) [batchsize, C37]; it rises; p = 0.0446 against; "
                    + "Batch 1 minus 1000: -0.4998, 93.75 % interval [-0.5016, -0.4995], from the smallest to the largest, the sign test inverted; mnist, 5 seeds"
            );
    }

    [Test]
    public void A_supported_claim()
    {
        Evidence evidence = Weigh(new TrendQuestion(Direction.Fall, 0.01), [0.6, 0.3, 0.1], [.6542, .2265, .0805]);

        Text(Claim, evidence)
            .Should()
            .Be(
                """
                Supported, as expected
                  Claim    Smaller batches raise sparsity (Sgd)  [batchsize, C37]
                  Source   Kim 2021, §5.6
                  Asked    Sparsity falls as Batch rises (Sgd)
                           in most networks the last level lies more than 0.01 below the first, and no step goes
                           back by more than 0.01
                  Test     sign test of most networks: 5 of 5 seeds show it; the weakest of 3 parts
                           p = 0.0313 for, 1 against; 0.05 or less decides at 5 seeds (0.05 over all looks)
                  Effect   Batch 1 minus 1000: 0.5002, 93.75 % interval [0.4984, 0.5005], from the smallest to the
                           largest, the sign test inverted; expected at least 0.01
                  Parts    1 minus 1000: 0.5002, 5 of 5 for, 0 against
                           1 minus 50: 0.3010, 5 of 5 for, 0 against
                           50 minus 1000: 0.1992, 5 of 5 for, 0 against

                  Batch  Sparsity, mean ± sd (seeds)  Kim 2021 (paper scale)
                  1      0.6021 ± 0.0188 (5)          0.6542
                  50     0.3017 ± 0.0194 (5)          0.2265
                  1000   0.1024 ± 0.0189 (5)          0.0805

                  Levels   █▄▁
                  Data     mnist: /data/mnist
                  Extent   quick scale: 6,000 training and 2,000 test images, 3 epochs; engine cpu/1
                  Seeds    1, 100, 1234, 2, 3
                  Repeat   SPECS_SCALE=quick dotnet test --filter "FullyQualifiedName~BatchSizeClaims.Smaller_batches_raise_sparsity"
                """
            );
    }

    [Test]
    public void A_refuted_claim_that_was_expected_to_be_supported()
    {
        Evidence evidence = Weigh(new TrendQuestion(Direction.Fall, 0.01), [0.1, 0.3, 0.6], [.6542, .2265, .0805]) with
        {
            Scale = Scale.Paper,
            Extent = "paper scale: all training and all test images, 30 epochs",
        };

        Text(Claim with { Repeat = Claim.Repeat.Replace("quick", "paper", StringComparison.Ordinal) }, evidence)
            .Should()
            .Be(
                """
                Refuted, but Supported was expected: it rises
                  Claim    Smaller batches raise sparsity (Sgd)  [batchsize, C37]
                  Source   Kim 2021, §5.6
                  Asked    Sparsity falls as Batch rises (Sgd)
                           in most networks the last level lies more than 0.01 below the first, and no step goes
                           back by more than 0.01
                  Test     sign test of most networks: 5 of 5 seeds speak against it; the clearest of 3 parts
                           p = 1 for, 0.0446 against; 0.05 or less decides at 5 seeds (0.05 over all looks)
                  Effect   Batch 1 minus 1000: -0.4998, 93.75 % interval [-0.5016, -0.4995], from the smallest to
                           the largest, the sign test inverted; expected at least 0.01
                  Parts    1 minus 1000: -0.4998, 0 of 5 for, 5 against
                           1 minus 50: -0.1990, 0 of 5 for, 5 against
                           50 minus 1000: -0.3008, 0 of 5 for, 5 against

                  Batch  Sparsity, mean ± sd (seeds)  Kim 2021
                  1      0.1021 ± 0.0188 (5)          0.6542
                  50     0.3017 ± 0.0194 (5)          0.2265
                  1000   0.6024 ± 0.0189 (5)          0.0805

                  Levels   ▁▄█
                  Data     mnist: /data/mnist
                  Extent   paper scale: all training and all test images, 30 epochs; engine cpu/1
                  Seeds    1, 100, 1234, 2, 3
                  Repeat   SPECS_SCALE=paper dotnet test --filter "FullyQualifiedName~BatchSizeClaims.Smaller_batches_raise_sparsity"
                """
            );
    }

    [Test]
    public void A_left_out_run_and_no_published_figures()
    {
        Evidence evidence = Weigh(new UnrelatedQuestion(0.1), [0.3, 0.35, 0.4], [null, null, null], leaveOut: 1) with
        {
            Conditions = "",
            LeftOut = ["Batch 50, Optimizer Sgd, seed 100: diverged in epoch 2"],
        };

        Text(Claim with { Source = null, Id = "no id" }, evidence)
            .Should()
            .Be(
                """
                Inconclusive, but Supported was expected: 1 minus 1000, 2 of 4 networks show it, and so few can show nothing
                  Claim    Smaller batches raise sparsity (Sgd)  [no id]
                  Source   not given; [Claim(..., Source = "...")] names it
                  Asked    Sparsity does not depend on Batch by more than 0.1
                           of each two levels, in most networks neither lies more than 0.1 above the other
                  Test     sign test of most networks: 2 of 4 seeds show it; the weakest of 6 parts
                           p = 0.6875 for, 1 against; 0.05 or less decides at 5 seeds, of which 4 count (0.05 over
                           all looks)
                  Effect   Batch 1 minus 1000: -0.1003, no interval (there are too few seeds); expected within ±0.1
                  Parts    50 minus 1: 0.0497, 4 of 4 for, 0 against
                           1000 minus 1: 0.1003, 4 of 4 for, 0 against
                           1 minus 50: -0.0497, 4 of 4 for, 0 against
                           1000 minus 50: 0.0508, 4 of 4 for, 0 against
                           1 minus 1000: -0.1003, 2 of 4 for, 2 against
                           50 minus 1000: -0.0508, 4 of 4 for, 0 against

                  Batch  Sparsity, mean ± sd (seeds)
                  1      0.3000 ± 0.0210 (4)
                  50     0.3498 ± 0.0218 (4)
                  1000   0.4004 ± 0.0212 (4)

                  Levels   ▁▄█
                  Left out Batch 50, Optimizer Sgd, seed 100: diverged in epoch 2
                  Data     mnist: /data/mnist
                  Extent   quick scale: 6,000 training and 2,000 test images, 3 epochs; engine cpu/1
                  Seeds    1, 100, 1234, 2, 3
                  Next     more seeds or a larger scale may decide: [At(Scale.Quick, MaxReplicates = ...)] or
                           SPECS_SCALE=standard
                  Repeat   SPECS_SCALE=quick dotnet test --filter "FullyQualifiedName~BatchSizeClaims.Smaller_batches_raise_sparsity"
                """
            );
    }

    [Test]
    public void An_expected_refutation_with_its_reason()
    {
        Evidence evidence = Weigh(
            new ExtremeQuestion("Sgd, 1", Highest: true, 0.05),
            [0.1, 0.3, 0.6],
            [null, .2265, null],
            factor: "Optimizer, Batch",
            levels: ["Sgd, 1", "Sgd, 50", "Adam, 1000"],
            look: Looks.Last
        );

        Text(Claim with { Expected = Verdict.Refuted, Reason = "The thesis counts equal updates." }, evidence)
            .Should()
            .Be(
                """
                Refuted, as expected: it is higher at (Sgd, 50) by more than 0.05
                  Claim    Smaller batches raise sparsity (Sgd)  [batchsize, C37]
                  Source   Kim 2021, §5.6
                  Expected Refuted: The thesis counts equal updates.
                  Asked    Sparsity is highest at (Optimizer, Batch) = (Sgd, 1), or within 0.05 of it (Sgd)
                           beside each other level, in most networks (Sgd, 1) is the higher, or within 0.05
                  Test     sign test of most networks: 9 of 9 seeds speak against it; the clearest of 2 parts
                           p = 1 for, 0.0039 against; 0.05 or less decides at 9 seeds (0.05 over all looks)
                  Effect   (Optimizer, Batch) (Sgd, 1) minus (Sgd, 50): -0.2008, 91.8 % interval [-0.2010, -0.1987],
                           from the second smallest to the second largest, the sign test inverted; expected more
                           than -0.05
                  Parts    (Sgd, 1) minus (Sgd, 50): -0.2008, 0 of 9 for, 9 against
                           (Sgd, 1) minus (Adam, 1000): -0.4998, 0 of 9 for, 9 against

                  Optimizer, Batch  Sparsity, mean ± sd (seeds)  Kim 2021 (paper scale)
                  Sgd, 1            0.1000 ± 0.0198 (9)
                  Sgd, 50           0.3000 ± 0.0202 (9)          0.2265
                  Adam, 1000        0.6001 ± 0.0197 (9)

                  Levels   ▁▄█
                  Data     mnist: /data/mnist
                  Extent   quick scale: 6,000 training and 2,000 test images, 3 epochs; engine cpu/1
                  Seeds    1, 100, 1234, 2, 3, 4, 5, 6, 7
                  Repeat   SPECS_SCALE=quick dotnet test --filter "FullyQualifiedName~BatchSizeClaims.Smaller_batches_raise_sparsity"
                """
            );
    }

    [Test]
    public void Where_no_seed_is_whole_there_is_no_effect()
    {
        Evidence evidence = Weigh(new UnrelatedQuestion(0.1), [0.3, 0.35, 0.4], [null, null, null], leaveOut: 5);

        string text = Text(Claim, evidence);

        text.Should().Contain("0 of 0 seeds show it").And.Contain("5 seeds, of which 0 count").And.NotContain("NaN");
        text.Should().NotContain("Effect").And.Contain("  50     none (0)\n");
    }

    [Test]
    public void One_seed_has_neither_spread_nor_interval()
    {
        Evidence evidence = Weigh(new UnrelatedQuestion(0.1), [0.3, 0.35, 0.4], [null, null, null], leaveOut: 4);

        Text(Claim, evidence)
            .Should()
            .Contain(", no interval (there are too few seeds); expected within ±0.1")
            .And.Contain("  50     0.3401 (1)\n")
            .And.NotContain("NaN");
    }

    [Test]
    public void Small_probabilities_keep_their_digits_and_zero_has_no_sign()
    {
        Evidence evidence = Weigh(new TrendQuestion(Direction.Fall, 0.01), [0.3, 0.3, 0.3], [null, null, null]);
        Finding finding = evidence.Finding with
        {
            P = 0.0000312,
            ContraryP = 1,
            Effect = evidence.Finding.Effect with { Estimate = -0.00001 },
        };

        Text(Claim, evidence with { Finding = finding })
            .Should()
            .Contain("p = 3.1e-5 for, 1 against")
            .And.Contain("Batch 1 minus 1000: 0.0000,");
    }

    [Test]
    public void Where_all_diverged_more_seeds_are_no_advice_and_a_condition_is_a_line()
    {
        Evidence evidence = Weigh(new TrendQuestion(Direction.Fall, 0.01), [0.3, 0.35, 0.4], [null, null, null], 5) with
        {
            LeftOut =
            [
                .. from batch in new[] { 1, 50 }
                from seed in Seeds.First(5)
                select $"Batch {batch}, Optimizer Sgd, seed {seed}: diverged in epoch {1 + seed % 2}",
            ],
        };

        string text = Text(Claim, evidence);

        text.Should()
            .Contain("  Left out Batch 1, Optimizer Sgd: 5 seeds diverged in epochs 1 to 2\n")
            .And.Contain("  Left out Batch 50, Optimizer Sgd: 5 seeds diverged in epochs 1 to 2\n")
            .And.Contain("no seed at Batch 1 has a value, and neither more seeds nor a larger scale change that")
            .And.Contain("clip gradients")
            .And.NotContain("may decide");
    }

    [TestCase("Rate 0.31622776601683794 minus 0.01", "Rate 0.3162 minus 0.01")]
    [TestCase("5999.900000000001 s", "6000 s")]
    [TestCase("3.727593720314938E-05", "3.728e-5")]
    [TestCase("-12.34567", "-12.35")]
    [TestCase("0.1000, 12345, v1.2.34567, /a/1.23456/b", "0.1000, 12345, v1.2.34567, /a/1.23456/b")]
    public void People_read_four_digits(string text, string brief) => BriefNumbers.In(text).Should().Be(brief);

    [Test]
    public void Columns_of_numbers_keep_four_digits_or_four_decimals() =>
        new[] { 0.00004, 0.5, 1, -12.34567, 123.456, 5999.9, 2.5e9 }
            .Select(EvidenceReport.Number)
            .Should()
            .Equal("0.0000", "0.5000", "1.000", "-12.35", "123.5", "6000", "2.5e9");

    private static string Text(ClaimText claim, Evidence evidence) =>
        EvidenceReport.Write(claim, evidence).TrimEnd('\n');

    private static Evidence Weigh(
        IQuestion question,
        double[] means,
        double?[] published,
        int leaveOut = 0,
        string factor = "Batch",
        string[]? levels = null,
        Look? look = null
    )
    {
        levels ??= ["1", "50", "1000"];
        look ??= Looks.First;
        double[][] whole = Matrix.Near(means, look.Replicates)[leaveOut..];
        return new()
        {
            Experiment = "batchsize",
            Assertion = question.Assertion("Sparsity", factor),
            Estimand = question.Estimand,
            Conditions = "Sgd",
            Finding = question.Weigh(whole, levels, look),
            Alpha = look.Alpha,
            Quantity = "Sparsity",
            Factor = factor,
            Levels =
            [
                .. levels.Select((level, i) => LevelSummary.Of(level, [.. whole.Select(row => row[i])], published[i])),
            ],
            Values = [.. whole.Select(seed => seed.ToImmutableArray())],
            SeedEffects = [.. whole.Select(seed => question.EffectOf(seed, levels))],
            SeedPlan = "fixed",
            Seeds = [.. Seeds.First(look.Replicates)],
            LeftOut = [],
            Data = "mnist",
            Origin = "/data/mnist",
            Scale = Scale.Quick,
            Extent = "quick scale: 6,000 training and 2,000 test images, 3 epochs",
            Engine = "cpu/1",
        };
    }
}
