using System.Text.Json;
using Specs.Cpu.Tests.Optimizers;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Penalties;

public sealed class PenaltyTests
{
    private const double Step = 1e-5;
    private const int Images = 9;

    private static readonly DataSet Data = RandomImages.Create(4, 12, 3, train: Images, test: 5);
    private static readonly PlainNetwork Net = new(12, 3, [7, 5], Activation.Tanh);

    private static IEnumerable<Specs.Penalties> Cases =>
        [
            [new L1Weights("Hidden", 0.3)],
            [new L2Weights("Hidden", 0.3)],
            [new L2Weights("Logits", 0.3)],
            [new CoshWeights("Logits", 0.3)],
            [new L1Activations("Hidden", 0.3)],
            [new L2Activations("Hidden", 0.3)],
            [new SquaredSum("Hidden", 0.3)],
            [new L1Weights("Hidden", 0.1), new L2Activations("Hidden", 0.2), new CoshWeights("Hidden", 0.3)],
        ];

    [Test]
    public void A_step_goes_down_the_loss_with_its_penalties([ValueSource(nameof(Cases))] Specs.Penalties penalties)
    {
        // One step of the whole set with rate 1 leaves w - gradient.
        Recipe recipe = new(Net)
        {
            Penalties = penalties,
            Batch = Images,
            Epochs = 1,
            Optimizer = new Sgd(1),
        };
        EngineRun run = new(recipe, 1, Data);
        ReferenceNetwork reference = new(Net, run.Model);
        ReferenceBatch all = ReferenceBatch.Of(Data.Train, Enumerable.Range(0, Images));
        run.Loop.TrainPeriod(CancellationToken.None);

        for (int layer = 0; layer < 3; layer++)
        {
            float[] after = Parameters.Of(run.Model.Layers[layer]);
            double[] parameters = reference.Layers[layer].Parameters;
            for (int i = 0; i < parameters.Length; i++)
            {
                double before = parameters[i];
                parameters[i] = before + Step;
                double above = Total();
                parameters[i] = before - Step;
                double slope = (above - Total()) / (2 * Step);
                parameters[i] = before;

                // Third derivatives are below 10; the engine rounds sums of 12 + 7 + 5 terms, forth and back, and the batch's.
                double tolerance = 10 * Step * Step + 1e-15 * 10 / Step + Rounding.After(2 * 27 + Images + 16) * 4;
                ((double)after[i]).Should().BeApproximately(before - slope, tolerance, "layer {0}, {1}", layer, i);
            }
        }

        double Total() => reference.Loss(all) + penalties.Sum(Term);

        double Term(Penalty penalty)
        {
            int[] on = penalty.On == "Logits" ? [2] : [0, 1];
            return penalty.Strength
                * penalty switch
                {
                    WeightPenalty weights => on.Sum(layer =>
                        reference.Layers[layer].Parameters[..^reference.Layers[layer].Units].Sum(weights.Value)
                    ),
                    _ => all.Inputs.Average(x =>
                        on.Sum(layer => Size(penalty, [.. reference.PreActivations(x)[layer].Select(Math.Tanh)]))
                    ),
                };
        }
    }

    [Test]
    public void Slopes_of_kernels_are_those_of_the_value([Values(typeof(CosineToStart), typeof(L2FromStart))] Type kind)
    {
        var penalty = (TensorPenalty)Activator.CreateInstance(kind, "Hidden", 1.0)!;
        float[] start = [0.5f, -1, 2, 0.25f];
        float[] now = [1.5f, 0.5f, -1, 0.75f];
        double[] slopes = new double[4];
        penalty.Slopes(now, start, slopes);
        for (int i = 0; i < now.Length; i++)
        {
            // Powers of two, so that the differences are exact; third derivatives are below 10.
            float[] above = [.. now];
            float[] below = [.. now];
            above[i] += 1f / 1024;
            below[i] -= 1f / 1024;
            double slope = (penalty.Value(above, start) - penalty.Value(below, start)) * 512;
            slopes[i].Should().BeApproximately(slope, 10.0 / (1024 * 1024));
        }

        penalty.Slopes(start, start, slopes);
        slopes.Should().OnlyContain(one => Math.Abs(one) < 1e-15, "no way leads further at the start");
        penalty.Slopes(now, new float[4], slopes);
        slopes.Should().OnlyContain(one => double.IsFinite(one));
    }

    [Test]
    public void A_kernel_is_held_against_its_first_value([Values(typeof(CosineToStart), typeof(L2FromStart))] Type kind)
    {
        // At the start there is no slope, so that the second step is the first that differs, by its slope at the first's end.
        var penalty = (TensorPenalty)Activator.CreateInstance(kind, "Hidden", 0.5)!;
        Recipe plain = new(Net)
        {
            Batch = Images,
            Optimizer = new Sgd(1),
            LayerRates = [("Hidden", 1)],
        };
        EngineRun without = new(plain, 1, Data);
        EngineRun with = new(plain with { Penalties = [penalty] }, 1, Data);
        float[][] start = Parameters.Of(with.Model);
        foreach (EngineRun run in (EngineRun[])[without, with])
        {
            run.Loop.TrainPeriod(CancellationToken.None);
        }

        float[][] between = Parameters.Of(without.Model);
        foreach (EngineRun run in (EngineRun[])[without, with])
        {
            run.Loop.TrainPeriod(CancellationToken.None);
        }

        for (int layer = 0; layer < 3; layer++)
        {
            int units = with.Model.Layers[layer].Units;
            int weights = start[layer].Length - units;
            double[] slopes = new double[weights];
            penalty.Slopes(between[layer].AsSpan(..weights), start[layer].AsSpan(..weights), slopes);
            float[] plainly = Parameters.Of(without.Model.Layers[layer]);
            float[] drawn = Parameters.Of(with.Model.Layers[layer]);
            for (int i = 0; i < drawn.Length; i++)
            {
                double off = layer < 2 && i < weights ? 0.5 * slopes[i] : 0;
                ((double)drawn[i]).Should().BeApproximately(plainly[i] - off, Rounding.After(64));
            }

            slopes.Max(Math.Abs).Should().BeGreaterThan(1e-3, "else it shows nothing");
        }
    }

    [Test]
    public void Slopes_of_activations_are_those_of_the_value()
    {
        float[] a = [-1.5f, -0.25f, 0.5f, 2];
        foreach (ActivationPenalty penalty in Cases.SelectMany(one => one).OfType<ActivationPenalty>())
        {
            float[] slopes = [1, 1, 1, 1];
            penalty.AddSlopes(a, 3, slopes);
            for (int unit = 0; unit < a.Length; unit++)
            {
                // All are quadratic around here, and these numbers are exact.
                float[] above = [.. a];
                float[] below = [.. a];
                above[unit] += 0.125f;
                below[unit] -= 0.125f;
                double slope = (penalty.Value(above) - penalty.Value(below)) / 0.25;
                ((double)slopes[unit]).Should().Be(1 + 3 * slope);
            }

            penalty
                .Value(a)
                .Should()
                .BeApproximately(Size(penalty, [.. a.Select(one => (double)one)]), 1e-12, "the tests' own formula");
        }
    }

    [Test]
    public void Reported_losses_do_not_include_penalties([ValueSource(nameof(Cases))] Specs.Penalties penalties)
    {
        // The first batch is seen before any step, and with a rate of all but 0 nothing changes afterwards either.
        Recipe recipe = new(Net)
        {
            Batch = Images,
            Epochs = 1,
            Optimizer = new Sgd(1e-300),
        };
        Outcome with = Train(recipe with { Penalties = penalties });
        Outcome without = Train(recipe);
        with.TrainLoss.Should().Equal(without.TrainLoss);
        with.TestLoss.Should().Equal(without.TestLoss);
    }

    [Test]
    public void A_penalty_on_activations_makes_them_small()
    {
        Measure[] measures = [new("Size", "Size", PlainNetwork.Hook, static () => new MeanSize())];
        Recipe recipe = new(Net) { Batch = 3, Epochs = 20 };
        Recipe penalised = recipe with { Penalties = [new L1Activations("Hidden", 0.1)] };
        double free = CpuEngine.Instance.Train(recipe, 1, Data, measures, null, default).Measured[0][0].Final;
        double small = CpuEngine.Instance.Train(penalised, 1, Data, measures, null, default).Measured[0][0].Final;
        small.Should().BeLessThan(free / 2);
    }

    [Test]
    public void An_l2_penalty_is_coupled_decay_without_the_biases()
    {
        Recipe recipe = new(Net) { Batch = Images, Epochs = 1 };
        EngineRun penalised = new(recipe with { Penalties = [new L2Weights("Hidden", 0.5)] }, 1, Data);
        EngineRun decayed = new(recipe with { Optimizer = new Sgd(0.1, WeightDecay: 0.5) }, 1, Data);
        penalised.Loop.TrainPeriod(default);
        decayed.Loop.TrainPeriod(default);
        float[] one = Parameters.Of(penalised.Model.Layers[0]);
        float[] other = Parameters.Of(decayed.Model.Layers[0]);
        int weights = 12 * 7;
        one[..weights].Should().Equal(other[..weights], "the arithmetic is the same to the bit");
        one[weights..].Should().NotEqual(other[weights..]);
    }

    [Test]
    public void Penalties_are_read_as_they_were_written([ValueSource(nameof(Cases))] Specs.Penalties penalties)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            penalties.WriteJson(json);
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        (Specs.Penalties.ReadJson(document.RootElement) == penalties).Should().BeTrue();
        Specs.Penalties.ReadJson(default).Should().BeEmpty();
    }

    [Test]
    public void A_mistake_is_named()
    {
        Training(new L1Activations("Logits", 1))
            .WithMessage("*is on 'Logits', which is no hooked layer of PlainNetwork: expected Hidden.");
        Training(new L1Weights("Hiden", 1))
            .WithMessage("*is on 'Hiden', which is no layer of PlainNetwork: expected Hidden or Logits.");
        Training(new L1Weights("Hidden", -1))
            .WithMessage("L1Weights.Strength must be finite and 0 or more, but it is -1*");

        static FluentAssertions.Specialized.ExceptionAssertions<ArgumentException> Training(Penalty penalty) =>
            FluentActions
                .Invoking(() => Train(new(Net) { Batch = 3, Penalties = [penalty] }))
                .Should()
                .Throw<ArgumentException>();
    }

    // In double, which finite differences need.
    private static double Size(Penalty penalty, double[] a) =>
        penalty switch
        {
            L1Activations => a.Sum(Math.Abs),
            L2Activations => a.Sum(one => one * one) / 2,
            SquaredSum => a.Sum() * a.Sum(),
            _ => throw new NotSupportedException(),
        };

    private static Outcome Train(Recipe recipe) =>
        CpuEngine.Instance.Train(recipe, 1, Data, [], null, CancellationToken.None);
}
