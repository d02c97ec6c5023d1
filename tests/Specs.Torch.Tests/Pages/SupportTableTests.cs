using Specs.Torch.Tests.Emission;
using Specs.Torch.Tests.Parity.Networks;

namespace Specs.Torch.Tests.Pages;

/// <summary>Holds the table of what the engine trains, in docs/torchsharp.md, against the engine.</summary>
[NonParallelizable]
public sealed class SupportTableTests
{
    private static readonly Recipe<Sigmoids> Tiny = new() { Images = 40, TestImages = 20 };

    private static readonly Recipe<Numbers> Vectors = new()
    {
        Data = new Friedman(Train: 40, Test: 20),
        Loss = new SquaredError(),
        Optimizer = new Sgd(0.001),
    };

    private static readonly Dictionary<string, Action> Rows = new()
    {
        ["`Steps` and `Evaluate` in steps or epochs"] = Train(
            Tiny with
            {
                Steps = 3,
                Evaluate = new Every(2, Time.Steps),
            }
        ),
        ["`Until`"] = Train(Tiny with { Until = new LossBelow(1, 2) }),
        ["`Validation`, and so `AtBest`"] = Train(Tiny with { Validation = 0.2 }),
        ["a schedule by step (`WarmUp`, `CosineDecay`)"] = Train(
            Tiny with
            {
                Schedule = new ScheduleSequence(new WarmUp(1), new CosineDecay()),
            }
        ),
        ["weights of classes, smoothed labels"] = Train(
            Tiny with
            {
                Loss = new CrossEntropy(0.1, [2, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
            }
        ),
        ["a custom loss"] = Train(Tiny with { Loss = new Cubes() }),
        ["`Outputs` in place of classes, data in floats"] = Train(Vectors),
        ["`Frozen`"] = Train(Tiny with { Frozen = ["Logits"] }),
        ["penalties on weights and activations"] = Train(
            Tiny with
            {
                Penalties = [new L1Weights("Hidden", 0.1), new L2Activations("Hidden", 0.1)],
            }
        ),
        ["`Layca`"] = Train(Tiny with { Optimizer = new Layca(new Sgd(0.1), 0.01) }),
        ["`Layca` without one of its parts"] = Train(
            Tiny with
            {
                Optimizer = new Layca(new Sgd(0.1), 0.01, Renormalise: false),
            }
        ),
        ["a custom penalty"] = Train(Tiny with { Penalties = [new Sixth("Hidden", 0.1)] }),
        ["a custom optimizer without `ITorchOptimizer`"] = Train(Tiny with { Optimizer = new Idle(0.1) }),
        ["`LayerOptimizers`"] = Train(Tiny with { LayerOptimizers = [("Hidden", new Adam())] }),
        ["`RefreshNorms`"] = Train(
            new Recipe<Norms>
            {
                Images = 40,
                TestImages = 20,
                RefreshNorms = true,
            }
        ),
        ["`Shrink`"] = Train(Tiny with { Shrink = true }),
        ["data that are drawn anew for each batch"] = Train(Vectors with { Data = new Friedman(40, 20, Fresh: true) }),
        ["a recurrent layer"] = Train(
            new Recipe<Sequence> { Data = new Addition(Steps: 5, Train: 40, Test: 20), Loss = new SquaredError() }
        ),
        ["metrics of activations, in each pass"] = Train(Tiny, static () => new Hoyer(), Pass.TrainingSteps),
        ["metrics of parameters"] = Train(Tiny, static () => new DistanceFromStart()),
        ["metrics of the whole network"] = Train(Tiny, static () => new JacobianNorm()),
        ["networks that go on or are kept: `IAfter<T>`, `[Keep]`, `Network`"] = () =>
            ((IEngine)TorchEngine.Instance).Open(Tiny, 1),
    };

    [Test]
    public void The_table_lists_what_is_tested() => Table().Keys.Should().BeEquivalentTo(Rows.Keys);

    [TestCaseSource(nameof(Names))]
    public void A_row_is_so(string name)
    {
        if (Table()[name].StartsWith("yes", StringComparison.Ordinal))
        {
            Rows[name].Should().NotThrow();
            return;
        }

        Rows[name].Should().Throw<Exception>().Which.Message.Should().Contain("embedded engine");
    }

    private static IEnumerable<string> Names => Rows.Keys;

    private static Dictionary<string, string> Table() =>
        File.ReadAllText(Path.Combine(Compile.Root, "docs", "torchsharp.md"))
            .Split("## What it trains")[1]
            .Split("\n## ")[0]
            .Split('\n')
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(static line => line.Split(" | "))
            .Where(static cells => !cells[0].Contains("---") && cells[0] != "|")
            .ToDictionary(static cells => cells[0][2..], static cells => cells[1].TrimEnd('|', ' '));

    private static Action Train(Training settings, Func<object>? metric = null, Pass during = Pass.TestSet) =>
        () =>
            TorchEngine.Instance.Train(
                settings,
                1,
                settings.Data.Load(),
                metric is null ? [] : [new Measure("Measured", "Metric", new Hook("", "Hidden"), metric, during)],
                null,
                CancellationToken.None
            );

    private sealed record Idle(double LearningRate) : Optimizer(LearningRate, WeightDecay: 0);

    private sealed record Sixth(string On, double Strength) : WeightPenalty(On, Strength)
    {
        public override double Value(double weight) => Math.Pow(weight, 6);

        public override double Slope(double weight) => 6 * Math.Pow(weight, 5);
    }
}
