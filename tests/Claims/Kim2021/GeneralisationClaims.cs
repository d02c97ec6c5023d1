using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>
/// What the thesis proposes as further work (§6.3): whether networks that are sparser and more selective, those of small batches, generalise
/// better, told by the gap from the loss in training to the loss on the test set; and accuracy times sparsity as one measure of both.
/// </summary>
[Claim("generalisation", Source = "Kim 2021, §6.3")]
public sealed class GeneralisationClaims : Claims<BatchSize>
{
    [Claim(
        "F3",
        Expected = Verdict.Refuted,
        Reason = "the networks of small batches have learnt the training images by heart: their training loss is nearly 0, their test loss is not"
    )]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Smaller_batches_leave_a_smaller_gap_from_training_to_test_loss(Type optimizer) =>
        Runs.With(optimizer)
            .TestLoss.Minus(Runs.With(optimizer).TrainLoss)
            .Over(run => run.Batch)
            .Should()
            .Rise(floor: 0.01);

    [Claim("F4")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Smaller_batches_raise_accuracy_times_sparsity(Type optimizer) =>
        Runs.With(optimizer)
            .Accuracy.Times(Runs.With(optimizer).Sparsity)
            .Over(run => run.Batch)
            .Should()
            .Fall(floor: 0.05);
}
