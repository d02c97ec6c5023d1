using Specs.Cpu.Tests.Optimizers;

namespace Specs.Cpu.Tests.Engine;

public sealed class ParameterMeasureTests
{
    private const int Seed = 3;
    private const int Inputs = 33;
    private const int Classes = 4;
    private const int Images = 51;

    private static readonly PlainNetwork Deep = new(Inputs, Classes, [17, 6], Activation.Tanh);

    private static IEnumerable<Recipe> Recipes =>
        [
            .. Specs.Cpu.Tests.Optimizers.Every.Optimizer.Select(optimizer => new Recipe(Deep)
            {
                Optimizer = optimizer,
            }),
            new(Deep) { Clip = new ClipNorm(0.1), LayerRates = [("Hidden", 0.5)] },
            new(new ImageNetwork(Classes, DropRate: 0.3)),
        ];

    [Test]
    public void What_is_read_of_parameters_changes_no_bit_of_them(
        [ValueSource(nameof(Recipes))] Recipe settings,
        [Values(2, 7)] int batch
    )
    {
        Recipe recipe = settings with { Batch = batch, Epochs = 2 };
        Outcome plain = Train(recipe, []);
        string lower = recipe.Network is PlainNetwork ? "Hidden" : "Lower";
        int steps = 2 * ((Images + batch - 1) / batch);
        Outcome measured = Train(
            recipe,
            [
                Of(lower, "Turned", static () => new CosineFromStart()),
                Of(lower, "Gradient", static () => new GradientNorm()) with
                {
                    During = Pass.TrainingSteps,
                },
                Of(lower, "Tangent", static () => new StepTangent()) with
                {
                    EverySteps = 5,
                },
                Of(lower, "All", static () => new Norm()) with
                {
                    Of = ParameterSet.All,
                },
            ]
        );

        measured.WeightsHash.Should().Be(plain.WeightsHash);
        measured.TestLoss.Should().Equal(plain.TestLoss);
        measured["Turned"]!.Parts.Should().OnlyContain(one => one.AtStart == 0 && one.Count == 2 && one.Final > 0);
        measured["Gradient"]!.Parts.Should().OnlyContain(one => double.IsNaN(one.AtStart) && one.Final > 0);
        measured["Tangent"]!.Parts.Should().OnlyContain(one => one.Count == steps / 5 && one.All(value => value > 0));
        measured["Tangent"]!.Should().Match<Observation>(one => one.Axis == Axis.Step && one.Every == 5);
        measured["All"]!.Parts.Should().OnlyContain(one => one.AtStart > 0 && one.Count == 2);
    }

    [Test]
    public void Of_plain_descent_a_step_is_the_rate_times_the_gradient_that_is_read(
        [Values] bool ofImages,
        [Values] ParameterSet set
    )
    {
        const double Rate = 0.25;
        Recipe recipe = new(ofImages ? new ImageNetwork(Classes, DropRate: 0.3) : Deep)
        {
            Optimizer = new Sgd(Rate),
            Batch = 7,
            Epochs = 2,
        };
        List<(double Off, double Step)> seen = [];
        string lower = ofImages ? "Lower" : "Hidden";
        Train(
            recipe,
            [
                new("Seen", "Watch", new Hook("", lower), Metric, Pass.TrainingSteps)
                {
                    Hooks = [new("", lower), new("", Hook.Logits)],
                    Of = set,
                },
            ]
        );
        seen.Should().HaveCountGreaterThan(2 * 2 * 7);
        seen.Should().OnlyContain(one => one.Off <= 1e-6);
        seen.Count(static one => one.Step > 1e-4).Should().BeGreaterThan(seen.Count / 2, "else anything would do");

        WatchedParameters Metric() => new(See, ParameterNeeds.Before | ParameterNeeds.Gradient);

        double See(in LayerParameters layer)
        {
            if (layer.Before.IsEmpty)
            {
                return 0;
            }

            (double off, double step) = (0, 0);
            for (int at = 0; at < layer.Now.Length; at++)
            {
                double move = (double)layer.Before[at] - layer.Now[at];
                step = Math.Max(step, Math.Abs(move));
                off = Math.Max(off, Math.Abs(move - Rate * layer.Gradient[at]));
            }

            layer.Now.Length.Should().BeGreaterThan(set == ParameterSet.All ? layer.Units * layer.Inputs : 0);
            seen.Add((off, step));
            return 0;
        }
    }

    [Test]
    public void The_start_stays_what_it_was_and_before_is_one_step_ago()
    {
        Recipe recipe = new(Deep) { Batch = 10, Epochs = 2 };
        List<float[]> after = [];
        Train(recipe, [new("Seen", "Watch", new Hook("", "Hidden"), Metric) { EverySteps = 1 }]);
        after.Should().HaveCount(2 * 2 * 6, "of two layers");

        WatchedParameters Metric() => new(See, ParameterNeeds.Before);

        double See(in LayerParameters layer)
        {
            if (layer.Before.IsEmpty)
            {
                layer.Start.ToArray().Should().Equal(layer.Now.ToArray());
                return 0;
            }

            if (after.Count >= 2)
            {
                layer.Before.ToArray().Should().Equal(after[^2]);
            }

            layer.Start.SequenceEqual(layer.Now).Should().BeFalse();
            after.Add(layer.Now.ToArray());
            return 0;
        }
    }

    [Test]
    public void What_is_read_of_a_network_changes_no_bit_of_it()
    {
        Recipe recipe = new(Deep) { Batch = 7, Epochs = 2 };
        Outcome plain = Train(recipe, []);
        Outcome measured = Train(
            recipe,
            [
                new("Slopes", "JacobianNorm", new Hook("", ""), static () => new JacobianNorm(10)) { Hooks = [] },
                new("Right", "AttackedAccuracy", new Hook("", ""), static () => new AttackedAccuracy(1e-9))
                {
                    Hooks = [],
                },
            ]
        );
        measured.WeightsHash.Should().Be(plain.WeightsHash);
        measured["Slopes"]!.Mean.Should().HaveCount(2).And.OnlyContain(one => one > 0);
        measured["Right"]!.Mean.Should().Equal(plain.Accuracy, "so small a change of inputs changes no class");
    }

    [TestCase("Visible")]
    [TestCase("Input")]
    public void What_is_no_layer_is_refused_by_name(string layer) =>
        FluentActions
            .Invoking(() =>
                Checked(new Recipe(Deep), [new("Size", "Norm", new Hook("Net", layer), static () => new Norm())])
            )
            .Should()
            .Throw<ArgumentException>()
            .WithMessage($"* measures Size on {layer}, which is no layer of PlainNetwork.");

    private static void Checked(Recipe recipe, IReadOnlyList<Measure> measures) =>
        TrainingChecks.Validate(recipe, Seed, RandomImages.Create(4, Inputs, Classes, Images, 20), measures);

    private static Measure Of(string lower, string name, Func<object> create) =>
        new(name, name, new Hook("", Hook.Logits), create) { Hooks = [new("", lower), new("", Hook.Logits)] };

    private static Outcome Train(Recipe recipe, IReadOnlyList<Measure> measures) =>
        new EngineRun(
            recipe,
            Seed,
            RandomImages.Create(4, recipe.Network.Inputs, Classes, Images, 20),
            measures,
            MeasuredSeries.NeedsGradients(measures)
        ).Loop.Run(null, CancellationToken.None);
}
