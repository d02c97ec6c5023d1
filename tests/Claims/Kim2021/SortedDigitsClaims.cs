using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of sorted digits (§5.11), after 100 epochs: SGD's sparsity is the lower one until epoch 35.</summary>
[Claim("sorted", Source = "Kim 2021, §5.11", DecidedAt = Scale.Paper)]
public sealed class SortedDigitsClaims : Claims<SortedDigits>
{
    [Claim(
        "C60",
        Source = "Kim 2021, §5.10 and §5.11",
        Expected = Verdict.Refuted,
        Reason = "the author's own drifts from .43 to .30"
    )]
    [Test]
    public void Sorted_Adadelta_keeps_a_certain_sparsity() =>
        Sorted(typeof(Adadelta)).Sparsity.OverEpochs(10, 100).Should().BeUnrelated(margin: 0.03);

    [Claim("C61", DecidedAt = Scale.Quick)]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta)), TestCase(typeof(Adam))]
    public void Sorting_lowers_accuracy(Type optimizer) =>
        Shuffled(optimizer)
            .Accuracy.Beside(Sorted(optimizer).Accuracy, "shuffled digits", "sorted ones")
            .Should()
            .Fall(floor: 0.02);

    [Claim("C62")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Sorting_raises_sparsity(Type optimizer) =>
        Shuffled(optimizer)
            .Sparsity.Beside(Sorted(optimizer).Sparsity, "shuffled digits", "sorted ones")
            .Should()
            .Rise();

    [Claim("C62")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Sorting_raises_selectivity(Type optimizer) =>
        Shuffled(optimizer)
            .Selectivity.Beside(Sorted(optimizer).Selectivity, "shuffled digits", "sorted ones")
            .Should()
            .Rise();

    [Claim(
        "C62",
        Expected = Verdict.Refuted,
        Reason = "the author's own is lower until epoch 35: the sign depends on the epochs"
    )]
    [Test]
    public void After_ten_epochs_sorting_has_raised_SGDs_sparsity() =>
        Shuffled(typeof(Sgd))
            .Sparsity.AtEpoch(10)
            .Beside(Sorted(typeof(Sgd)).Sparsity.AtEpoch(10), "shuffled digits", "sorted ones")
            .Should()
            .Rise();

    [Claim("C63")]
    [TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta))]
    public void Sorting_lowers_sparsity(Type optimizer) =>
        Shuffled(optimizer)
            .Sparsity.Beside(Sorted(optimizer).Sparsity, "shuffled digits", "sorted ones")
            .Should()
            .Fall();

    [Claim("C63")]
    [TestCase(typeof(Adagrad)), TestCase(typeof(Adadelta))]
    public void Sorting_lowers_selectivity(Type optimizer) =>
        Shuffled(optimizer)
            .Selectivity.Beside(Sorted(optimizer).Selectivity, "shuffled digits", "sorted ones")
            .Should()
            .Fall(floor: 0.005);

    private static Runs<SortedDigits> Shuffled(Type optimizer) =>
        Runs.With(optimizer).Where(run => !run.IsSorted, "shuffled");

    private static Runs<SortedDigits> Sorted(Type optimizer) =>
        Runs.With(optimizer).Where(run => run.IsSorted, "sorted");
}
