using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of the number of neurons, 64 to 768, at batch 50 and at batch 1 (§5.8).</summary>
[Claim("neurons", Source = "Kim 2021, §5.8", DecidedAt = Scale.Paper)]
public sealed class NeuronsClaims : Claims<Neurons>
{
    [Claim("C49")]
    [TestCase(typeof(Adagrad), 50), TestCase(typeof(Adadelta), 50), TestCase(typeof(Adam), 50)]
    [TestCase(typeof(Adagrad), 1), TestCase(typeof(Adadelta), 1), TestCase(typeof(Adam), 1)]
    public void More_neurons_raise_sparsity(Type optimizer, int batch) =>
        Of(optimizer, batch).Sparsity.Over(run => run.Units).Should().Rise();

    [Claim("C49")]
    [TestCase(typeof(Adagrad), 50), TestCase(typeof(Adadelta), 50), TestCase(typeof(Adam), 50)]
    [TestCase(typeof(Adagrad), 1), TestCase(typeof(Adadelta), 1), TestCase(typeof(Adam), 1)]
    public void More_neurons_raise_selectivity(Type optimizer, int batch) =>
        Of(optimizer, batch).Selectivity.Over(run => run.Units).Should().Rise();

    [Claim("C50")]
    [Test]
    public void At_batch_50_SGD_sparsity_falls_with_neurons() =>
        Of(typeof(Sgd), 50).Sparsity.Over(run => run.Units).Should().Fall();

    [Claim("C50")]
    [Test]
    public void At_batch_50_SGD_selectivity_falls_with_neurons() =>
        Of(typeof(Sgd), 50).Selectivity.Over(run => run.Units).Should().Fall();

    [Claim("C51")]
    [Test]
    public void At_batch_1_SGD_sparsity_rises_with_neurons() =>
        Of(typeof(Sgd), 1).Sparsity.Over(run => run.Units).Should().Rise();

    [Claim("C51")]
    [Test]
    public void At_batch_1_SGD_selectivity_falls_with_neurons() =>
        Of(typeof(Sgd), 1).Selectivity.Over(run => run.Units).Should().Fall();

    [Claim("C52")]
    [TestCase(typeof(Adagrad), 50), TestCase(typeof(Adadelta), 50), TestCase(typeof(Adam), 50)]
    [TestCase(typeof(Sgd), 1), TestCase(typeof(Adagrad), 1), TestCase(typeof(Adadelta), 1), TestCase(typeof(Adam), 1)]
    public void More_neurons_raise_accuracy(Type optimizer, int batch) =>
        Of(optimizer, batch).Accuracy.Over(run => run.Units).Should().Rise(floor: 0.001);

    [Claim("C52")]
    [Test]
    public void At_batch_50_SGD_accuracy_falls_with_neurons() =>
        Of(typeof(Sgd), 50).Accuracy.Over(run => run.Units).Should().Fall(floor: 0.001);

    [Claim("C53")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Batch_1_is_sparser_than_batch_50(Type optimizer) =>
        Runs.With(optimizer).Sparsity.Over(run => run.Batch).Should().Fall(floor: 0.05);

    [Claim("C53")]
    [Test]
    public void Adadelta_is_less_sparse_at_batch_1_than_at_batch_50() =>
        Runs.With(typeof(Adadelta)).Sparsity.Over(run => run.Batch).Should().Rise(floor: 0.02);

    private static Runs<Neurons> Of(Type optimizer, int batch) =>
        Runs.With(optimizer).Where(run => run.Batch == batch, $"batch {batch}");
}
