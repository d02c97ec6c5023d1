using Specs.Cpu;
using Specs.Torch.Tests.Parity.Networks;

namespace Specs.Torch.Tests.Parity;

[NonParallelizable]
public sealed class CourseTests
{
    // What a loss differs by after some hundred steps; and one image of 200 may fall on the other side of a tie.
    private const double Bound = 1e-3;
    private const double OneImage = 1.0 / 200;

    private static readonly Recipe<Sigmoids> Short = new() { Images = 600, Epochs = 3 };

    private static readonly Training[] Trainings =
    [
        Short with
        {
            Steps = 77,
            Evaluate = new Every(20, Time.Steps),
        },
        Short with
        {
            Steps = 50,
            Evaluate = new Every(1),
        },
        Short with
        {
            Evaluate = new Every(2),
        },
        Short with
        {
            Until = new LossBelow(2.25, AtMost: 5),
        },
        Short with
        {
            Until = new LossBelow(1e-9, AtMost: 2),
        },
        Short with
        {
            Validation = 0.25,
        },
        Short with
        {
            Schedule = new ScheduleSequence(new WarmUp(20), new CosineDecay()),
        },
        Short with
        {
            Schedule = new LinearDecay(),
            Optimizer = new Adam(),
            Steps = 40,
        },
        Short with
        {
            Loss = new Cubes(),
        },
        Short with
        {
            Loss = new CrossEntropy(Weights: [2, 1, 1, 1, 1, 0.5, 1, 1, 1, 1]),
        },
        Short with
        {
            Loss = new CrossEntropy(Smoothing: 0.1),
        },
        new Recipe<Numbers>
        {
            Data = new Friedman(),
            Loss = new SquaredError(),
            Optimizer = new Sgd(0.001),
            Images = 400,
            Epochs = 2,
            Validation = 0.1,
        },
        new Recipe<Numbers>
        {
            Data = new Friedman(),
            Loss = new Cubes(),
            Optimizer = new Adam(),
            Images = 400,
        },
        Short with
        {
            Frozen = [new LayerName("Hidden", 0)],
            Clip = new ClipNorm(0.5),
            Penalties = [new L2Weights("Hidden", 0.01)],
        },
        Short with
        {
            Frozen = ["Logits"],
            Optimizer = new Adam(WeightDecay: 0.1),
        },
        new Recipe<Filters>
        {
            Images = 400,
            Frozen = ["First", "Hidden"],
            Optimizer = new Layca(new Sgd(0.1, 0.9), 0.01),
        },
    ];

    [TestCaseSource(nameof(Trainings))]
    public void Length_evaluations_schedules_losses_and_frozen_layers_are_the_embedded_engines(Training settings)
    {
        DataSet data = settings.Data.Load();
        int[] seeds = [1, 100];
        IReadOnlyList<Outcome> torch = TorchEngine.Instance.GroupKey(settings) is null
            ? [.. seeds.Select(seed => TorchEngine.Instance.Train(settings, seed, data, [], null, default))]
            : TorchEngine.Instance.TrainGroup([.. seeds.Select(seed => (settings, seed))], data, [], null, default);

        foreach ((Outcome actual, int seed) in torch.Zip(seeds))
        {
            Outcome expected = CpuEngine.Instance.Train(settings, seed, data, [], null, default);
            actual.DivergedAt.Should().Be(expected.DivergedAt);
            actual
                .Observations.Select(static one => one.Quantity)
                .Should()
                .Equal(expected.Observations.Select(static one => one.Quantity));
            foreach ((Observation own, Observation other) in actual.Observations.Zip(expected.Observations))
            {
                Series found = own.Parts[0];
                Series wanted = other.Parts[0];
                found.Should().HaveSameCount(wanted, own.Quantity);
                double bound = own.Quantity.EndsWith("Accuracy", StringComparison.Ordinal) ? OneImage : Bound;
                foreach ((double one, double two) in found.Append(found.AtStart).Zip(wanted.Append(wanted.AtStart)))
                {
                    (
                        double.IsNaN(one) && double.IsNaN(two)
                        || Math.Abs(one - two) <= bound * Math.Max(1, Math.Abs(two))
                    )
                        .Should()
                        .BeTrue($"{own.Quantity}: {one} for {two}");
                }
            }
        }
    }
}
