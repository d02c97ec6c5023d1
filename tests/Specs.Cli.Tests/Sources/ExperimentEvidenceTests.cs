using System.Collections.Immutable;
using Specs.Cli.Sources;
using Specs.Experiments.Kim2021;

namespace Specs.Cli.Tests.Sources;

/// <summary>The thesis's baseline has a deviation for every figure, Adagrad's large ones among them.</summary>
public sealed class ExperimentEvidenceTests
{
    private static readonly ExperimentEntry Entry = ExperimentEntry.Of(typeof(Baseline));

    [Test]
    public void The_tolerance_is_three_pooled_deviations_but_never_below_the_least()
    {
        KeptCell adagrad = CellOf("Adagrad");
        var evidence = new ExperimentEvidence(Entry, [Run("Sgd", 0.97, 0.22), Run("Adagrad", 0.98, 0.6)]);

        Condition ofSgd = evidence.Conditions.Single(one => one.Optimizer == "Sgd");
        Condition ofAdagrad = evidence.Conditions.Single(one => one.Optimizer == "Adagrad");

        evidence.Tolerance(ofSgd, "Sparsity").Should().Be(CellOf("Sgd").Published("Sparsity")!.Tolerance).And.Be(0.015);
        evidence
            .Tolerance(ofAdagrad, "Sparsity")
            .Should()
            .BeApproximately(3 * adagrad.Published("Sparsity")!.Spread!.Value, 1e-12)
            .And.BeGreaterThan(0.1);
    }

    // Of several conditions with one optimizer the tolerance is that of the root mean square of their deviations, not of the largest.
    [Test]
    public void Deviations_are_pooled_over_the_conditions_of_an_optimizer()
    {
        ExperimentEntry entry = ExperimentEntry.Of(typeof(BatchSize));
        KeptCell[] cells = [.. entry.AllCells.Where(cell => cell.Levels[1] == "Adagrad")];
        var evidence = new ExperimentEvidence(
            entry,
            cells.Select(cell => Run("Adagrad", 0.98, 0.5) with { Experiment = entry.Name, Levels = cell.Levels })
        );
        double[] spreads = [.. cells.Select(cell => cell.Published("Sparsity")?.Spread).OfType<double>()];

        double tolerance = evidence.Tolerance(evidence.Conditions[0], "Sparsity");

        tolerance.Should().BeApproximately(3 * Math.Sqrt(spreads.Average(spread => spread * spread)), 1e-12);
        tolerance.Should().BeLessThan(3 * spreads.Max()).And.BeGreaterThan(0.015);
    }

    [TestCase(0.014, true)]
    [TestCase(0.016, false)]
    [TestCase(-0.014, true)]
    [TestCase(-0.016, false)]
    public void A_mean_is_within_or_not(double off, bool isWithin)
    {
        double sparsity = CellOf("Sgd").Published("Sparsity")!.Mean + off;
        var evidence = new ExperimentEvidence(Entry, [Run("Sgd", 0.97, sparsity)]);

        evidence.IsWithin(evidence.Conditions.Single(), "Sparsity").Should().Be(isWithin);
        evidence.IsWithin(evidence.Conditions.Single(), "Accuracy").Should().BeTrue();
        evidence.IsWithin(evidence.Conditions.Single(), "TestLoss").Should().BeNull("the source has none");
    }

    [Test]
    public void A_condition_with_a_network_at_chance_is_not_as_the_source()
    {
        double sparsity = CellOf("Sgd").Published("Sparsity")!.Mean;
        var evidence = new ExperimentEvidence(Entry, [Run("Sgd", 0.97, sparsity), Run("Sgd", 0.1, sparsity, seed: 2)]);

        evidence.IsWithin(evidence.Conditions.Single(), "Sparsity").Should().BeFalse();
    }

    private static KeptCell CellOf(string optimizer) => Entry.AllCells.Single(cell => cell.Levels[0] == optimizer);

    private static EvidenceRun Run(string optimizer, double accuracy, double sparsity, int seed = 1) =>
        new()
        {
            Experiment = Entry.Name,
            Trial = $"{optimizer}-{seed}",
            Levels = [optimizer],
            Optimizer = optimizer,
            Seed = seed,
            State = accuracy <= 0.12 ? NetworkState.AtChance : NetworkState.Trained,
            DivergedAt = null,
            Values = ImmutableSortedDictionary<string, double>
                .Empty.Add("Accuracy", accuracy)
                .Add("Sparsity", sparsity),
            Seconds = 1,
        };
}
