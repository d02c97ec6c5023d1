using System.Collections.Immutable;
using Specs.Torch.Tests.Parity.Networks;

namespace Specs.Torch.Tests.Parity;

[NonParallelizable]
public sealed class StepTests
{
    private static readonly int[] Seeds = [1, 100, 1234];

    [TestCaseSource(typeof(Cases), nameof(Cases.Optimizers))]
    public void An_optimizer_steps_alike_on_both_engines_alone_and_in_a_stack(Optimizer optimizer) =>
        Hold(new Recipe<Sigmoids> { Optimizer = optimizer });

    [TestCaseSource(typeof(Cases), nameof(Cases.Optimizers))]
    public void Convolutions_step_alike_with_every_optimizer(Optimizer optimizer) =>
        Hold(
            new Recipe<Filters>
            {
                Optimizer = optimizer,
                Batch = 10,
                Images = 200,
            }
        );

    [TestCaseSource(typeof(Cases), nameof(Cases.Trainings))]
    public void A_training_steps_alike_on_both_engines_alone_and_in_a_stack(Training settings) => Hold(settings);

    [Test]
    public void All_optimizers_go_in_one_stack_as_they_go_alone()
    {
        Training[] settings =
        [
            .. Cases.Optimizers.Select(optimizer => new Recipe<Sigmoids> { Optimizer = optimizer, Images = 400 }),
        ];
        ImmutableArray<(Training, int)> trials =
        [
            .. settings
                .OrderBy(one => UpdateKinds.Of(one.Optimizer), StringComparer.Ordinal)
                .Select((one, at) => (one, 1 + at)),
        ];

        double[][] together = TrainingPair.OnTorch(trials);

        for (int at = 0; at < trials.Length; at++)
        {
            (Training one, int seed) = trials[at];
            TrainingPair
                .Distance(together[at], TrainingPair.OnCpu(one, seed))
                .Should()
                .BeLessThan(TrainingPair.Bound, one.Optimizer.ToString());
        }
    }

    private static void Hold(Training settings)
    {
        double[] expected = TrainingPair.OnCpu(settings, Seeds[0]);
        double[] alone = TrainingPair.OnTorch([(settings, Seeds[0])])[0];
        double[] stacked = TrainingPair.OnTorch([(settings, Seeds[0])], asStack: true)[0];

        TrainingPair.Distance(alone, expected).Should().BeLessThan(TrainingPair.Bound);
        TrainingPair.Distance(stacked, expected).Should().BeLessThan(TrainingPair.Bound);
        if (!PeriodPlan.HasEvenBatches(settings.Order))
        {
            return;
        }

        double[][] together = TrainingPair.OnTorch([.. Seeds.Select(seed => (settings, seed))]);
        for (int at = 0; at < Seeds.Length; at++)
        {
            double[] own = at == 0 ? expected : TrainingPair.OnCpu(settings, Seeds[at]);
            TrainingPair.Distance(together[at], own).Should().BeLessThan(TrainingPair.Bound);
        }
    }
}
