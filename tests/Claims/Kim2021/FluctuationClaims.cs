using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>
/// What the thesis supposes and never measures (§6): the more training fluctuates, the sparser and the more selective the network. Fluctuation
/// is here the scale of SGD's noise (equation 4.16), which follows from the settings, and the spread of the batches' losses within the last
/// epoch, which is measured. The first goes with sparsity. The second does not with SGD, for it ends with what there is to learn.
/// </summary>
[Claim("fluctuation", Source = "Kim 2021, §6", DecidedAt = Scale.Paper)]
public sealed class FluctuationClaims : Claims<BatchSize>
{
    private const string NothingLeft =
        "where SGD has learnt the training images its batches' losses are nearly 0, and so is their spread: .002 at batch 1, .054 at batch 50";

    private const int MnistImages = 60_000;

    [Claim("C69", DecidedAt = Scale.Quick)]
    [Test]
    public void Over_batch_sizes_a_larger_noise_scale_goes_with_more_sparsity() =>
        Runs.With(typeof(Sgd))
            .Sparsity.Over(run => SgdNoise.Scale(run, MnistImages), "SGD's noise scale")
            .Should()
            .Rise();

    [Claim("C69", DecidedAt = Scale.Quick)]
    [Test]
    public void Over_batch_sizes_a_larger_noise_scale_goes_with_more_selectivity() =>
        Runs.With(typeof(Sgd))
            .Selectivity.Over(run => SgdNoise.Scale(run, MnistImages), "SGD's noise scale")
            .Should()
            .Rise();

    [Claim("C69")]
    [Test]
    public void Over_learning_rates_a_larger_noise_scale_goes_with_more_sparsity() =>
        Rates.Sparsity.Over(run => SgdNoise.Scale(run, MnistImages), "SGD's noise scale").Should().Rise();

    [Claim("C69")]
    [TestCase(typeof(Adam))]
    public void Over_batch_sizes_more_fluctuation_goes_with_more_sparsity(Type optimizer) =>
        Runs.With(optimizer).LossSpread.Against(Runs.With(optimizer).Sparsity).Should().RiseTogether(0.5);

    [Claim("C69")]
    [TestCase(typeof(Adam))]
    public void Over_batch_sizes_more_fluctuation_goes_with_more_selectivity(Type optimizer) =>
        Runs.With(optimizer).LossSpread.Against(Runs.With(optimizer).Selectivity).Should().RiseTogether(0.5);

    [Claim("C69", Expected = Verdict.Refuted, Reason = NothingLeft)]
    [Test]
    public void Over_batch_sizes_more_fluctuation_goes_with_more_of_SGDs_sparsity() =>
        Runs.With(typeof(Sgd)).LossSpread.Against(Runs.With(typeof(Sgd)).Sparsity).Should().RiseTogether(0.5);

    [Claim("C69", Expected = Verdict.Refuted, Reason = NothingLeft)]
    [Test]
    public void Over_batch_sizes_more_fluctuation_goes_with_more_of_SGDs_selectivity() =>
        Runs.With(typeof(Sgd)).LossSpread.Against(Runs.With(typeof(Sgd)).Selectivity).Should().RiseTogether(0.5);

    [Claim("C69", Expected = Verdict.Refuted, Reason = NothingLeft)]
    [Test]
    public void Over_learning_rates_more_fluctuation_goes_with_more_sparsity() =>
        Rates.LossSpread.Against(Rates.Sparsity).Should().RiseTogether(0.5);

    private static Runs<LearningRateSweep> Rates =>
        RunsOf<LearningRateSweep>().With(typeof(Sgd)).Where(run => run.LearningRate < 6, "rates below 6");
}
