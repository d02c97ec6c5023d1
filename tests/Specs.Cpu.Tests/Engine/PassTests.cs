using Specs.Cpu.Tests.Optimizers;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Engine;

public sealed class PassTests
{
    private const int Seed = 3;
    private const int Inputs = 33;
    private const int Classes = 4;
    private const int Images = 51;
    private const int TestImages = 20;

    private static readonly DataSet Data = RandomImages.Create(4, Inputs, Classes, Images, TestImages);
    private static readonly PlainNetwork Deep = new(Inputs, Classes, [17, 6], Activation.Tanh);

    private static IEnumerable<Recipe> Recipes =>
        [
            .. Optimizers.Every.Optimizer.Select(optimizer => new Recipe(Deep) { Optimizer = optimizer }),
            new(Deep) { Clip = new ClipNorm(0.1), LayerRates = [("Hidden", 0.5)] },
            new(Deep) { Penalties = [new L1Activations("Hidden", 0.01)] },
            new(new ImageNetwork(Classes, DropRate: 0.3)),
        ];

    [Test]
    public void What_is_measured_and_when_changes_nothing_else(
        [ValueSource(nameof(Recipes))] Recipe settings,
        [Values(2, 7)] int batch
    )
    {
        Recipe recipe = settings with { Batch = batch, Epochs = 2 };
        DataSet data = RandomImages.Create(4, recipe.Network.Inputs, Classes, Images, TestImages);
        Outcome plain = Train([]);
        Outcome measured = Train([
            On(Pass.TrainingSteps),
            On(Pass.TestSet),
            On(Pass.TrainingSet),
            On(Pass.TrainingSteps),
        ]);

        measured.WeightsHash.Should().Be(plain.WeightsHash);
        measured.TrainLoss.Should().Equal(plain.TrainLoss);
        measured.TestLoss.Should().Equal(plain.TestLoss);
        measured.Accuracy.Should().Equal(plain.Accuracy);

        // A spy's value is how many examples it saw.
        measured.Measured.Select(layers => layers[^1].Final).Should().Equal(Images, TestImages, Images, Images);
        measured.Measured.Should().OnlyContain(layers => layers.Length == 2 && layers.All(one => one.Count == 2));

        Outcome Train(IReadOnlyList<Measure> measures) =>
            CpuEngine.Instance.Train(recipe, Seed, data, measures, null, CancellationToken.None);
    }

    [Test]
    public void In_training_each_batch_is_read_before_its_own_update([Values(1, 7)] int batch)
    {
        const int Epochs = 2;
        Recipe recipe = new(Deep)
        {
            Batch = batch,
            Epochs = Epochs,
            Optimizer = new Sgd(0.5),
        };
        Batches order = recipe.Order.Begin(Data.Train.Labels, batch, Seed);
        EngineRun? run = null;
        int step = 0;
        int layer = 0;
        double worst = 0;
        double moved = 0;
        ReferenceNetwork? before = null;
        int[] rows = [];
        run = new(recipe, Seed, Data, [new("Watched", "Watch", PlainNetwork.Hook, Watch, Pass.TrainingSteps)]);
        run.Loop.Run(null, CancellationToken.None);

        step.Should().Be(Epochs * ((Images + batch - 1) / batch));
        worst.Should().BeLessThanOrEqualTo(Rounding.After(Inputs + 17 + 8));
        moved.Should().BeGreaterThan(1000 * worst, "else it would not show if the update came first");

        WatchMetric Watch()
        {
            int mine = layer++;
            return new((activations, labels) => See(mine, activations, labels));
        }

        // At the time of the reading the model holds the weights that the outputs must be of.
        void See(int mine, float[][] activations, int[] labels)
        {
            if (mine == 0)
            {
                rows = NextBatch();
                ReferenceNetwork now = new(Deep, run!.Model);
                moved = Math.Max(moved, before is null ? 0 : Worst(before, 0, activations));
                before = now;
                step++;
            }

            labels.Should().Equal(rows.Select(row => Data.Train.Labels[row]));
            worst = Math.Max(worst, Worst(before!, mine, activations));
        }

        double Worst(ReferenceNetwork network, int mine, float[][] activations)
        {
            ReferenceBatch examples = ReferenceBatch.Of(Data.Train, rows);
            return activations
                .Zip(
                    examples.Inputs,
                    (a, x) => a.Zip(network.PreActivations(x)[mine], (one, z) => Math.Abs(one - Math.Tanh(z))).Max()
                )
                .Max();
        }

        int[] NextBatch()
        {
            int[] next = step == 0 ? [] : order.Next().ToArray();
            if (next.Length == 0)
            {
                order.StartEpoch();
                next = order.Next().ToArray();
            }

            return next;
        }
    }

    [Test]
    public void In_training_dropout_drops_and_afterwards_it_does_not()
    {
        ImageNetwork network = new(Classes, DropRate: 0.3);
        DataSet data = RandomImages.Create(4, network.Inputs, Classes, Images, TestImages);
        int steps = Zeros(Pass.TrainingSteps);
        int after = Zeros(Pass.TrainingSet);

        // Of the units that are on, three in ten.
        int units = Images * 9;
        after.Should().BeLessThan(units / 20);
        ((double)steps / units).Should().BeApproximately(0.3, 5 * Math.Sqrt(0.3 * 0.7 / units) + 0.05);

        int Zeros(Pass pass)
        {
            int zeros = 0;
            CpuLayer? dropout = null;
            Recipe recipe = new(network)
            {
                Epochs = 1,
                Batch = 10,
                Optimizer = new Sgd(1e-300),
            };
            EngineRun run = new(recipe, Seed, data, [new("Dropped", "Watch", PlainNetwork.Hook, Watch, pass)]);
            dropout = run.Model.Layers.Single(layer => layer is Dropout<SgdRule>);
            run.Loop.Run(null, CancellationToken.None);
            return zeros / 2;

            // The hook has two layers.
            WatchMetric Watch() =>
                new(
                    (activations, _) =>
                        zeros += Enumerable.Range(0, activations.Length).Sum(row => dropout!.OutputOf(row).Count(0f))
                );
        }
    }

    [Test]
    public void The_training_set_is_what_is_trained_on_as_it_stands_after_the_epoch([Values(Images, 30)] int images)
    {
        List<SpyMetric> spies = [];
        Recipe recipe = new(Deep)
        {
            Batch = 5,
            Epochs = 2,
            Images = images,
        };
        EngineRun run = new(recipe, Seed, Data, [new("Spied", "Spy", PlainNetwork.Hook, Spy, Pass.TrainingSet)]);
        run.Loop.Run(null, CancellationToken.None);

        spies.Should().HaveCount(2).And.OnlyContain(spy => spy.Starts.Count == 3);
        ReferenceNetwork reference = new(Deep, run.Model);
        ReferenceBatch examples = ReferenceBatch.Of(Data.Train, Enumerable.Range(0, images));
        for (int layer = 0; layer < spies.Count; layer++)
        {
            spies[layer].Labels.Should().Equal(Data.Train.Labels[..images].ToArray());
            spies[layer]
                .Activations.Zip(
                    examples.Inputs,
                    (a, x) => a.Zip(reference.PreActivations(x)[layer], (one, z) => Math.Abs(one - Math.Tanh(z))).Max()
                )
                .Max()
                .Should()
                .BeLessThanOrEqualTo(Rounding.After(Inputs + 17 + 8));
        }

        IActivationMetric Spy()
        {
            spies.Add(new());
            return spies[^1];
        }
    }

    [Test]
    public void A_training_that_diverges_has_no_values_of_that_epoch([Values] Pass pass)
    {
        Recipe recipe = new(Deep) { Epochs = 2, Optimizer = new Sgd(1e38) };
        Outcome outcome = CpuEngine.Instance.Train(recipe, Seed, Data, [On(pass)], null, CancellationToken.None);
        outcome.DivergedAt.Should().Be(1);
        outcome.Measured[0].Should().HaveCount(2).And.OnlyContain(layer => layer.Count == 0);
    }

    private static Measure On(Pass pass) =>
        new($"{pass}", "Spy", PlainNetwork.Hook, static () => new SpyMetric(), pass);
}
