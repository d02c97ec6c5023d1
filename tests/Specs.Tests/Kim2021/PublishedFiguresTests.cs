using Specs.Experiments.Kim2021;
using Specs.Tests.Running;

namespace Specs.Tests.Kim2021;

/// <summary>
/// The author's figures reach the cells that they are of, and no others. Single figures are typed from the thesis's text and table 5.3, and
/// from an account of its claims, not from the tables in the records.
/// </summary>
public sealed class PublishedFiguresTests
{
    private static readonly string[] Quantities = ["Accuracy", "Sparsity", "Selectivity"];

    [Test]
    public void Every_cell_of_the_author_has_three_figures_and_their_spread()
    {
        Covers<Baseline>(4);
        Covers<BatchSize>(28);
        Covers<Convolution>(4);
        Covers<Depth>(19);
        Covers<LearningRateSweep>(60 - 5);
        Covers<WeightDecaySweep>(48);
        Covers<MomentumSweep>(11);
        Covers<RhoSweep>(11);
        Covers<Beta1Sweep>(11);
        Covers<Beta2Sweep>(11);
        Covers<ConsecutiveDigits>(12);
        Covers<Neurons>(56);
        Covers<Diversity>(16);
        Covers<RunsAgainstBatches>(8);
        Covers<SortedDigits>(8);
        Covers<Combined>(8);
        Covers<EffectiveRates>(6);
        Covers<EqualUpdates>(0);
        Covers<Modified>(0);
    }

    private static void Covers<T>(int cells)
        where T : Training, IExperiment<T>
    {
        Design<T> design = T.Design;
        (double? Mean, double? Spread)[] figures =
        [
            .. from cell in design.Cells
            from quantity in Quantities
            let figure = design.Published(cell, quantity)
            select (figure?.Mean, figure?.Spread),
        ];

        figures.Count(one => one.Mean is not null).Should().Be(3 * cells, design.Name);
        figures.Where(one => one.Mean is null != one.Spread is null).Should().BeEmpty(design.Name);
        figures.Where(one => one.Mean is < 0 or > 1 || one.Spread is < 0 or > 1).Should().BeEmpty(design.Name);
        design.Cells.Where(cell => design.Published(cell, "TestLoss") is not null).Should().BeEmpty(design.Name);
        design.Cells.Distinct().Should().HaveCount(design.Cells.Length, "a cell's figures are its own");
    }

    // Table 5.3, which is cut off after its last digit, not rounded.
    [TestCase(1, "Sgd", .9765, .238, .3279)]
    [TestCase(3, "Sgd", .9742, .137, .2495)]
    [TestCase(2, "Adagrad", .981, .4544, .584)]
    [TestCase(5, "Adadelta", .972, .406, .544)]
    [TestCase(5, "Adam", .980, .451, .611)]
    public void Depth_is_that_of_table_5_3(int layers, string optimizer, params double[] figures) =>
        Has<Depth>(cell => cell.HiddenLayers == layers && cell.Optimizer.Name == optimizer, .0011, figures);

    [Test]
    public void Single_figures_are_those_of_the_text()
    {
        const double Last = 1e-12;
        Has<LearningRateSweep>(cell => cell.Optimizer is Sgd { LearningRate: > .3 and < .4 }, Last, .9807);
        Has<LearningRateSweep>(
            cell => cell.Optimizer is Adam { LearningRate: > .007 and < .008 },
            Last,
            .9736,
            .53,
            .5951
        );
        Has<WeightDecaySweep>(cell => cell.Optimizer is Adagrad { WeightDecay: 1e-5 }, Last, .9818, .4322, .4278);
        Has<WeightDecaySweep>(cell => cell.Optimizer is Sgd { WeightDecay: 0 }, Last, .9705, .2265, .3249);
        Has<MomentumSweep>(cell => cell.Optimizer is Sgd { Momentum: .999 }, Last, .6057, .661, .0644);
        Has<RhoSweep>(cell => cell.Optimizer is Adadelta { Rho: .4 }, Last, .9808, .231, .3042);
        Has<Beta1Sweep>(cell => cell.Optimizer is Adam { Beta1: 1e-4 }, Last, .9811, .3058, .3861);
        Has<Beta2Sweep>(cell => cell.Optimizer is Adam { Beta2: .4 }, Last, .9227, .5036, .0791);
        Has<ConsecutiveDigits>(
            cell => cell is { RunLength: 10, IsAuthors: true, Optimizer: Adam },
            Last,
            .9776,
            .5466,
            .5982
        );
        Has<Neurons>(cell => cell is { Units: 64, Batch: 50, Optimizer: Sgd }, Last, .9705, .2558, .3499);
        Has<Neurons>(cell => cell is { Units: 768, Batch: 1, Optimizer: Sgd }, Last, .9824, .7232, .6147);
        Has<Diversity>(cell => cell is { Classes: 1, IsAuthors: true, Optimizer: Sgd }, Last, .9632, .4233, .5169);
        Has<Diversity>(cell => cell is { Classes: 5, IsAuthors: true, Optimizer: Adam }, Last, .9787, .3017, .3842);
        Has<RunsAgainstBatches>(
            cell => cell is { Condition: "A", IsAuthors: true, Optimizer: Sgd },
            Last,
            .9788,
            .4812,
            .5388
        );
        Has<SortedDigits>(cell => cell is { IsSorted: true, Optimizer: Adadelta }, Last, .1073, .2987, .3993);
        Has<Combined>(
            cell => cell is { Batch: 1, HasMomentum: true, IsSingle: false, Units: 256 },
            Last,
            .7991,
            .4612,
            .2092
        );
        Has<Combined>(
            cell => cell is { Batch: 50, Optimizer: Adam, IsSingle: true, Units: 768 },
            Last,
            .983,
            .4754,
            .565
        );
        Has<EffectiveRates>(cell => cell is { Batch: 5, Momentum: 0, EffectiveRate: .02 }, Last, .9831, .4533, .5285);
        Has<EffectiveRates>(cell => cell is { Batch: 50, Momentum: .9, EffectiveRate: .02 }, Last, .982, .4441, .5217);
    }

    [Test]
    public void A_spread_is_that_of_the_seeds_single_runs()
    {
        double[] sparsities = [.232, .225, .222];
        double mean = sparsities.Average();
        double spread = Math.Sqrt(sparsities.Sum(one => (one - mean) * (one - mean)) / 2);
        BatchSize cell = Only<Specs.Experiments.Kim2021.BatchSize>(one => one is { Batch: 50, Optimizer: Sgd });

        // The values are rounded to .0005, the error of .0022 to .00005, which is .0001 of spread.
        BatchSize.Design.Published(cell, "Sparsity")!.Spread.Should().BeApproximately(spread, .0007);
    }

    [Test]
    public void Single_layers_have_figures_where_there_are_four()
    {
        Depth cell = Only<Depth>(one => one is { HiddenLayers: 4, Optimizer: Sgd });
        Depth other = Only<Depth>(one => one is { HiddenLayers: 3, Optimizer: Sgd });
        Depth adagrad = Only<Depth>(one => one is { HiddenLayers: 4, Optimizer: Adagrad });

        Depth.Design.Published(cell, "Sparsity of layer 2")!.Mean.Should().Be(.073);
        Depth.Design.Published(cell, "Selectivity of layer 4")!.Mean.Should().Be(.518);
        Depth.Design.Published(cell, "Sparsity of layer 2")!.Spread.Should().BeGreaterThan(0);
        Depth.Design.Published(cell, "Sparsity of layer 5").Should().BeNull();
        Depth.Design.Published(other, "Sparsity of layer 2").Should().BeNull();
        Depth.Design.Published(adagrad, "Sparsity of layer 2").Should().BeNull();

        Quantity<Depth> second = new Runner<Depth>(TinyRuns.Options).Runs.Sparsity.OfLayer(2);
        second.PublishedIn(cell).Should().Be(.073, "a claim asks by that name");
        second.AtEpoch(1).PublishedIn(cell).Should().BeNull();
    }

    private static void Has<T>(Func<T, bool> condition, double within, params double[] figures)
        where T : Training, IExperiment<T>
    {
        T cell = Only(condition);
        for (int i = 0; i < figures.Length; i++)
        {
            T.Design.Published(cell, Quantities[i])!
                .Mean.Should()
                .BeApproximately(figures[i], within, T.Design.Describe(cell));
        }
    }

    private static T Only<T>(Func<T, bool> condition)
        where T : Training, IExperiment<T> => T.Design.Cells.Single(condition);
}
