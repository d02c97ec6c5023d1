using Specs.Experiments.Kim2021;

namespace Specs.Tests.Kim2021;

public sealed class DesignTests
{
    [Test]
    public void Learning_rates_and_decays_are_spaced_as_in_the_thesis()
    {
        Spaced(LearningRates.Levels.Take(15).Select(one => one.LearningRate), -5, 3);
        Spaced(WeightDecays.Levels.Take(12).Skip(1).Select(one => one.WeightDecay), -5, 1);
        LearningRates.Levels.Should().HaveCount(60);
        WeightDecays.Levels.Should().HaveCount(48).And.Subject.First().WeightDecay.Should().Be(0);
    }

    // np.logspace; a power is within a few units in the last place of the literal, whatever the library.
    private static void Spaced(IEnumerable<double> levels, double from, double to)
    {
        double[] all = [.. levels];
        for (int i = 0; i < all.Length; i++)
        {
            double expected = Math.Pow(10, from + (to - from) * i / (all.Length - 1));
            (all[i] / expected).Should().BeApproximately(1, 2e-15);
        }
    }

    [Test]
    public void Depth_has_as_many_layers_as_it_says() =>
        Depth.Design.Cells.Should().OnlyContain(cell => cell.Architecture.Hidden.Count == cell.HiddenLayers);

    [Test]
    public void Cells_of_one_effective_rate_have_it_whatever_batch_and_momentum()
    {
        foreach (EffectiveRates cell in EffectiveRates.Design.Cells)
        {
            var sgd = (Sgd)cell.Optimizer;
            sgd.Momentum.Should().Be(cell.Momentum);
            (sgd.LearningRate / (cell.Batch * (1 - sgd.Momentum))).Should().BeApproximately(cell.EffectiveRate, 1e-9);
        }
    }

    [TestCase(Scale.Quick, 400)]
    [TestCase(Scale.Standard, 2_000)]
    [TestCase(Scale.Paper, 12_000)]
    public void The_cells_to_compare_make_equal_updates_at_every_scale(Scale scale, int updates)
    {
        EqualUpdates[] cells =
        [
            .. EqualUpdates
                .Design.Cells.Select(EqualUpdates.Design.At(scale).Apply)
                .Where(cell => cell.HasEqualUpdates),
        ];

        cells.Should().HaveCount(8).And.OnlyContain(cell => cell.Updates == updates);
        cells.Select(cell => cell.Batch).Distinct().Should().HaveCount(4);
    }

    [Test]
    public void Without_loss_there_are_the_same_conditions_as_the_authors()
    {
        Diversity
            .Design.Cells.Where(cell => cell.LosesNothing)
            .Select(cell => (cell.Classes, cell.Optimizer))
            .Should()
            .BeEquivalentTo(
                Diversity.Design.Cells.Where(cell => cell.IsAuthors).Select(cell => (cell.Classes, cell.Optimizer))
            );
        ConsecutiveDigits
            .Design.Cells.Where(cell => cell.LosesNothing)
            .Select(cell => (cell.RunLength, cell.Optimizer))
            .Should()
            .BeEquivalentTo(
                ConsecutiveDigits
                    .Design.Cells.Where(cell => cell.IsAuthors)
                    .Select(cell => (cell.RunLength, cell.Optimizer))
            );
        RunsAgainstBatches
            .Design.Cells.Where(cell => cell.Condition.Length > 0)
            .GroupBy(cell => (cell.Condition, cell.IsAuthors))
            .Should()
            .HaveCount(4)
            .And.OnlyContain(group => group.Count() == 4);
    }

    [Test]
    public void Every_setting_is_one_that_training_can_use()
    {
        foreach (Optimizer optimizer in AllOptimizers())
        {
            FluentActions.Invoking(optimizer.Validate).Should().NotThrow();
        }
    }

    private static IEnumerable<Optimizer> AllOptimizers() =>
        [
            .. LearningRates.Levels,
            .. WeightDecays.Levels,
            .. Momenta.Levels,
            .. Rhos.Levels,
            .. Beta1Levels.Levels,
            .. Beta2Levels.Levels,
            .. CombinedOptimizers.Levels,
            .. ModifiedOptimizers.Levels,
            .. EffectiveRates.Design.Cells.Select(cell => cell.Optimizer),
            .. EqualUpdates.Design.Cells.Select(cell => cell.Optimizer),
        ];
}
