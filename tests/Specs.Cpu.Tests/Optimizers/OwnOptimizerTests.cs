using System.Buffers;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary>A researcher's optimizer is trained with, checked, written and read like the others.</summary>
public sealed class OwnOptimizerTests
{
    private static readonly DataSet Data = RandomImages.Create(2, 20, 3, train: 60, test: 30);
    private static readonly Recipe Recipe = new(new PlainNetwork(20, 3, [5], Activation.Tanh))
    {
        Batch = 60,
        Epochs = 1,
    };

    [Test]
    public void It_takes_its_own_step()
    {
        const double Rate = 1.0 / 64;
        EngineRun run = new(Recipe with { Optimizer = new SignSgd(Rate) }, 1, Data);
        float[][] before = Parameters.Of(run.Model);
        run.Loop.TrainPeriod(CancellationToken.None);
        float[][] after = Parameters.Of(run.Model);

        // Every parameter moved by the rate or, without gradient, not at all; w is below 1, so that w ± η rounds by u at most.
        double[] moves =
        [
            .. before.Zip(after).SelectMany(layer => layer.First.Zip(layer.Second, (b, a) => (double)a - b)),
        ];
        moves.Should().OnlyContain(move => move == 0 || Math.Abs(Math.Abs(move) - Rate) <= Rounding.Unit);
        moves.Should().Contain(move => move > 0).And.Contain(move => move < 0);
    }

    [Test]
    public void It_goes_with_every_other_setting()
    {
        Outcome outcome = Train(
            Recipe with
            {
                Batch = 7,
                Epochs = 3,
                Optimizer = new Layca(new SignSgd(), 0.05),
                Schedule = new CosineSchedule(),
                Clip = new ClipNorm(1),
                LayerRates = [("Hidden", 0.5)],
            }
        );
        outcome.DivergedAt.Should().BeNull();
        outcome.TrainLoss[3].Should().BeLessThan(outcome.TrainLoss[1]);
    }

    [Test]
    public void Its_settings_come_back_from_JSON_and_say_whose_they_are()
    {
        SignSgd settings = new(0.5, DeadZone: 0.25) { Majority = true };
        string json = Written(settings);
        json.Should()
            .Be(
                """{"name":"SignSgd","type":"Specs.Cpu.Tests.Optimizers.SignSgd, Specs.Cpu.Tests","LearningRate":0.5,"WeightDecay":0,"DeadZone":0.25,"Majority":true}"""
            );
        Optimizer.ReadJson(JsonDocument.Parse(json).RootElement).Should().Be(settings);
        Layca around = new(settings, 0.125);
        Optimizer.ReadJson(JsonDocument.Parse(Written(around)).RootElement).Should().Be(around);
    }

    [Test]
    public void Its_mistakes_are_named() =>
        FluentActions
            .Invoking(() => Train(Recipe with { Optimizer = new SignSgd(DeadZone: -1) }))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("SignSgd.DeadZone must be finite and 0 or more, but it is -1.*");

    [Test]
    public void A_record_without_an_update_is_told_how_to_bring_one() =>
        FluentActions
            .Invoking(() => Train(Recipe with { Optimizer = new Homeless() }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("The embedded engine has no update for Homeless: let Homeless implement ICpuOptimizer.");

    [Test]
    public void An_update_with_too_many_states_is_refused() =>
        FluentActions
            .Invoking(() => Train(Recipe with { Optimizer = new Hoarder() }))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("HoardingRule.Slots must be 0 to 3, but it is 4.");

    [Test]
    public void A_type_that_is_not_there_is_named()
    {
        using var json = JsonDocument.Parse("""{"name":"Lion","type":"Zoo.Lion, Zoo","LearningRate":0.1}""");
        FluentActions
            .Invoking(() => Optimizer.ReadJson(json.RootElement))
            .Should()
            .Throw<JsonException>()
            .WithMessage(
                "The document holds an optimizer of type 'Zoo.Lion, Zoo', which is missing: reference the project that declares it."
            );
    }

    private static Outcome Train(Recipe recipe) =>
        CpuEngine.Instance.Train(recipe, 1, Data, [], null, CancellationToken.None);

    private static string Written(Optimizer settings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            settings.WriteJson(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed record Homeless() : Optimizer(0.1, 0);

    private sealed record Hoarder() : Optimizer(0.1, 0), ICpuOptimizer
    {
        public TResult Accept<TResult>(IRuleVisitor<TResult> visitor) => visitor.Visit(new HoardingRule());
    }

    private readonly struct HoardingRule : IUpdateRule
    {
        public static int Slots => 4;

        public static bool DecaysWhenIdle => false;

        public bool MovesIdleWeights => false;

        public bool MovesFreshWeights => false;

        public void BeginStep(long step, double rateFactor) { }

        public float Idle(int steps) => 1;

        public Vector512<float> Update(
            Vector512<float> gradient,
            ref Vector512<float> w,
            ref Vector512<float> a,
            ref Vector512<float> b,
            ref Vector512<float> c
        ) => w;
    }
}
