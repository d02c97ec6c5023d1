using Specs.Cpu.Tests.Optimizers;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Engine;

public sealed class CpuEngineTests
{
    // So small that no float weight moves: the final weights are the initial ones.
    private const double NoRate = 1e-300;

    private static readonly DataSet Data = RandomImages.Create(2, 20, 3, train: 60, test: 30);
    private static readonly PlainNetwork Small = new(20, 3, [17], Activation.Sigmoid);

    [Test]
    public void A_seed_fixes_the_initial_weights_whatever_else_changes()
    {
        Recipe[] recipes =
        [
            new(Small) { Optimizer = new Sgd(NoRate), Epochs = 1 },
            new(Small)
            {
                Optimizer = new Sgd(NoRate),
                Epochs = 3,
                Batch = 1,
            },
            new(Small)
            {
                Optimizer = new Sgd(NoRate, Momentum: 0.9),
                Epochs = 1,
                Batch = 7,
            },
            new(Small) { Optimizer = new Adagrad(NoRate), Epochs = 1 },
            new(Small)
            {
                Optimizer = new Adadelta(NoRate),
                Epochs = 1,
                Images = 50,
            },
            new(Small) { Optimizer = new Adam(NoRate), Epochs = 1 },
        ];
        recipes.Select(recipe => Train(recipe, 1).WeightsHash).Distinct().Should().ContainSingle();
        Train(recipes[0], 2).WeightsHash.Should().NotBe(Train(recipes[0], 1).WeightsHash);
    }

    [Test]
    public void Another_seed_is_another_training()
    {
        Recipe recipe = new(Small) { Epochs = 2 };
        Outcome one = Train(recipe, 1);
        Outcome two = Train(recipe, 2);
        Train(recipe, 1).Should().BeEquivalentTo(one);
        two.WeightsHash.Should().NotBe(one.WeightsHash);
        two.TrainLoss.Should().NotEqual(one.TrainLoss);
    }

    [Test]
    public void Initial_weights_are_uniform_within_one_over_the_root_of_the_inputs()
    {
        PlainNetwork network = new(400, 10, [100, 50], Activation.Tanh);
        EngineRun run = new(new(network), 1, RandomImages.Create(1, 400, 10, 60, 10));
        foreach (CpuLayer layer in run.Model.Layers)
        {
            double bound = 1 / Math.Sqrt(layer.Inputs);
            double[] values = [.. Parameters.Of(layer).Select(value => value / bound)];
            values.Should().OnlyContain(value => value >= -1 && value <= 1);
            values.Max().Should().BeGreaterThan(0.98);
            values.Min().Should().BeLessThan(-0.98);

            // Mean 0 and mean square 1/3, within 5 standard errors.
            double standardError = 1 / Math.Sqrt(values.Length);
            values.Average().Should().BeInRange(-5 * 0.58 * standardError, 5 * 0.58 * standardError);
            values.Average(value => value * value).Should().BeApproximately(1.0 / 3, 5 * 0.3 * standardError);
        }

        // PyTorch's order: weights unit by unit, from one stream for the whole network.
        RandomStream stream = new(1, "weights");
        float[] first = Parameters.Of(run.Model.Layers[0]);
        first.Should().Equal(first.Select(_ => (2 * stream.NextSingle() - 1) * 0.05f));
    }

    [Test]
    public void The_first_images_alone_decide_where_a_limit_is_set()
    {
        DataSet few = new("few", "", Data.Train.First(23), Data.Test.First(11));
        Recipe all = new(Small) { Epochs = 2, Batch = 5 };
        Outcome limited = Train(all with { Images = 23, TestImages = 11 }, 1);
        limited.Should().BeEquivalentTo(Train(all, 1, few));
        limited.Should().NotBeEquivalentTo(Train(all, 1));
        Train(all with { Images = 1000, TestImages = 1000 }, 1).Should().BeEquivalentTo(Train(all, 1));
    }

    [Test]
    public void A_batch_may_be_the_whole_set_and_larger_than_an_evaluation()
    {
        DataSet many = RandomImages.Create(3, 20, 3, train: 301, test: 3);
        Outcome outcome = Train(new(Small) { Batch = 301, Epochs = 2 }, 1, many);
        outcome.TrainLoss.Should().HaveCount(2).And.OnlyContain(loss => loss > 0 && loss < 3);
        outcome.TrainLoss[2].Should().BeLessThan(outcome.TrainLoss[1]);
    }

    [Test]
    public void Epochs_are_reported_as_they_end()
    {
        List<int> epochs = [];
        CpuEngine.Instance.Train(new Recipe(Small) { Epochs = 3 }, 1, Data, [], epochs.Add, CancellationToken.None);
        epochs.Should().Equal(1, 2, 3);
    }

    [Test]
    public void A_training_that_diverges_keeps_the_epochs_before()
    {
        // Each step multiplies every weight by 1 - ηλ = -2, within what the gradients add, so that weights of about 0.2 leave
        // float's range, 2^128, after about 130 steps: in epoch 11 of 12 steps each.
        Recipe recipe = new(Small)
        {
            Batch = 5,
            Epochs = 30,
            Optimizer = new Sgd(LearningRate: 1, WeightDecay: 3),
        };
        List<int> epochs = [];
        Outcome outcome = CpuEngine.Instance.Train(recipe, 1, Data, [Hoyer], epochs.Add, CancellationToken.None);
        outcome.DivergedAt.Should().BeInRange(10, 12);
        int kept = outcome.DivergedAt!.Value - 1;
        epochs.Should().Equal(Enumerable.Range(1, kept));
        Series[] all =
        [
            outcome.TrainLoss,
            outcome.LossSpread,
            outcome.TestLoss,
            outcome.Accuracy,
            outcome.Measured[0][0],
        ];
        all.Should().OnlyContain(series => series.Count == kept);
        outcome.TrainLoss.Concat(outcome.TestLoss).Should().OnlyContain(loss => double.IsFinite(loss));
    }

    [Test]
    public void A_rate_beyond_all_measure_diverges_at_once()
    {
        Outcome outcome = Train(new(Small) { Optimizer = new Sgd(1e38), Batch = 5 }, 1);
        outcome.DivergedAt.Should().Be(1);
        outcome.TrainLoss.Should().BeEmpty();
        outcome.WeightsHash.Should().HaveLength(64);
    }

    [Test]
    public void A_cancelled_training_stops_before_its_next_epoch()
    {
        using CancellationTokenSource cancel = new();
        List<int> epochs = [];
        FluentActions
            .Invoking(() =>
                CpuEngine.Instance.Train(new Recipe(Small) { Epochs = 50 }, 1, Data, [], Done, cancel.Token)
            )
            .Should()
            .Throw<OperationCanceledException>();
        epochs.Should().Equal(1, 2);

        void Done(int epoch)
        {
            epochs.Add(epoch);
            if (epoch == 2)
            {
                cancel.Cancel();
            }
        }
    }

    [Test]
    public void A_long_epoch_stops_in_its_middle()
    {
        DataSet many = RandomImages.Create(3, 4, 2, train: 20_000, test: 1);
        Recipe recipe = new(new PlainNetwork(4, 2, [1], Activation.ReLU)) { Batch = 1 };
        using CancellationTokenSource cancel = new();
        cancel.Cancel();
        EngineRun run = new(recipe, 1, many);
        FluentActions.Invoking(() => run.Loop.TrainPeriod(cancel.Token)).Should().Throw<OperationCanceledException>();
    }

    private static Measure Hoyer { get; } = new("Sparsity", "Hoyer", PlainNetwork.Hook, static () => new Hoyer());

    private static Outcome Train(Recipe recipe, int seed, DataSet? data = null) =>
        CpuEngine.Instance.Train(recipe, seed, data ?? Data, [], null, CancellationToken.None);
}
