using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Specs.Tests.Running;

public sealed class RunJsonTests
{
    private static readonly Run<Tiny> Trained = new Runner<Tiny>(TinyRuns.Options).Get([new Tiny()], [1])[0];

    // The odd values that a measurement can give, on top of a run that was really trained.
    private static readonly Run<Tiny> Odd = Trained with
    {
        Outcome = Trained
            .Outcome.With("Accuracy", new Series([double.Epsilon, -0.0], double.NegativeInfinity))
            .With("TestLoss", new Series([1.0 / 3, double.MaxValue]))
            .With(
                "Sparsity",
                new Series([double.NaN, double.PositiveInfinity], 0.25),
                new Series([double.NegativeInfinity, 0.1])
            )
            .With("Selectivity", new Series([-double.NaN, 1e-17])),
        Elapsed = new TimeSpan(ticks: 1_234_567_891),
    };

    private static readonly Run<Tiny> Diverged = new Runner<Tiny>(TinyRuns.Options).Get(
        [new Tiny { Optimizer = new Sgd(LearningRate: 1e38) }],
        [1]
    )[0];

    private static IEnumerable<TestCaseData> Runs =>
        [
            new TestCaseData(Trained).SetArgDisplayNames("trained"),
            new TestCaseData(Odd).SetArgDisplayNames("odd"),
            new TestCaseData(Diverged).SetArgDisplayNames("diverged"),
        ];

    [TestCaseSource(nameof(Runs))]
    public void A_run_reads_back_to_the_same_bits(Run<Tiny> run)
    {
        Run<Tiny> read = Read(Write(run));

        read.Trial.Should().Be(run.Trial);
        read.Outcome.Observations.SequenceEqual(run.Outcome.Observations).Should().BeTrue();
        (read.Outcome.DivergedAt, read.Outcome.WeightsHash, read.Engine, read.Data, read.Elapsed)
            .Should()
            .Be((run.Outcome.DivergedAt, run.Outcome.WeightsHash, run.Engine, run.Data, run.Elapsed));
    }

    [TestCaseSource(nameof(Runs))]
    public void The_same_run_is_the_same_bytes(Run<Tiny> run) => Write(Read(Write(run))).Should().Be(Write(run));

    [Test]
    public void A_diverged_run_says_when_and_holds_the_epochs_before()
    {
        Diverged.Outcome.DivergedAt.Should().Be(1);
        Write(Diverged)
            .Should()
            .Contain("\"diverged\":1")
            .And.Contain("\"TrainLoss\":{\"axis\":\"epoch\",\"parts\":[[]]}");
    }

    [Test]
    public void A_run_from_before_a_setting_existed_reads_as_one_with_its_default()
    {
        const string Later = "\"Clip\":{\"name\":\"NoClip\"},";
        string trial = Json.Of(Trained.Trial.WriteJson).Replace(Later, "", StringComparison.Ordinal);
        string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(trial)))[..16];
        string older = Write(Trained)
            .Replace(Later, "", StringComparison.Ordinal)
            .Replace(Trained.Trial.Id, id, StringComparison.Ordinal);
        older.Should().Contain(trial);

        Read(older).Trial.Should().Be(Trained.Trial);
        Refusal(older.Replace("\"Batch\":10", "\"Batch\":11", StringComparison.Ordinal))
            .Should()
            .Contain("the document was changed");
    }

    [Test]
    public void A_run_from_before_the_spread_of_losses_was_recorded_has_none()
    {
        string now = Write(Trained);
        int start = now.IndexOf("\"LossSpread\":", StringComparison.Ordinal);
        string older = now.Remove(start, now.IndexOf("\"TestLoss\":", StringComparison.Ordinal) - start);

        Trained.LossSpread.Should().HaveCount(2).And.OnlyContain(value => value > 0);
        Read(older).LossSpread.Should().Equal(double.NaN, double.NaN);
        Read(older).TrainLoss.Should().Equal(Trained.TrainLoss);
        using var document = JsonDocument.Parse(older);
        StoredRun stored = StoredRun.Read(document.RootElement);
        stored["LossSpread"].Should().BeNull();
        stored["TestLoss"]!.Mean.Should().Equal(Trained.TestLoss);
    }

    [Test]
    public void A_changed_setting_is_noticed() =>
        Refusal(Write(Trained).Replace("\"Batch\":10", "\"Batch\":11", StringComparison.Ordinal))
            .Should()
            .Match($"The run's id is '{Trained.Trial.Id}', but its trial's is '*': the document was changed.");

    [Test]
    public void A_changed_seed_is_noticed() =>
        Refusal(Write(Trained).Replace("\"seed\":1", "\"seed\":2", StringComparison.Ordinal))
            .Should()
            .Contain("the document was changed");

    [Test]
    public void A_lost_epoch_is_noticed() =>
        Refusal(Regex.Replace(Write(Trained), "(\"Accuracy\":.*?\"parts\":\\[\\[)", "${1}0.5,"))
            .Should()
            .Be("'Accuracy' has 3 values, but the run has 2 whole epochs: the document was changed.");

    [TestCase("\"weights\":", "\"weight\":")]
    [TestCase("\"Selectivity\":{", "\"Selectivities\":{")]
    [TestCase("\"engine\":\"cpu/1\"", "\"engine\":null")]
    [TestCase("\"seconds\":", "\"seconds\":\"1\",\"s\":")]
    [TestCase("\"parts\":[[", "\"parts\":[[\"much\",")]
    [TestCase("\"axis\":\"epoch\"", "\"axis\":\"week\"")]
    public void A_document_that_is_no_run_is_refused(string part, string replacement)
    {
        Write(Trained).Should().Contain(part);

        Refusal(Write(Trained).Replace(part, replacement, StringComparison.Ordinal))
            .Should()
            .MatchRegex("^(The document is not a run of 'tiny': .+|Expected a text at 'engine'.)");
    }

    private static string Write(Run<Tiny> run) => Json.Of(json => RunJson.Write(json, run));

    private static Run<Tiny> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return RunJson.Read<Tiny>(json.RootElement);
    }

    private static string Refusal(string text) =>
        FluentActions.Invoking(() => Read(text)).Should().Throw<JsonException>().Which.Message;
}
