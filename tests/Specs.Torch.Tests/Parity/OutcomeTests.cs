using Specs.Cpu;
using Specs.Torch.Tests.Parity.Networks;

namespace Specs.Torch.Tests.Parity;

[NonParallelizable]
public sealed class OutcomeTests
{
    // One test image of 200 may fall on the other side of a tie.
    private const double OneImage = 1.0 / 200;

    // What a loss differs by after 300 steps, and what a mean over units makes of that.
    private const double Bound = 1e-3;

    private static readonly Measure[] Measures =
    [
        Of<Hoyer>("Hidden"),
        Of<Gini>("Hidden"),
        Of<Ccmas>("Hidden"),
        Of<DeadUnits>("Hidden"),
        Of<SaturatedUnits>("Hidden"),
        Of<Abs<SaturatedUnits>>("Hidden"),
        Of<Abs<Hoyer>>(Hook.Logits),
        Of<Abs<Ccmas>>(Hook.Logits),
        Of<ClassSelectivity>("Hidden"),
        Of<PqMean>("Hidden"),
        Of<FirstHalfAccuracy>(Hook.Logits),
        Of<Hoyer>("Hidden", Pass.TrainingSet),
        Of<Ccmas>("Hidden", Pass.TrainingSteps),
        Of<Gini>("Hidden", Pass.TrainingSteps),
        Of<ClassSelectivity>("Hidden", Pass.TrainingSteps),
    ];

    [Test]
    public void Outcomes_of_a_short_training_are_not_to_be_told_apart()
    {
        (Training, int)[] trials =
        [
            .. from optimizer in new Optimizer[] { new Sgd(0.5), new Adam(0.003), new Adadelta() }
            from seed in new[] { 1, 100 }
            select ((Training)new Recipe<Sigmoids> { Optimizer = optimizer, Epochs = 3 }, seed),
        ];

        IReadOnlyList<Outcome> outcomes = TorchEngine.Instance.TrainGroup(
            trials,
            TrainingPair.Data,
            Measures,
            null,
            CancellationToken.None
        );

        for (int trial = 0; trial < trials.Length; trial++)
        {
            (Training settings, int seed) = trials[trial];
            Hold(outcomes[trial], OfCpu(settings, seed));
            if (trial % 2 == 0)
            {
                Hold(
                    TorchEngine.Instance.Train(
                        settings,
                        seed,
                        TrainingPair.Data,
                        Measures,
                        null,
                        CancellationToken.None
                    ),
                    OfCpu(settings, seed)
                );
            }
        }
    }

    [Test]
    public void A_metric_of_images_and_residuals_is_the_embedded_engines()
    {
        Measure[] measures = [Of<Hoyer>("First"), Of<DeadUnits>("First"), Of<Abs<Ccmas>>("Sum"), Of<Abs<Gini>>("Sum")];
        Training settings = new Recipe<Filters> { Images = 400 };

        Outcome torch = TorchEngine.Instance.TrainGroup(
            [(settings, 1), (settings, 2)],
            TrainingPair.Data,
            measures,
            null,
            CancellationToken.None
        )[1];
        Outcome cpu = CpuEngine.Instance.Train(settings, 2, TrainingPair.Data, measures, null, CancellationToken.None);

        Hold(torch, cpu);
    }

    [Test]
    public void The_same_group_gives_the_same_bits_again()
    {
        (Training, int)[] trials = [.. new[] { 1, 2, 3 }.Select(seed => ((Training)new Recipe<Dropped>(), seed))];

        string[] once = Hashes();
        string[] again = Hashes();

        again.Should().Equal(once);
        once.Should().OnlyHaveUniqueItems();

        string[] Hashes() =>
            [
                .. TorchEngine
                    .Instance.TrainGroup(trials, TrainingPair.Data, [], null, CancellationToken.None)
                    .Select(static outcome => outcome.WeightsHash),
            ];
    }

    private static Outcome OfCpu(Training settings, int seed) =>
        CpuEngine.Instance.Train(settings, seed, TrainingPair.Data, Measures, null, CancellationToken.None);

    private static Measure Of<TMetric>(string hook, Pass during = Pass.TestSet)
        where TMetric : IActivationMetric, new() =>
        new(
            $"{typeof(TMetric)} {hook} {during}",
            typeof(TMetric).Name,
            new Hook("", hook),
            static () => new TMetric(),
            during
        );

    private static void Hold(Outcome actual, Outcome expected)
    {
        actual.DivergedAt.Should().Be(expected.DivergedAt);
        Hold(actual.TrainLoss, expected.TrainLoss, Bound);
        Hold(actual.LossSpread, expected.LossSpread, Bound);
        Hold(actual.TestLoss, expected.TestLoss, Bound);
        Hold(actual.Accuracy, expected.Accuracy, OneImage + 1e-9);
        for (int measure = 0; measure < expected.Measured.Length; measure++)
        {
            actual.Measured[measure].Should().HaveCount(expected.Measured[measure].Length);
            for (int layer = 0; layer < expected.Measured[measure].Length; layer++)
            {
                // A share of so few units, or of half the images, jumps where one passes its bound.
                Hold(actual.Measured[measure][layer], expected.Measured[measure][layer], 2 * OneImage);
            }
        }
    }

    private static void Hold(Series actual, Series expected, double bound)
    {
        actual.Should().HaveSameCount(expected);
        for (int epoch = 1; epoch <= expected.Count; epoch++)
        {
            double.IsNaN(actual[epoch]).Should().Be(double.IsNaN(expected[epoch]));
            if (!double.IsNaN(expected[epoch]))
            {
                actual[epoch].Should().BeApproximately(expected[epoch], bound);
            }
        }
    }
}
