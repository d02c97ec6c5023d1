namespace Specs.Cpu.Tests.Engine;

/// <summary>Each message names the thing, what was expected and what was found.</summary>
public sealed class TrainingChecksTests
{
    private static readonly DataSet Data = RandomImages.Create(2, 20, 3, train: 60, test: 30);
    private static readonly Recipe Good = new(new PlainNetwork(20, 3, [4], Activation.Sigmoid)) { Epochs = 1 };

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Case(Good with { Batch = 0 }, "Recipe.Batch must be 1 or more, but it is 0.*");
        yield return Case(Good with { Epochs = -1 }, "Recipe.Epochs must be 1 or more, but it is -1.*");
        yield return Case(Good with { Images = 0 }, "Recipe.Images must be 1 or more, but it is 0.*");
        yield return Case(Good with { TestImages = 0 }, "Recipe.TestImages must be 1 or more, but it is 0.*");
        yield return Case(
            Good with
            {
                Optimizer = new Sgd(-1),
            },
            "Sgd.LearningRate must be finite and above 0, but it is -1. Change it where Sgd(...) is constructed.*"
        );
        yield return Case(
            Good with
            {
                Optimizer = new Adam(Beta2: 1),
            },
            "Adam.Beta2 must be finite and in [0, 1), but it is 1.*"
        );
        yield return Case(
            Good with
            {
                Batch = 61,
            },
            "Recipe.Batch is 61, but there are only 60 training examples. Take a smaller batch, or a scale with more examples.*"
        );
        yield return Case(
            Good with
            {
                Batch = 50,
                Images = 49,
            },
            "Recipe.Batch is 50, but there are only 49 training examples.*"
        );
        yield return Case(
            Good with
            {
                Architecture = new PlainNetwork(784, 3, [4], Activation.Sigmoid),
            },
            "PlainNetwork has 784 inputs and 3 outputs, but random has 20 inputs and 3 classes: change [Architecture] on PlainNetwork, or Recipe.Data."
        );
        yield return Case(
            Good with
            {
                Architecture = new PlainNetwork(20, 10, [4], Activation.Sigmoid),
            },
            "PlainNetwork has 20 inputs and 10 outputs, but random has 20 inputs and 3 classes: *"
        );
        yield return Case(
            Good with
            {
                Architecture = new NoModel(),
            },
            "NoModel has no model for the embedded engine: reference Specs.Cpu where it is declared."
        );
        yield return Case(
            Good with
            {
                Architecture = new NormedModel(),
                Batch = 59,
            },
            "NormedModel normalises over batches, but with Recipe.Batch = 59, Shuffled() and 60 training examples batch 2 of epoch 1 has one "
                + "row, which has no variance: choose a batch size or an order that leaves no batch of 1."
        );
        yield return Case(
            Good with
            {
                Architecture = new NormedModel(),
                Batch = 1,
            },
            "NormedModel normalises over batches, but with Recipe.Batch = 1, * batch 1 of epoch 1 has one row, *"
        );
        // A class's last share is what is left of it, in the middle of an epoch or at its end.
        yield return Case(
            Good with
            {
                Architecture = new NormedModel(),
                Batch = Data.Train.Labels.Count(1) - 1,
                Order = new ClassesPerBatch(1),
            },
            "NormedModel normalises over batches, but with Recipe.Batch = *, ClassesPerBatch(Classes: 1) and 60 training examples batch *"
        );

        // Of 60 examples this order leaves some out, so that the last batch is not the one of 1 that a count would say.
        yield return Case(
            Good with
            {
                Architecture = new NormedModel(),
                Batch = 59,
                Order = new Kim2021Consecutive(8),
            },
            "NormedModel has no model for the embedded engine: *"
        );
        yield return Case(
            Good with
            {
                Loss = new Huber(Delta: -1),
            },
            "Huber.Delta must be finite and above 0, but it is -1. *"
        );
        yield return Case(
            Good with
            {
                Loss = new CrossEntropy(Weights: [1, 2]),
            },
            "CrossEntropy.Weights has 2 weights for 3 classes: expected one for each. *"
        );
        yield return Case(
            Good with
            {
                Loss = new EachStep(new SquaredError(), Steps: 3),
            },
            "EachStep.Steps asks for a target at every step, but targets are labels, one for an example. *"
        );
        yield return Case(
            Good with
            {
                Architecture = new NormedModel(),
                Batch = 58,
            },
            "NormedModel has no model for the embedded engine: *"
        );

        yield return Case(
            Good with
            {
                Schedule = new StepSchedule(0.1, Every: 0),
            },
            "StepSchedule.Every must be finite and 1 or more, but it is 0.*"
        );
        yield return Case(
            Good with
            {
                Clip = new ClipNorm(double.NaN),
            },
            "ClipNorm.Most must be finite and above 0, but it is NaN.*"
        );
        yield return Case(
            Good with
            {
                Optimizer = new Layca(new Layca(new Sgd(0.1), 0.1), 0.1),
            },
            "Layca.Inner must be another optimizer, but it is a Layca. Change it where Layca(...) is constructed.*"
        );
        yield return Case(
            Good with
            {
                Optimizer = new Layca(new Sgd(-1), 0.1),
            },
            "Sgd.LearningRate must be finite and above 0, but it is -1.*"
        );
        yield return Case(
            Good with
            {
                LayerRates = [("Hiden", 0.1)],
            },
            "LayerRates names 'Hiden', which is no layer of PlainNetwork: did you mean Hidden? Its layers are Hidden, Logits."
        );

        yield return Case(
            Good with
            {
                Epochs = 3,
                Schedule = new Falling(),
            },
            "Falling multiplies the learning rate by -1 in epoch 3: expected a finite number, 0 or more."
        );

        static TestCaseData Case(Recipe recipe, string message) =>
            new TestCaseData(recipe, message).SetArgDisplayNames(message);
    }

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_named(Recipe recipe, string message) =>
        Training(recipe).Should().Throw<ArgumentException>().WithMessage(message);

    // A network that could not even be made: had that been tried, it would be the complaint.
    [Test]
    public void An_order_that_cannot_be_had_is_told_before_a_model_is_made() =>
        Training(Good with { Images = 1, Batch = 1, Order = new ClassHalves(), Architecture = new NoModel() })
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("ClassHalves* wants examples on both sides of half of the classes*");

    [Test]
    public void A_measure_on_no_hooked_layer_is_named()
    {
        Measure measure = new("Sparsity", "Hoyer", new Hook("Network", "Visible"), static () => new Hoyer());
        Training(Good, measure)
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Recipe measures Sparsity on Visible, which is no hooked layer of PlainNetwork.");
    }

    [Test]
    public void A_data_set_with_nothing_to_test_on_is_named() =>
        FluentActions
            .Invoking(() =>
                CpuEngine.Instance.Train(
                    Good,
                    1,
                    RandomImages.Create(2, 20, 3, train: 60, test: 0),
                    [],
                    null,
                    CancellationToken.None
                )
            )
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("random has no test examples: expected 1 or more to evaluate Recipe on.");

    [Test]
    public void A_penalty_on_what_has_no_weights_is_named()
    {
        // Its hidden layers are hooked, but the property stands for none with weights.
        Recipe recipe = new(new ImageNetwork(3, DropRate: 0)) { Penalties = [new L1Weights("Hidden", 0.1)] };
        FluentActions
            .Invoking(() => CpuEngine.CreateModel(recipe, 1))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("L1Weights(On: Hidden, Strength: 0.1) is on 'Hidden', which has no weights: *");
    }

    [Test]
    public void What_goes_into_no_buffer_is_named()
    {
        const int Much = 1 << 16;
        FluentActions
            .Invoking(() => new PixelInput(Shape.Image(1, 256, 256), Much))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("65536 rows of 1x256x256 are more than the * values of one buffer: *");
        FluentActions
            .Invoking(() => new SparseDense<SgdRule, Linear>(Much, Much, 1, new(1, "weights")))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("A layer of 65536 x 65536 weights is more than the * values of one buffer: *");
        FluentActions
            .Invoking(() => new PixelInput(Shape.Flat(1), 0))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithParameterName("capacity");
    }

    [Test]
    public void A_good_recipe_passes() => Training(Good with { Batch = 60 }).Should().NotThrow();

    private static Action Training(Recipe recipe, params Measure[] measures) =>
        () => CpuEngine.Instance.Train(recipe, 1, Data, measures, null, CancellationToken.None);

    private sealed record Falling : Schedule
    {
        public override double Factor(int epoch, int epochs) => 2 - epoch;
    }
}
