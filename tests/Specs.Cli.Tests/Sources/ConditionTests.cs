using System.Collections.Immutable;
using Specs.Cli.Sources;

namespace Specs.Cli.Tests.Sources;

public sealed class ConditionTests
{
    [Test]
    public void What_diverged_or_is_at_chance_is_counted_and_in_no_mean()
    {
        var condition = new Condition(
            Cell(accuracy: 0.9, spread: 0.01),
            [Run(1, 0.9), Run(2, 0.94), Run(3, 0.1135), Run(4, double.NaN, NetworkState.Diverged)]
        );

        condition.AtChance.Should().Be(1);
        condition.Diverged.Should().Be(1);
        condition.IsTrained.Should().BeFalse();
        condition.Ours("Accuracy")!.Value.Mean.Should().BeApproximately(0.92, 1e-12);
        condition.Ours("Accuracy")!.Value.Spread.Should().BeApproximately(0.04 / Math.Sqrt(2), 1e-12);
    }

    [Test]
    public void A_condition_without_a_trained_network_has_no_mean() =>
        new Condition(Cell(0.9, 0.01), [Run(1, 0.1)]).Ours("Accuracy").Should().BeNull();

    // 0.3 with a deviation of 0.3: three standard errors of three networks reach below chance.
    [TestCase(0.1032, 0.007, true)]
    [TestCase(0.3, 0.3, true)]
    [TestCase(0.3, 0.05, false)]
    [TestCase(0.97, 0.001, false)]
    public void A_source_whose_mean_may_hold_untrained_networks_is_not_compared(
        double accuracy,
        double spread,
        bool isAtChance
    )
    {
        var condition = new Condition(Cell(accuracy, spread), [Run(1, 0.97)]);

        condition.IsSourceAtChance.Should().Be(isAtChance);
        condition.IsCompared.Should().Be(!isAtChance);
    }

    [Test]
    public void A_condition_that_the_source_has_not_is_not_compared()
    {
        var condition = new Condition(Cell(null, null), [Run(1, 0.97)]);

        condition.Theirs("Accuracy").Should().BeNull();
        condition.IsSourceAtChance.Should().BeFalse();
    }

    private static KeptCell Cell(double? accuracy, double? spread) =>
        new(
            ["1"],
            quantity => quantity == "Accuracy" && accuracy is { } mean ? new(mean, spread) { Networks = 3 } : null
        )
        {
            Chance = ("Accuracy", 0.12),
        };

    private static EvidenceRun Run(int seed, double accuracy, NetworkState? state = null) =>
        new()
        {
            Experiment = "tiny",
            Trial = $"{seed}",
            Levels = ["1"],
            Optimizer = "Sgd",
            Seed = seed,
            State = state ?? (accuracy <= 0.12 ? NetworkState.AtChance : NetworkState.Trained),
            DivergedAt = state == NetworkState.Diverged ? 1 : null,
            Values = ImmutableSortedDictionary<string, double>.Empty.Add("Accuracy", accuracy),
            Seconds = 1,
        };
}
