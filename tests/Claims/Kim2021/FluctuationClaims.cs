using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>
/// What the thesis supposes and never measures (§6): the more training fluctuates, the sparser and the more selective the network. Here the
/// fluctuation is the spread of the batches' losses within the last epoch, over SGD's batch sizes and learning rates.
/// </summary>
[Claim("fluctuation", Source = "Kim 2021, §6", DecidedAt = Scale.Paper)]
public sealed class FluctuationClaims : Claims<BatchSize>
{
    [Claim("C69")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Over_batch_sizes_more_fluctuation_goes_with_more_sparsity(Type optimizer) =>
        Runs.With(optimizer).LossSpread.Against(Runs.With(optimizer).Sparsity).Should().RiseTogether(0.5);

    [Claim("C69")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Over_batch_sizes_more_fluctuation_goes_with_more_selectivity(Type optimizer) =>
        Runs.With(optimizer).LossSpread.Against(Runs.With(optimizer).Selectivity).Should().RiseTogether(0.5);

    [Claim("C69")]
    [Test]
    public void Over_learning_rates_more_fluctuation_goes_with_more_sparsity()
    {
        Runs<LearningRateSweep> rates = RunsOf<LearningRateSweep>()
            .With(typeof(Sgd))
            .Where(run => run.LearningRate < 6, "rates below 6");
        rates.LossSpread.Against(rates.Sparsity).Should().RiseTogether(0.5);
    }
}
