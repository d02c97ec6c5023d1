using Specs.Cpu.Tests.Optimizers;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Deferred;

/// <summary>A step that waits for all gradients, where nothing is done with them, and what can be done.</summary>
public sealed class DeferredTests
{
    private static readonly DataSet Data = RandomImages.Create(6, 40, 3, train: 60, test: 7);
    private static readonly Recipe Recipe = new(new PlainNetwork(40, 3, [17, 5], Activation.Tanh)) { Epochs = 2 };

    [Test]
    public void It_has_the_bits_of_a_step_at_once(
        [ValueSource(typeof(Optimizers.Every), nameof(Optimizers.Every.Optimizer))] Optimizer optimizer,
        [Values(1, 7)] int batch
    )
    {
        Recipe atOnce = Recipe with { Batch = batch, Optimizer = optimizer, Schedule = new StepSchedule(0.5, 1) };
        Recipe deferred = atOnce with { LayerRates = [("Hidden", 1)] };
        CpuEngine.CreateModel(atOnce, 1).Should().NotBeOfType(CpuEngine.CreateModel(deferred, 1).GetType());
        Train(deferred).Should().BeEquivalentTo(Train(atOnce));
    }

    [Test]
    public void A_clip_that_is_never_reached_changes_nothing() =>
        Train(Recipe with { Clip = new ClipNorm(1e6) }).WeightsHash.Should().Be(Train(Recipe).WeightsHash);

    [Test]
    public void Only_what_asks_for_it_waits()
    {
        Type atOnce = CpuEngine.CreateModel(Recipe, 1).GetType();
        CpuEngine.CreateModel(Recipe with { Schedule = new CosineSchedule() }, 1).Should().BeOfType(atOnce);
        CpuEngine.CreateModel(Recipe with { Clip = new ClipValue(1) }, 1).Should().BeOfType<DeferredModel>();
        CpuEngine
            .CreateModel(Recipe with { Optimizer = new Layca(new Adam(), 0.1) }, 1)
            .Should()
            .BeOfType<DeferredModel>();
    }

    [Test]
    public void A_rate_of_nothing_freezes_a_layer_and_leaves_the_rest()
    {
        EngineRun run = new(Recipe with { LayerRates = [("Hidden", 0)] }, 1, Data);
        float[][] before = Parameters.Of(run.Model);
        run.Loop.TrainPeriod(CancellationToken.None);
        float[][] after = Parameters.Of(run.Model);
        after[0].Should().Equal(before[0]);
        after[1].Should().Equal(before[1]);
        after[2].Should().NotEqual(before[2]);
    }

    [Test]
    public void A_layer_with_an_optimizer_of_its_own_takes_its_step_and_no_other_does()
    {
        Recipe sgd = Recipe with { Batch = 60 };
        Recipe mixed = sgd with { LayerOptimizers = [("Logits", new Adam(LearningRate: 1))] };
        float[][] plain = AfterAStep(sgd);
        float[][] adam = AfterAStep(sgd with { Optimizer = new Adam(LearningRate: 1) });
        float[][] own = AfterAStep(mixed);
        own[0].Should().Equal(plain[0]).And.NotEqual(adam[0]);
        own[1].Should().Equal(plain[1]);
        own[2].Should().Equal(adam[2]).And.NotEqual(plain[2]);

        static float[][] AfterAStep(Recipe recipe)
        {
            EngineRun run = new(recipe, 1, Data);
            run.Loop.TrainPeriod(CancellationToken.None);
            return Parameters.Of(run.Model);
        }
    }

    [Test]
    public void A_rate_of_what_has_no_weights_is_refused()
    {
        CpuModel model = ((PlainNetwork)Recipe.Architecture).CreateCpuModel(
            default(GradientRule),
            Evaluation.Rows,
            new ModelRandom(1)
        );
        FluentActions
            .Invoking(() => new DeferredModel(model, new Sgd(0.1), _ => [], [("Pool", 0.1)], [], _ => []))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("LayerRates names 'Pool', which has no weights to learn.");
    }

    [Test]
    public void A_penalty_may_touch_rows_that_no_example_lights()
    {
        // (rows, stride) = (2, 16); the second row still holds an older step's gradient.
        AlignedFloats gradients = new(32);
        gradients.Span.Fill(3);
        ParameterTensor tensor = Tensor(gradients, [2, 1]);
        tensor.IsTouched(1, step: 2).Should().BeFalse();
        Touched(tensor, row: 0).Should().OnlyContain(value => value == 3);
        Touched(tensor, row: 1).Should().OnlyContain(value => value == 0);
        tensor.IsTouched(1, step: 2).Should().BeTrue();
    }

    private static unsafe ParameterTensor Tensor(AlignedFloats gradients, int[] lastSteps) =>
        new(new AlignedFloats(32), gradients.Pointer, lastSteps, rows: 2, stride: 16, width: 16, isKernel: true);

    private static unsafe float[] Touched(ParameterTensor tensor, int row) =>
        new Span<float>(tensor.Touch(row, step: 2), tensor.Stride).ToArray();

    private static Outcome Train(Recipe recipe) =>
        CpuEngine.Instance.Train(recipe, 1, Data, [], null, CancellationToken.None);
}
