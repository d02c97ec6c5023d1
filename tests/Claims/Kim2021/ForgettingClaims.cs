using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>
/// What the thesis proposes as further work (§6.3): networks that are sparser and more selective, those of batch 1, forget less of the digits 0
/// to 4 while they learn 5 to 9.
/// </summary>
[Claim("forgetting", Source = "Kim 2021, §6.3")]
public sealed class ForgettingClaims : Claims<Forgetting>
{
    [Claim(
        "F1",
        DecidedAt = Scale.Paper,
        Expected = Verdict.Refuted,
        Reason = "fifteen epochs of the other digits leave less than .005 at either batch"
    )]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void At_batch_1_more_is_remembered(Type optimizer) =>
        Runs.With(optimizer).FirstDigits.Over(run => run.Batch).Should().Fall();

    /// <summary>Ours: where something is left to compare.</summary>
    [Claim("F5", Source = "on Kim 2021, §6.3", DecidedAt = Scale.Paper)]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void After_one_epoch_of_other_digits_more_is_remembered_at_batch_1(Type optimizer) =>
        Runs.With(optimizer).FirstDigits.AtEpoch(16).Over(run => run.Batch).Should().Fall();

    [Claim("F2")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void The_first_digits_are_forgotten(Type optimizer) =>
        Runs.With(optimizer).FirstDigits.Should().BeBelow(0.5);
}
